package kinoscope.model.factor;

import java.util.function.IntConsumer;
import kinoscope.data.InputException;

/**
 * One half of an epoch of {@link BiasedAls}: solves for all users or for all items. The result is the same for any number of
 * threads.
 */
final class BiasedHalfStep {
    /** Ratings that a thread takes at a time. */
    private static final int CHUNK = 60_000;

    private final BiasedKernels kernels;
    private final BiasedAlsOptions options;
    private final RatedPairs ratings;
    private final float mean;
    private final RowChunks chunks;

    /**
     * Prepares the halves of one side.
     *
     * @param kernels do the arithmetic
     * @param options weights
     * @param ratings of each row
     * @param mean what is taken off each rating
     */
    BiasedHalfStep(BiasedKernels kernels, BiasedAlsOptions options, RatedPairs ratings, float mean) {
        this.kernels = kernels;
        this.options = options;
        this.ratings = ratings;
        this.mean = mean;
        this.chunks = RowChunks.ofWork(ratings.pairs(), 2 * options.factors() + 1, CHUNK);
    }

    /**
     * Solves for all rows.
     *
     * @param fixed the other side
     * @param solved overwritten
     * @param prior of the vectors that are solved for
     * @param workers the threads
     * @param listener is told the number of rows after each stretch, by one thread at a time
     * @throws InputException if a system has no solution in single precision
     */
    void solve(BiasedFactors fixed, BiasedFactors solved, RowPrior prior, Workers workers, IntConsumer listener) {
        chunks.run(
                workers,
                () -> {
                    RatingSums sums = new RatingSums(kernels.equations(), fixed, mean);
                    BiasedRowSolver solver =
                            new BiasedRowSolver(kernels.systems(), options, ratings, prior, sums, solved);
                    return (first, last) -> solveSome(solver, first, last);
                },
                listener);
    }

    /** Adds up the errors of all ratings. */
    void measure(BiasedFactors fixed, BiasedFactors solved, RatingErrors errors, Workers workers) {
        chunks.run(
                workers,
                () -> {
                    RatingSums sums = new RatingSums(kernels.equations(), fixed, mean);
                    return (first, last) -> {
                        for (int row = first; row < last; row++) {
                            sums.measure(ratings, row, solved, errors);
                        }
                    };
                },
                rows -> {});
    }

    /** The penalty of this side, without the half in front of it. */
    double penalty(BiasedFactors side, RowPrior prior) {
        float[] center = new float[side.vectors().width()];
        double sum = 0;
        for (int row = 0; row < side.rows(); row++) {
            prior.read(row, center);
            double bias = side.biases()[row];
            sum += options.growth(ratings.count(row))
                    * (options.regularization() * side.vectors().squaredDistance(row, center)
                            + options.biasRegularization() * bias * bias);
        }
        return sum;
    }

    private void solveSome(BiasedRowSolver solver, int first, int last) {
        try {
            solver.solve(first, last);
        } catch (ArithmeticException e) {
            throw new InputException(
                    e.getMessage() + "; raise the regularization (now " + options.regularization()
                            + " for vectors and " + options.biasRegularization() + " for biases, errors weigh "
                            + options.errorWeight() + ")",
                    e);
        }
    }
}
