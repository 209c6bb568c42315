package kinoscope.model.neural.rating;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.model.Demographics;
import kinoscope.model.EpochWatch;
import kinoscope.model.factor.ItemGenres;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.TrainingException;

/**
 * Trains a network for stars, with validation, early stopping and checkpoints. One training gives the same weights as another
 * with the same engine, options and ratings, whether it was interrupted or not.
 */
public final class RatingTrainer {
    private final RatingEngine engine;
    private final String name;
    private final RatingArchitecture architecture;
    private final RatingFitting fitting;
    private Optional<Demographics> demographics = Optional.empty();
    private Optional<ItemGenres> genres = Optional.empty();
    private Ratings validation;
    private EpochWatch watch = EpochWatch.PATIENT;
    private Consumer<RatingEpoch> listener = epoch -> {};
    private Progress progress = Progress.SILENT;
    private Path checkpoint;

    /**
     * A trainer without validation or checkpoints.
     *
     * @param name the models' name for reports
     */
    public RatingTrainer(RatingEngine engine, String name, RatingArchitecture architecture, RatingFitting fitting) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.name = Objects.requireNonNull(name, "name");
        this.architecture = Objects.requireNonNull(architecture, "architecture");
        this.fitting = Objects.requireNonNull(fitting, "fitting");
    }

    /** Tells of users and items, for architectures that want to know. */
    public RatingTrainer knowing(Optional<Demographics> users, Optional<ItemGenres> items) {
        this.demographics = users;
        this.genres = items;
        return this;
    }

    /**
     * Validates after each epoch; must not be the test part. The model will have the weights of the epoch with the lowest RMSE,
     * and training stops early after {@link RatingFitting#patience()} epochs without a better one.
     */
    public RatingTrainer validatedOn(Ratings part) {
        this.validation = part;
        return this;
    }

    /** Asks after each validated epoch whether to go on. */
    public RatingTrainer watchedBy(EpochWatch asked) {
        this.watch = asked;
        return this;
    }

    /** Calls a listener after each epoch of this run. */
    public RatingTrainer onEpoch(Consumer<RatingEpoch> action) {
        this.listener = action;
        return this;
    }

    /** Shows progress, also within an epoch; the caller closes the display. */
    public RatingTrainer showing(Progress display) {
        this.progress = display;
        return this;
    }

    /**
     * Writes a checkpoint after each epoch. If the file is there when training starts, training goes on after its last epoch;
     * it stays there at the end.
     */
    public RatingTrainer checkpointedIn(Path file) {
        this.checkpoint = file;
        return this;
    }

    /**
     * Trains a model.
     *
     * @param train the training part
     * @throws InputException if there are no ratings, the data do not tell what the network asks for, or the checkpoint does not
     *     belong to this training
     * @throws TrainingException if an error becomes NaN or infinite
     */
    public RatingNetworkModel train(Ratings train) {
        if (train.size() == 0) {
            throw new InputException("there are no ratings to train on");
        }
        List<Field> fields = Field.of(architecture, train, demographics, genres);
        int users = train.users().size();
        int items = train.items().size();
        try (RatingNetwork network = engine.create(architecture, fitting, fields, users, items)) {
            float unit = RatingNetworkModel.unit(architecture, train.scale());
            network.setWeights(RatingLayout.start(
                    architecture,
                    RatingLayout.of(architecture, fields, users, items),
                    train.mean() / unit,
                    fitting.seed()));
            return new Run(network, train, fields, unit).toTheEnd();
        }
    }

    /** One training: a network on its way through the epochs. */
    private final class Run {
        private final RatingNetwork network;
        private final Ratings train;
        private final List<Field> fields;
        private final RatingPass pass;
        private boolean givenUp;

        Run(RatingNetwork network, Ratings train, List<Field> fields, float unit) {
            this.network = network;
            this.train = train;
            this.fields = fields;
            this.pass = new RatingPass(network, architecture, fitting, fields, unit);
        }

        RatingNetworkModel toTheEnd() {
            RatingCheckpoint state = checkpoint == null ? fresh("") : resumed();
            while (state.epochs().size() < fitting.epochs() && !outOfPatience(state) && !givenUp) {
                state = afterAnotherEpoch(state);
                if (checkpoint != null) {
                    state.save(checkpoint);
                }
                RatingEpoch last = state.epochs().get(state.epochs().size() - 1);
                listener.accept(last);
                givenUp = validation != null && !watch.goesOn(last.epoch(), last.validationRmse());
            }
            boolean early = state.epochs().size() < fitting.epochs();
            return new RatingNetworkModel(
                    name,
                    architecture,
                    fitting,
                    train.scale(),
                    fields,
                    state.bestWeights(),
                    new RatingHistory(state.epochs(), state.bestEpoch(), early));
        }

        private RatingCheckpoint fresh(String identity) {
            NetworkWeights weights = network.weights();
            return new RatingCheckpoint(identity, List.of(), 0, weights, network.optimizerState(), weights);
        }

        private RatingCheckpoint resumed() {
            String identity = identity();
            if (!Files.exists(checkpoint)) {
                return fresh(identity);
            }
            RatingCheckpoint state = RatingCheckpoint.load(
                    checkpoint, identity, network.weights().shapes());
            network.setWeights(state.weights());
            network.setOptimizerState(state.optimizer());
            return state;
        }

        /** Two trainings are the same, but for their length, if this is. */
        private String identity() {
            int told = 0;
            for (Field field : fields) {
                told = 31 * told + Arrays.hashCode(field.starts());
                told = 31 * told + Arrays.hashCode(field.indices());
            }
            String validated = validation == null ? "" : validation.fingerprint();
            return engine.name() + " " + architecture + " " + fitting.anyLength() + " " + train.fingerprint() + " "
                    + validated + " " + told;
        }

        private RatingCheckpoint afterAnotherEpoch(RatingCheckpoint before) {
            int epoch = before.epochs().size() + 1;
            double rate = fitting.schedule().rate(fitting.learningRate(), fitting.epochs(), before.epochs());
            network.setLearningRate(rate);
            long began = System.nanoTime();
            double error = pass.train(train, epoch - 1, progress);
            NetworkWeights weights = network.weights();
            double seconds = (System.nanoTime() - began) / 1e9;
            if (!weights.isFinite()) {
                throw new TrainingException("weights became NaN or infinite in epoch " + epoch
                        + ": lower the learning rate (now " + fitting.learningRate() + ")");
            }
            double validated = validation == null ? Double.NaN : pass.rmse(validation);
            List<RatingEpoch> epochs = new ArrayList<>(before.epochs());
            epochs.add(new RatingEpoch(epoch, rate, error, validated, seconds));
            boolean best = validation == null
                    || epoch == 1
                    || validated < before.epochs().get(before.bestEpoch() - 1).validationRmse();
            return new RatingCheckpoint(
                    before.run(),
                    epochs,
                    best ? epoch : before.bestEpoch(),
                    weights,
                    network.optimizerState(),
                    best ? weights : before.bestWeights());
        }

        private boolean outOfPatience(RatingCheckpoint state) {
            return validation != null
                    && fitting.patience() > 0
                    && state.epochs().size() - state.bestEpoch() >= fitting.patience();
        }
    }
}
