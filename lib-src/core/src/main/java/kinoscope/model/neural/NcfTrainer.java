package kinoscope.model.neural;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.model.EpochWatch;
import kinoscope.model.ItemFeatures;
import kinoscope.model.Recommender;
import kinoscope.sample.InteractionSource;
import kinoscope.sample.LabelledPairs;

/**
 * Trains an NCF network on labelled interactions, with validation, early stopping and checkpoints. One training gives the
 * same weights as another with the same engine, options and interactions, whether it was interrupted or not.
 */
public final class NcfTrainer {
    private final NcfEngine engine;
    private final NcfOptions options;
    private NcfModel start;
    private ItemFeatures features;
    private ToDoubleFunction<Recommender> validation;
    private EpochWatch watch = EpochWatch.PATIENT;
    private Consumer<EpochResult> listener = result -> {};
    private Progress progress = Progress.SILENT;
    private Path checkpoint;

    /** A trainer that starts from drawn weights, without validation or checkpoints. */
    public NcfTrainer(NcfEngine engine, NcfOptions options) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Gives a visual network the feature vectors it needs, by item index; other networks do not read them. */
    public NcfTrainer seeing(ItemFeatures items) {
        this.features = items;
        return this;
    }

    /**
     * Starts from the weights of a trained model, with a fresh optimizer; for fine-tuning. A visual network starts from a
     * model of the network without its visual part, see {@link NcfPretraining}.
     */
    public NcfTrainer startingFrom(NcfModel model) {
        this.start = model;
        return this;
    }

    /**
     * Validates after each epoch, the higher the better; must not see the test part. The model will have the weights of the
     * best epoch, and training stops early after {@link NcfOptions#patience()} epochs without a better one.
     */
    public NcfTrainer validatedBy(ToDoubleFunction<Recommender> measure) {
        this.validation = measure;
        return this;
    }

    /**
     * Asks a watch after each validated epoch of this run; when it says no, the training ends there with its best epoch. The
     * same training can go on later from its checkpoint.
     */
    public NcfTrainer watchedBy(EpochWatch observer) {
        this.watch = observer;
        return this;
    }

    /** Calls a listener after each epoch of this run. */
    public NcfTrainer onEpoch(Consumer<EpochResult> action) {
        this.listener = action;
        return this;
    }

    /** Shows progress, also within an epoch; the caller closes the display. */
    public NcfTrainer showing(Progress display) {
        this.progress = display;
        return this;
    }

    /**
     * Writes a checkpoint after each epoch. If the file is there when training starts, training goes on after its last epoch;
     * it stays there at the end, so that the same training with more epochs can go on.
     */
    public NcfTrainer checkpointedIn(Path file) {
        this.checkpoint = file;
        return this;
    }

    /**
     * Trains a model.
     *
     * @param train the training part: gives the model its users, items and fingerprint
     * @param source the interactions of each epoch, by the indices of {@code train}
     * @throws InputException if there are no interactions, or the model to start from or the checkpoint does not belong to
     *     this training
     * @throws IllegalArgumentException if there are no feature vectors for a visual network, or they are of another number of
     *     items
     * @throws TrainingException if the loss or the validation becomes NaN or infinite
     */
    public NcfModel train(Ratings train, InteractionSource source) {
        ItemFeatures items = seen(train.items().size());
        try (NcfNetwork network = engine.create(options, train.users().size(), items)) {
            if (start != null) {
                start.requireSameIds(train);
                network.setWeights(
                        options.architecture().hasVisual()
                                ? NcfPretraining.extended(start, options.architecture(), network.weights())
                                : start.weights());
            }
            return new Run(network, train, source, items).toTheEnd();
        }
    }

    /** What the network sees of so many items. */
    private ItemFeatures seen(int items) {
        if (features == null || !options.architecture().hasVisual()) {
            return ItemFeatures.none(items);
        }
        if (features.items() != items) {
            throw new IllegalArgumentException(
                    "feature vectors of " + features.items() + " items for " + items + " in the ratings");
        }
        return features;
    }

    /** One training: a network on its way through the epochs. */
    private final class Run {
        private final NcfNetwork network;
        private final Ratings train;
        private final String fingerprint;
        private final InteractionSource source;
        private final ItemFeatures items;
        private final EpochRun epochRun;

        Run(NcfNetwork network, Ratings train, InteractionSource source, ItemFeatures items) {
            this.network = network;
            this.train = train;
            this.fingerprint = train.fingerprint();
            this.source = source;
            this.items = items;
            this.epochRun = new EpochRun(
                    network, options, train.users().size(), train.items().size(), progress);
        }

        NcfModel toTheEnd() {
            NcfCheckpoint state = checkpoint == null ? fresh("") : resumed();
            boolean goesOn = true;
            while (goesOn && state.epochs().size() < options.epochs() && !outOfPatience(state)) {
                state = afterAnotherEpoch(state);
                if (checkpoint != null) {
                    state.save(checkpoint);
                }
                EpochResult last = state.epochs().get(state.epochs().size() - 1);
                listener.accept(last);
                goesOn = validation == null || watch.goesOn(last.epoch(), last.validation());
            }
            boolean early = state.epochs().size() < options.epochs();
            return model(state.bestWeights(), new TrainingHistory(state.epochs(), state.bestEpoch(), early));
        }

        private NcfCheckpoint fresh(String identity) {
            NetworkWeights weights = network.weights();
            return new NcfCheckpoint(identity, List.of(), 0, weights, network.optimizerState(), weights);
        }

        private NcfCheckpoint resumed() {
            NetworkWeights weights = network.weights();
            String identity = RunIdentity.of(
                    engine.name(), options, validation != null, fingerprint, weights, items, source.epoch(0));
            if (!Files.exists(checkpoint)) {
                return fresh(identity);
            }
            NcfCheckpoint state = NcfCheckpoint.load(checkpoint, identity, weights.shapes());
            network.setWeights(state.weights());
            network.setOptimizerState(state.optimizer());
            return state;
        }

        private NcfCheckpoint afterAnotherEpoch(NcfCheckpoint before) {
            int epoch = before.epochs().size() + 1;
            LabelledPairs rows = source.epoch(epoch - 1);
            if (rows.size() == 0) {
                throw new InputException("there are no interactions to train on in epoch " + epoch);
            }
            long began = System.nanoTime();
            network.setLearningRate(options.learningRateIn(epoch));
            double loss = epochRun.train(rows, epoch - 1);
            double seconds = (System.nanoTime() - began) / 1e9;
            NetworkWeights weights = network.weights();
            if (!weights.isFinite()) {
                throw new TrainingException("weights became NaN or infinite in epoch " + epoch
                        + ": lower the learning rate (now " + options.learningRate() + ")");
            }
            List<EpochResult> epochs = new ArrayList<>(before.epochs());
            epochs.add(new EpochResult(epoch, loss, Double.NaN, seconds));
            boolean best = true;
            if (validation != null) {
                double value = validated(weights, new TrainingHistory(epochs, epoch, false));
                epochs.set(epoch - 1, new EpochResult(epoch, loss, value, seconds));
                best = epoch == 1
                        || value > before.epochs().get(before.bestEpoch() - 1).validation();
            }
            return new NcfCheckpoint(
                    before.run(),
                    epochs,
                    best ? epoch : before.bestEpoch(),
                    weights,
                    network.optimizerState(),
                    best ? weights : before.bestWeights());
        }

        private double validated(NetworkWeights weights, TrainingHistory sofar) {
            double value = validation.applyAsDouble(model(weights, sofar));
            if (!Double.isFinite(value)) {
                throw new TrainingException("the validation is " + value + " after epoch " + sofar.bestEpoch());
            }
            return value;
        }

        private boolean outOfPatience(NcfCheckpoint state) {
            return validation != null
                    && options.patience() > 0
                    && state.epochs().size() - state.bestEpoch() >= options.patience();
        }

        private NcfModel model(NetworkWeights weights, TrainingHistory history) {
            NetworkWeights scoring =
                    NcfProjection.ofModel(options, weights, train.users().size(), items);
            return new NcfModel(options, scoring, train.users(), train.items(), fingerprint, history);
        }
    }
}
