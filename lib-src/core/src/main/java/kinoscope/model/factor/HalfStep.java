package kinoscope.model.factor;

import java.util.Arrays;
import java.util.function.IntConsumer;
import kinoscope.compute.NormalEquations;
import kinoscope.data.InputException;

/**
 * One half of an epoch: solves for all users or for all items. Rows are handed out to the threads in small chunks; since no
 * row depends on another, the result is the same for any number of threads.
 */
final class HalfStep {
    private static final int CHUNK = 8;

    private final NormalEquations kernel;
    private final ImplicitAlsOptions options;
    private final Incidence incidence;

    /**
     * Prepares the halves of one side.
     *
     * @param kernel does the arithmetic
     * @param options weights
     * @param incidence the partners of each row
     */
    HalfStep(NormalEquations kernel, ImplicitAlsOptions options, Incidence incidence) {
        this.kernel = kernel;
        this.options = options;
        this.incidence = incidence;
    }

    /**
     * Solves for all rows.
     *
     * @param fixed the other side
     * @param solved overwritten
     * @param workers the threads
     * @param listener is told the number of rows after each chunk, by one thread at a time
     * @return the objective without the penalty of the fixed side
     * @throws InputException if a system has no solution in single precision
     */
    double solve(FactorMatrix fixed, FactorMatrix solved, Workers workers, IntConsumer listener) {
        float[] prior = RowSolver.prior(kernel, fixed, options.unobservedWeight());
        double[] left = new double[incidence.rows()];
        RowChunks.ofRows(left.length, CHUNK)
                .run(
                        workers,
                        () -> {
                            RowSolver solver = new RowSolver(kernel, options, fixed, prior);
                            return (first, last) -> {
                                for (int row = first; row < last; row++) {
                                    left[row] = solved(solver, row, solved);
                                }
                            };
                        },
                        listener);
        return Arrays.stream(left).sum();
    }

    /** The penalty of all vectors of this side. */
    double penalty(FactorMatrix side, int others) {
        double sum = 0;
        for (int row = 0; row < side.rows(); row++) {
            sum += options.penalty(incidence.count(row), others) * side.squaredNorm(row);
        }
        return sum;
    }

    private double solved(RowSolver solver, int row, FactorMatrix side) {
        try {
            int from = incidence.starts()[row];
            int to = incidence.starts()[row + 1];
            return solver.solve(incidence.partners(), from, to, side.values(), row * side.width());
        } catch (ArithmeticException e) {
            throw new InputException(
                    e.getMessage() + "; raise the regularization (now " + options.regularization() + ")", e);
        }
    }
}
