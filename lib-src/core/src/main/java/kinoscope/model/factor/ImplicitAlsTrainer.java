package kinoscope.model.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import kinoscope.compute.NormalEquations;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.model.EpochWatch;
import kinoscope.model.Histories;
import kinoscope.model.Recommender;

/**
 * Fits {@link ImplicitAls}, with validation, progress and a state after each epoch from which a later run can go on. One
 * training gives the same vectors as another with the same options and histories on the same kind of processor, whatever the
 * number of threads and whether it was interrupted or not.
 */
public final class ImplicitAlsTrainer {
    private final ImplicitAlsOptions options;
    private NormalEquations kernel = NormalEquations.fastest();
    private ToDoubleFunction<Recommender> validation;
    private EpochWatch watch = EpochWatch.PATIENT;
    private Consumer<ImplicitAlsState> listener = state -> {};
    private Progress progress = Progress.SILENT;
    private ImplicitAlsState start;

    /** A trainer that starts from drawn vectors, without validation. */
    public ImplicitAlsTrainer(ImplicitAlsOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Validates after each epoch, the higher the better; must not see the test part. All epochs are run all the same, unless a watch objects. */
    public ImplicitAlsTrainer validatedBy(ToDoubleFunction<Recommender> measure) {
        this.validation = measure;
        return this;
    }

    /**
     * Asks a watch after each validated epoch of this run; when it says no, the training ends there with its best epoch. The
     * same training can go on later from its state.
     */
    public ImplicitAlsTrainer watchedBy(EpochWatch observer) {
        this.watch = observer;
        return this;
    }

    /** Calls a listener after each epoch of this run, for instance to save its state. */
    public ImplicitAlsTrainer onEpoch(Consumer<ImplicitAlsState> action) {
        this.listener = action;
        return this;
    }

    /** Shows progress, also within an epoch; the caller closes the display. */
    public ImplicitAlsTrainer showing(Progress display) {
        this.progress = display;
        return this;
    }

    /** Goes on after the last epoch of a state. */
    public ImplicitAlsTrainer resuming(ImplicitAlsState state) {
        this.start = state;
        return this;
    }

    /** Leaves the arithmetic to a certain kernel, for measurements; by default it is the fastest one. */
    public ImplicitAlsTrainer computingWith(NormalEquations equations) {
        this.kernel = equations;
        return this;
    }

    /**
     * Fits to the end.
     *
     * @param histories the interactions of the training part
     * @return the state after the last epoch; {@link ImplicitAlsState#best()} is the model to use
     * @throws InputException if there are no interactions, the regularization is too weak for single precision, or the
     *     validation is NaN or infinite
     * @throws IllegalArgumentException if the state to go on from was fitted with other options than number of epochs and
     *     threads, or to other numbers of users or items
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public ImplicitAlsState train(Histories histories) {
        if (histories.size() == 0) {
            throw new InputException("there are no interactions to train on");
        }
        if (start != null) {
            requireSameTraining(start.model(), histories);
        }
        try (Workers workers = new Workers(options.threads())) {
            Run run = new Run(histories, workers);
            ImplicitAlsState state = start;
            boolean goesOn = true;
            while (goesOn && (state == null || state.epoch() < options.epochs())) {
                state = run.next(state);
                listener.accept(state);
                goesOn = validation == null
                        || watch.goesOn(state.epoch(), state.last().validation());
            }
            return state;
        }
    }

    private void requireSameTraining(ImplicitAls model, Histories histories) {
        ImplicitAlsOptions same = model.options().withEpochs(options.epochs()).withThreads(options.threads());
        if (!same.equals(options)) {
            throw new IllegalArgumentException("the training to go on with has other options: " + model.options());
        }
        if (model.users() != histories.users() || model.items() != histories.items()) {
            throw new IllegalArgumentException("the training to go on with has " + model.users() + " users and "
                    + model.items() + " items, the histories have " + histories.users() + " and " + histories.items());
        }
    }

    /** One training on its way through the epochs. */
    private final class Run {
        private final Histories histories;
        private final Workers workers;
        private final HalfStep ofItems;
        private final HalfStep ofUsers;
        private final FactorMatrix users;
        private final FactorMatrix items;
        private final EpochDisplay display;

        Run(Histories histories, Workers workers) {
            this.histories = histories;
            this.workers = workers;
            this.ofItems = new HalfStep(kernel, options, Incidence.usersByItem(histories));
            this.ofUsers = new HalfStep(kernel, options, Incidence.itemsByUser(histories));
            this.users = start == null
                    ? FactorMatrix.gaussian(
                            histories.users(),
                            options.factors(),
                            options.initStddev() / Math.sqrt(options.factors()),
                            new SplittableRandom(options.seed()))
                    : FactorMatrix.of(start.model().userFactors(), histories.users(), options.factors(), "users");
            this.items = new FactorMatrix(histories.items(), options.factors());
            this.display = new EpochDisplay(progress, (long) histories.users() + histories.items(), options.epochs());
        }

        /** Items first, so that at the end of an epoch each user's vector is the solution for the items of the model. */
        ImplicitAlsState next(ImplicitAlsState before) {
            int epoch = before == null ? 1 : before.epoch() + 1;
            long began = System.nanoTime();
            IntConsumer solved = display.during(epoch);
            ofItems.solve(users, items, workers, solved);
            double left = ofUsers.solve(items, users, workers, solved);
            double objective = left + ofItems.penalty(items, histories.users());
            double seconds = (System.nanoTime() - began) / 1e9;
            ImplicitAls model = new ImplicitAls(options, histories, users.toArray(), items.toArray());
            double value = validated(model, epoch);
            List<ImplicitAlsEpoch> epochs = new ArrayList<>(before == null ? List.of() : before.epochs());
            epochs.add(new ImplicitAlsEpoch(epoch, objective, value, seconds));
            boolean best = before == null
                    || !(value <= before.epochs().get(before.bestEpoch() - 1).validation());
            return new ImplicitAlsState(epochs, model, best ? epoch : before.bestEpoch(), best ? model : before.best());
        }

        private double validated(ImplicitAls model, int epoch) {
            if (validation == null) {
                return Double.NaN;
            }
            double value = validation.applyAsDouble(model);
            if (!Double.isFinite(value)) {
                throw new InputException("the validation is " + value + " after epoch " + epoch);
            }
            return value;
        }
    }
}
