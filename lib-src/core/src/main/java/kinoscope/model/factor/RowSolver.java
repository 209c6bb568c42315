package kinoscope.model.factor;

import java.util.Arrays;
import java.util.stream.IntStream;
import kinoscope.compute.NormalEquations;

/**
 * Finds the vectors of one side, row by row, while those of the other side are fixed. A row w with partners S solves
 *
 * <pre>(a H'H + sum over i in S of h_i h_i' + lambda I) w = sum over i in S of h_i</pre>
 *
 * where the rows of H are the fixed vectors and a is the unobserved weight. Has working memory of its own: one for each
 * thread.
 */
final class RowSolver {
    /** Rows whose products are added in one go: those of 192 factors fit into the nearest cache. */
    private static final int PANEL = 32;

    private final NormalEquations kernel;
    private final ImplicitAlsOptions options;
    private final FactorMatrix fixed;
    private final float[] prior;
    private final int width;
    private final float[] matrix;
    private final float[] sum;
    private final float[] solution;

    /**
     * Makes working memory.
     *
     * @param kernel does the arithmetic
     * @param options weights
     * @param fixed the other side
     * @param prior of the other side, see {@link #prior}; shared
     */
    RowSolver(NormalEquations kernel, ImplicitAlsOptions options, FactorMatrix fixed, float[] prior) {
        this.kernel = kernel;
        this.options = options;
        this.fixed = fixed;
        this.prior = prior;
        this.width = fixed.width();
        this.matrix = new float[width * width];
        this.sum = new float[width];
        this.solution = new float[width];
    }

    /** What all rows have in common, {@code a H'H}: summed in blocks, in the same order each time. */
    static float[] prior(NormalEquations kernel, FactorMatrix fixed, double unobservedWeight) {
        int width = fixed.width();
        float[] prior = new float[width * width];
        int[] all = IntStream.range(0, fixed.rows()).toArray();
        for (int first = 0; first < all.length; first += PANEL) {
            kernel.addProducts(fixed.values(), all, first, Math.min(PANEL, all.length - first), width, prior);
        }
        for (int k = 0; k < prior.length; k++) {
            prior[k] *= (float) unobservedWeight;
        }
        return prior;
    }

    /**
     * Solves for a row.
     *
     * @param partners holds the rows of the fixed side that this row meets
     * @param from the place of the first one
     * @param to the place after the last one
     * @param result where the vector goes
     * @param at where in it
     * @return what is left of the objective in this row, its penalty included: {@code |S| - w . sum of h_i}
     */
    double solve(int[] partners, int from, int to, float[] result, int at) {
        return solve(partners, from, to, to, result, at);
    }

    /**
     * Solves for a row that has met some partners in vain: their products shall be 0 where those of others shall be 1, with the
     * same weight.
     *
     * @param partners as above, those met in vain behind the others
     * @param vain the place of the first one met in vain
     */
    double solve(int[] partners, int from, int vain, int to, float[] result, int at) {
        collect(partners, from, vain, to);
        System.arraycopy(sum, 0, solution, 0, width);
        if (to > from) {
            kernel.solve(matrix, width, solution);
        }
        System.arraycopy(solution, 0, result, at, width);
        double explained = 0;
        for (int k = 0; k < width; k++) {
            explained += (double) solution[k] * sum[k];
        }
        return vain - from - explained;
    }

    /**
     * The parts of {@code h_j . w} that the partners cause, for some fixed vectors h_j: with A the matrix of the row,
     * {@code h_j' A^-1 h_i} for each partner i. The matrix is factorized once.
     *
     * @return {@code float[items.length][partners.length]}
     */
    float[][] parts(int[] partners, int[] items) {
        float[][] parts = new float[items.length][partners.length];
        if (partners.length == 0) {
            return parts;
        }
        collect(partners, 0, partners.length, partners.length);
        kernel.factorize(matrix, width);
        for (int n = 0; n < items.length; n++) {
            System.arraycopy(fixed.values(), items[n] * width, solution, 0, width);
            kernel.substitute(matrix, width, solution);
            for (int k = 0; k < partners.length; k++) {
                double dot = 0;
                for (int f = 0; f < width; f++) {
                    dot += (double) solution[f] * fixed.values()[partners[k] * width + f];
                }
                parts[n][k] = (float) dot;
            }
        }
        return parts;
    }

    /** Makes the matrix and the right-hand side of a row. */
    private void collect(int[] partners, int from, int vain, int to) {
        System.arraycopy(prior, 0, matrix, 0, matrix.length);
        Arrays.fill(sum, 0);
        for (int first = from; first < to; first += PANEL) {
            int count = Math.min(PANEL, to - first);
            for (int k = first; k < Math.min(first + count, vain); k++) {
                addToSum(partners[k] * width);
            }
            kernel.addProducts(fixed.values(), partners, first, count, width, matrix);
        }
        float penalty = (float) options.penalty(to - from, fixed.rows());
        for (int k = 0; k < width; k++) {
            // 1 in the padding, where everything else is 0, keeps the matrix positive definite
            matrix[k * width + k] += k < fixed.factors() ? penalty : 1;
        }
    }

    private void addToSum(int start) {
        for (int k = 0; k < width; k++) {
            sum[k] += fixed.values()[start + k];
        }
    }
}
