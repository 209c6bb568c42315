package kinoscope.model.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.model.EpochWatch;

/**
 * Fits {@link BiasedAls}, with validation, early stopping, progress and a state after each epoch from which a later run can go
 * on. One training gives the same model bit for bit as another with the same options and ratings on the same kind of
 * processor, whatever the number of threads and whether it was interrupted or not.
 */
public final class BiasedAlsTrainer {
    private final BiasedAlsOptions options;
    private BiasedKernels kernels = BiasedKernels.FASTEST;
    private Ratings validation;
    private Ratings watched;
    private EpochWatch watch = EpochWatch.PATIENT;
    private ItemGenres genres;
    private Consumer<BiasedAlsEpoch> listener = epoch -> {};
    private Consumer<BiasedAlsResult> keeper;
    private Progress progress = Progress.SILENT;
    private BiasedAlsResult start;

    /** A trainer without validation. */
    public BiasedAlsTrainer(BiasedAlsOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Pulls item vectors to those of their genres instead of to zero; items without ratings get what their genres say. */
    public BiasedAlsTrainer withGenres(ItemGenres known) {
        this.genres = Objects.requireNonNull(known, "genres");
        return this;
    }

    /**
     * Measures errors on held-out ratings after each epoch, keeps the model with the lowest RMSE, and stops early if the options
     * have a patience.
     *
     * @param heldOut with the indices of the training ratings; must not be the test part
     * @throws IllegalArgumentException if there are none
     */
    public BiasedAlsTrainer validatedOn(Ratings heldOut) {
        if (heldOut.size() == 0) {
            throw new IllegalArgumentException("there are no ratings to validate on");
        }
        this.validation = heldOut;
        return this;
    }

    /**
     * Asks a watch after each validated epoch of this run; when it says no, the training ends there with its best epoch. The
     * same training can go on later from its state.
     */
    public BiasedAlsTrainer watchedBy(EpochWatch observer) {
        this.watch = observer;
        return this;
    }

    /**
     * Measures errors on other ratings after each epoch, to be shown and nothing else: neither the number of epochs nor the
     * model depends on them, so they may be the test part.
     *
     * @param ratings with the indices of the training ratings
     * @throws IllegalArgumentException if there are none
     */
    public BiasedAlsTrainer watching(Ratings ratings) {
        if (ratings.size() == 0) {
            throw new IllegalArgumentException("there are no ratings to watch");
        }
        this.watched = ratings;
        return this;
    }

    /** Calls a listener after each epoch. */
    public BiasedAlsTrainer onEpoch(Consumer<BiasedAlsEpoch> action) {
        this.listener = action;
        return this;
    }

    /** Gives a keeper what there is after each epoch of this run, for instance to save it; that costs copies of the vectors. */
    public BiasedAlsTrainer keptBy(Consumer<BiasedAlsResult> action) {
        this.keeper = action;
        return this;
    }

    /** Goes on after the last epoch of a training that was broken off. */
    public BiasedAlsTrainer resuming(BiasedAlsResult state) {
        this.start = state;
        return this;
    }

    /**
     * Shows progress in rows that are solved, also within an epoch, from 0 when the ratings are in order to the last row; the
     * caller closes the display.
     */
    public BiasedAlsTrainer showing(Progress display) {
        this.progress = display;
        return this;
    }

    /** Leaves the arithmetic to certain kernels; by default they are the fastest ones. */
    public BiasedAlsTrainer computingWith(BiasedKernels chosen) {
        this.kernels = chosen;
        return this;
    }

    /**
     * Fits to the end.
     *
     * @param train the training ratings; users and items without any get a bias of 0 and a vector of zeros, or
     *     that of their genres
     * @throws InputException if there are no ratings, or the regularization is too weak for single precision
     * @throws IllegalArgumentException if the validation ratings or the training to go on with have other numbers of users or
     *     items, the genres another number of items, or that training other options than number of epochs and threads
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public BiasedAlsResult train(Ratings train) {
        if (train.size() == 0) {
            throw new InputException("there are no ratings to train on");
        }
        requireSameIds(train, validation, "validation");
        requireSameIds(train, watched, "watched");
        if (genres != null && genres.items() != train.items().size()) {
            throw new IllegalArgumentException("the genres are of " + genres.items()
                    + " items, the training ratings of " + train.items().size());
        }
        if (start != null) {
            start.requireSameTraining(options, genres != null, train);
        }
        try (Workers workers = new Workers(options.threads())) {
            return new Run(train, workers).train();
        }
    }

    private static void requireSameIds(Ratings train, Ratings others, String what) {
        if (others != null
                && (others.users().size() != train.users().size()
                        || others.items().size() != train.items().size())) {
            throw new IllegalArgumentException("the " + what + " ratings are of "
                    + others.users().size() + " users and "
                    + others.items().size() + " items, the training ratings of "
                    + train.users().size() + " and " + train.items().size());
        }
    }

    /** One training on its way through the epochs. */
    private final class Run {
        private final Ratings train;
        private final Workers workers;
        private final float mean;
        private final BiasedHalfStep ofItems;
        private final BiasedHalfStep ofUsers;
        private final MeasuredRatings fitting;
        private final MeasuredRatings validating;
        private final MeasuredRatings watching;
        private final BiasedFactors users;
        private final BiasedFactors items;
        private final RatedPairs byItem;
        private final GenrePrior genrePrior;
        private final RowPrior itemPrior;
        private final EpochDisplay display;
        private final List<BiasedAlsEpoch> epochs = new ArrayList<>();
        private int bestEpoch;
        private BiasedAls best;

        Run(Ratings train, Workers workers) {
            this.train = train;
            this.workers = workers;
            this.mean = options.globalMean() ? (float) train.mean() : 0;
            RatedPairs byUser = RatedPairs.byUser(train);
            int catalogue = train.items().size();
            this.ofUsers = new BiasedHalfStep(kernels, options, byUser, mean);
            this.byItem = byUser.transposed(catalogue);
            this.ofItems = new BiasedHalfStep(kernels, options, byItem, mean);
            this.fitting = new MeasuredRatings(ofUsers, train.size(), train.scale(), options.clip());
            this.validating = measured(validation);
            this.watching = measured(watched);
            if (start == null) {
                this.users = BiasedFactors.drawn(byUser.rows(), options);
                this.items = BiasedFactors.zeros(catalogue, options.factors());
                this.genrePrior = genres == null ? null : GenrePrior.zeros(genres, options.factors());
            } else {
                this.users = start.model().copyOfUsers();
                this.items = start.model().copyOfItems();
                this.genrePrior = start.model().copyOfGenrePrior().orElse(null);
                epochs.addAll(start.epochs());
            }
            if (start != null && validation != null) {
                bestEpoch = start.bestEpoch();
                best = start.best();
            }
            this.itemPrior = genrePrior == null ? RowPrior.ZERO : genrePrior;
            this.display = new EpochDisplay(progress, (long) users.rows() + catalogue, options.epochs());
        }

        private MeasuredRatings measured(Ratings ratings) {
            if (ratings == null) {
                return MeasuredRatings.none(train.scale());
            }
            RatedPairs pairs = RatedPairs.byUser(ratings);
            return new MeasuredRatings(
                    new BiasedHalfStep(kernels, options, pairs, mean), pairs.size(), train.scale(), options.clip());
        }

        BiasedAlsResult train() {
            display.begin(epochs.size());
            boolean goesOn = true;
            while (goesOn && epochs.size() < options.epochs() && !outOfPatience()) {
                BiasedAlsEpoch result = next(epochs.size() + 1);
                epochs.add(result);
                if (validation != null && !(result.validationRmse() >= lowest())) {
                    bestEpoch = epochs.size();
                    best = model();
                }
                listener.accept(result);
                if (keeper != null) {
                    keeper.accept(result());
                }
                goesOn = validation == null || watch.goesOn(epochs.size(), result.validationRmse());
            }
            return result();
        }

        private BiasedAlsResult result() {
            BiasedAls last = bestEpoch == epochs.size() ? best : model();
            return best == null
                    ? new BiasedAlsResult(epochs, last, epochs.size(), last)
                    : new BiasedAlsResult(epochs, last, bestEpoch, best);
        }

        private boolean outOfPatience() {
            return validation != null && options.patience() > 0 && epochs.size() - bestEpoch >= options.patience();
        }

        private double lowest() {
            return bestEpoch == 0 ? Double.NaN : epochs.get(bestEpoch - 1).validationRmse();
        }

        /** Items first, so that at the end of an epoch each user's part is the solution for the items of the model. */
        private BiasedAlsEpoch next(int epoch) {
            long began = System.nanoTime();
            IntConsumer solved = display.during(epoch);
            ofItems.solve(users, items, itemPrior, workers, solved);
            if (genrePrior != null) {
                genrePrior.fit(kernels.equations(), options, byItem, items.vectors());
            }
            ofUsers.solve(items, users, RowPrior.ZERO, workers, solved);
            double seconds = (System.nanoTime() - began) / 1e9;
            RatingErrors fitted = fitting.errors(users, items, workers);
            RatingErrors validated = validating.errors(users, items, workers);
            RatingErrors tested = watching.errors(users, items, workers);
            return new BiasedAlsEpoch(
                    epoch,
                    objective(fitted),
                    fitted.rmse(),
                    fitted.mae(),
                    validated.rmse(),
                    validated.mae(),
                    tested.rmse(),
                    tested.mae(),
                    seconds);
        }

        private double objective(RatingErrors fitted) {
            double ofGenres = genrePrior == null ? 0 : options.genreRegularization() * genrePrior.squaredNorms();
            return .5
                    * (options.errorWeight() * fitted.squares()
                            + ofUsers.penalty(users, RowPrior.ZERO)
                            + ofItems.penalty(items, itemPrior)
                            + ofGenres);
        }

        private BiasedAls model() {
            return new BiasedAls(
                    options,
                    train.scale(),
                    mean,
                    users.copy(),
                    items.copy(),
                    genrePrior == null ? null : genrePrior.copy());
        }
    }
}
