package kinoscope.model.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;

/**
 * Fits {@link BiasedAls}, with validation, early stopping and progress. One training gives the same model bit for bit as
 * another with the same options and ratings on the same kind of processor, whatever the number of threads.
 */
public final class BiasedAlsTrainer {
    private final BiasedAlsOptions options;
    private BiasedKernels kernels = BiasedKernels.FASTEST;
    private Ratings validation;
    private ItemGenres genres;
    private Consumer<BiasedAlsEpoch> listener = epoch -> {};
    private Progress progress = Progress.SILENT;

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

    /** Calls a listener after each epoch. */
    public BiasedAlsTrainer onEpoch(Consumer<BiasedAlsEpoch> action) {
        this.listener = action;
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
     * @throws IllegalArgumentException if the validation ratings have other numbers of users or items, or the genres another
     *     number of items
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public BiasedAlsResult train(Ratings train) {
        if (train.size() == 0) {
            throw new InputException("there are no ratings to train on");
        }
        if (validation != null
                && (validation.users().size() != train.users().size()
                        || validation.items().size() != train.items().size())) {
            throw new IllegalArgumentException("the validation ratings are of "
                    + validation.users().size() + " users and "
                    + validation.items().size() + " items, the training ratings of "
                    + train.users().size() + " and " + train.items().size());
        }
        if (genres != null && genres.items() != train.items().size()) {
            throw new IllegalArgumentException("the genres are of " + genres.items()
                    + " items, the training ratings of " + train.items().size());
        }
        try (Workers workers = new Workers(options.threads())) {
            return new Run(train, workers).train();
        }
    }

    /** One training on its way through the epochs. */
    private final class Run {
        private final Ratings train;
        private final Workers workers;
        private final float mean;
        private final BiasedHalfStep ofItems;
        private final BiasedHalfStep ofUsers;
        private final BiasedHalfStep ofValidation;
        private final BiasedFactors users;
        private final BiasedFactors items;
        private final RatedPairs byItem;
        private final GenrePrior genrePrior;
        private final RowPrior itemPrior;
        private final List<BiasedAlsEpoch> epochs = new ArrayList<>();

        Run(Ratings train, Workers workers) {
            this.train = train;
            this.workers = workers;
            this.mean = options.globalMean() ? (float) train.mean() : 0;
            RatedPairs byUser = RatedPairs.byUser(train);
            int catalogue = train.items().size();
            this.ofUsers = new BiasedHalfStep(kernels, options, byUser, mean);
            this.byItem = byUser.transposed(catalogue);
            this.ofItems = new BiasedHalfStep(kernels, options, byItem, mean);
            this.genrePrior = genres == null ? null : GenrePrior.zeros(genres, options.factors());
            this.itemPrior = genres == null ? RowPrior.ZERO : genrePrior;
            this.ofValidation = validation == null
                    ? null
                    : new BiasedHalfStep(kernels, options, RatedPairs.byUser(validation), mean);
            this.users = new BiasedFactors(
                    FactorMatrix.gaussian(
                            byUser.rows(),
                            options.factors(),
                            options.initStddev() / Math.sqrt(Math.max(options.factors(), 1)),
                            new SplittableRandom(options.seed())),
                    new float[byUser.rows()]);
            this.items = BiasedFactors.zeros(catalogue, options.factors());
        }

        BiasedAlsResult train() {
            int bestEpoch = 0;
            double lowest = Double.NaN;
            BiasedAls best = null;
            progress.update(0, options.epochs() * rows(), note(1));
            for (int epoch = 1; epoch <= options.epochs() && !outOfPatience(epoch - 1, bestEpoch); epoch++) {
                BiasedAlsEpoch result = next(epoch);
                epochs.add(result);
                listener.accept(result);
                if (validation != null && !(result.validationRmse() >= lowest)) {
                    lowest = result.validationRmse();
                    bestEpoch = epoch;
                    best = model();
                }
            }
            BiasedAls last = bestEpoch == epochs.size() ? best : model();
            return best == null
                    ? new BiasedAlsResult(epochs, last, epochs.size(), last)
                    : new BiasedAlsResult(epochs, last, bestEpoch, best);
        }

        private boolean outOfPatience(int epoch, int bestEpoch) {
            return validation != null && options.patience() > 0 && epoch - bestEpoch >= options.patience();
        }

        /** Items first, so that at the end of an epoch each user's part is the solution for the items of the model. */
        private BiasedAlsEpoch next(int epoch) {
            long began = System.nanoTime();
            IntConsumer display = display(epoch);
            ofItems.solve(users, items, itemPrior, workers, display);
            if (genrePrior != null) {
                genrePrior.fit(kernels.equations(), options, byItem, items.vectors());
            }
            ofUsers.solve(items, users, RowPrior.ZERO, workers, display);
            double seconds = (System.nanoTime() - began) / 1e9;
            RatingErrors fitted = errors(ofUsers, train);
            double objective = objective(fitted);
            if (ofValidation == null) {
                return new BiasedAlsEpoch(
                        epoch, objective, fitted.rmse(), fitted.mae(), Double.NaN, Double.NaN, seconds);
            }
            RatingErrors heldOut = errors(ofValidation, validation);
            return new BiasedAlsEpoch(
                    epoch, objective, fitted.rmse(), fitted.mae(), heldOut.rmse(), heldOut.mae(), seconds);
        }

        private double objective(RatingErrors fitted) {
            double ofGenres = genrePrior == null ? 0 : options.genreRegularization() * genrePrior.squaredNorms();
            return .5
                    * (options.errorWeight() * fitted.squares()
                            + ofUsers.penalty(users, RowPrior.ZERO)
                            + ofItems.penalty(items, itemPrior)
                            + ofGenres);
        }

        private RatingErrors errors(BiasedHalfStep step, Ratings ratings) {
            RatingErrors errors = new RatingErrors(users.rows(), ratings.size(), train.scale(), options.clip());
            step.measure(items, users, errors, workers);
            return errors;
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

        private long rows() {
            return (long) users.rows() + items.rows();
        }

        private String note(int epoch) {
            return "epoch " + epoch + " of " + options.epochs();
        }

        private IntConsumer display(int epoch) {
            long rows = rows();
            String note = note(epoch);
            long[] done = {(epoch - 1) * rows};
            return solved -> {
                done[0] += solved;
                progress.update(done[0], options.epochs() * rows, note);
            };
        }
    }
}
