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
import kinoscope.model.Recommender;
import kinoscope.sample.InteractionSource;
import kinoscope.sample.Interactions;

/**
 * Trains an NCF network on labelled interactions, with validation, early stopping and checkpoints. One training gives the
 * same weights as another with the same engine, options and interactions, whether it was interrupted or not.
 */
public final class NcfTrainer {
    private final NcfEngine engine;
    private final NcfOptions options;
    private NcfModel start;
    private ToDoubleFunction<Recommender> validation;
    private Consumer<EpochResult> listener = result -> {};
    private Progress progress = Progress.SILENT;
    private Path checkpoint;

    /** A trainer that starts from drawn weights, without validation or checkpoints. */
    public NcfTrainer(NcfEngine engine, NcfOptions options) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Starts from the weights of a trained model, with a fresh optimizer; for fine-tuning. */
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
     * @throws TrainingException if the loss or the validation becomes NaN or infinite
     */
    public NcfModel train(Ratings train, InteractionSource source) {
        String fingerprint = train.fingerprint();
        try (NcfNetwork network =
                engine.create(options, train.users().size(), train.items().size())) {
            if (start != null) {
                start.requireSameIds(train);
                network.setWeights(start.weights());
            }
            NcfCheckpoint state = resumed(network, fingerprint, source);
            EpochRun run = new EpochRun(
                    network, options, train.users().size(), train.items().size(), progress);
            while (state.epochs().size() < options.epochs() && !outOfPatience(state)) {
                state = afterEpoch(state, run, network, source, train, fingerprint);
                if (checkpoint != null) {
                    state.save(checkpoint);
                }
                listener.accept(state.epochs().get(state.epochs().size() - 1));
            }
            boolean early = state.epochs().size() < options.epochs();
            TrainingHistory history = new TrainingHistory(state.epochs(), state.bestEpoch(), early);
            return model(state.bestWeights(), train, fingerprint, history);
        }
    }

    private NcfCheckpoint resumed(NcfNetwork network, String fingerprint, InteractionSource source) {
        NcfWeights weights = network.weights();
        String run = checkpoint == null
                ? ""
                : RunIdentity.of(engine.name(), options, validation != null, fingerprint, weights, source.epoch(0));
        if (checkpoint == null || !Files.exists(checkpoint)) {
            return new NcfCheckpoint(run, List.of(), 0, weights, network.optimizerState(), weights);
        }
        NcfCheckpoint state = NcfCheckpoint.load(checkpoint, run, weights.shapes());
        network.setWeights(state.weights());
        network.setOptimizerState(state.optimizer());
        return state;
    }

    private NcfCheckpoint afterEpoch(
            NcfCheckpoint before,
            EpochRun run,
            NcfNetwork network,
            InteractionSource source,
            Ratings train,
            String fingerprint) {
        int epoch = before.epochs().size();
        Interactions rows = source.epoch(epoch);
        if (rows.size() == 0) {
            throw new InputException("there are no interactions to train on in epoch " + (epoch + 1));
        }
        long began = System.nanoTime();
        double loss = run.train(rows, epoch);
        double seconds = (System.nanoTime() - began) / 1e9;
        NcfWeights weights = network.weights();
        if (!weights.isFinite()) {
            throw new TrainingException("weights became NaN or infinite in epoch " + (epoch + 1)
                    + ": lower the learning rate (now " + options.learningRate() + ")");
        }
        EpochResult result = new EpochResult(epoch + 1, loss, Double.NaN, seconds);
        if (validation != null) {
            TrainingHistory sofar = new TrainingHistory(appended(before.epochs(), result), epoch + 1, false);
            double value = validation.applyAsDouble(model(weights, train, fingerprint, sofar));
            if (!Double.isFinite(value)) {
                throw new TrainingException("the validation is " + value + " after epoch " + (epoch + 1));
            }
            result = new EpochResult(epoch + 1, loss, value, seconds);
        }
        boolean best = validation == null
                || epoch == 0
                || result.validation() > before.history().best().validation();
        return new NcfCheckpoint(
                before.run(),
                appended(before.epochs(), result),
                best ? epoch + 1 : before.bestEpoch(),
                weights,
                network.optimizerState(),
                best ? weights : before.bestWeights());
    }

    private boolean outOfPatience(NcfCheckpoint state) {
        return validation != null
                && options.patience() > 0
                && state.epochs().size() - state.bestEpoch() >= options.patience();
    }

    private NcfModel model(NcfWeights weights, Ratings train, String fingerprint, TrainingHistory history) {
        return new NcfModel(options, weights, train.users(), train.items(), fingerprint, history);
    }

    private static List<EpochResult> appended(List<EpochResult> results, EpochResult result) {
        List<EpochResult> all = new ArrayList<>(results);
        all.add(result);
        return List.copyOf(all);
    }
}
