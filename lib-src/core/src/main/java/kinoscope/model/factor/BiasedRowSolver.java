package kinoscope.model.factor;

import kinoscope.compute.SystemBatch;

/**
 * Finds vectors and biases of one side while the other is fixed. A row with n ratings, residuals e_i and the prior mean m
 * solves for its vector w and its bias b together:
 *
 * <pre>
 * (sum of v_i v_i' + t I) w + (sum of v_i) b = sum of e_i v_i + t m        t = regularization n^nu / errorWeight
 * (sum of v_i)' w           + (n + g) b      = sum of e_i                  g = biasRegularization n^nu / errorWeight
 * </pre>
 *
 * <p>If the bias is not solved for jointly, it comes from the second line with the vector as it is, and then the vector from the
 * first.
 *
 * <p>A row without ratings gets m and a bias of 0. Rows are gathered until there is one for each lane of the batch. Working
 * memory of one thread.
 */
final class BiasedRowSolver {
    private final SystemBatch systems;
    private final BiasedAlsOptions options;
    private final RatedPairs ratings;
    private final RowPrior prior;
    private final RatingSums sums;
    private final BiasedFactors solved;
    private final int factors;
    private final int width;
    private final int lanes;
    private final int[] rows;
    private final float[] matrices;
    private final float[] vectors;
    private final float[] mean;
    private int waiting;

    /**
     * Makes working memory.
     *
     * @param systems solves
     * @param options weights
     * @param ratings of the rows
     * @param prior of their vectors
     * @param sums of the fixed side
     * @param solved where the results go
     */
    BiasedRowSolver(
            SystemBatch systems,
            BiasedAlsOptions options,
            RatedPairs ratings,
            RowPrior prior,
            RatingSums sums,
            BiasedFactors solved) {
        this.systems = systems;
        this.options = options;
        this.ratings = ratings;
        this.prior = prior;
        this.sums = sums;
        this.solved = solved;
        this.factors = solved.vectors().factors();
        this.width = solved.vectors().width();
        this.lanes = systems.lanes();
        this.rows = new int[lanes];
        this.matrices = new float[SystemBatch.entries(factors + 1) * lanes];
        this.vectors = new float[(factors + 1) * lanes];
        this.mean = new float[width];
    }

    /**
     * Solves for some rows.
     *
     * @throws ArithmeticException if a system has no solution in single precision
     */
    void solve(int first, int last) {
        for (int row = first; row < last; row++) {
            prior.read(row, mean);
            if (ratings.count(row) == 0) {
                System.arraycopy(mean, 0, solved.vectors().values(), row * width, width);
                solved.biases()[row] = 0;
            } else {
                add(row);
            }
        }
        flush();
    }

    private void add(int row) {
        sums.collect(ratings, row);
        int count = ratings.count(row);
        double growth = options.growth(count) / options.errorWeight();
        float ridge = (float) (options.regularization() * growth);
        for (int i = 0; i < factors; i++) {
            int at = SystemBatch.place(i, i, factors + 1) * lanes + waiting;
            matrices[at] = sums.products[i * width + i] + ridge;
            for (int j = i + 1; j < factors; j++) {
                at += lanes;
                matrices[at] = sums.products[i * width + j];
            }
            matrices[at + lanes] = sums.vectors[i];
            vectors[i * lanes + waiting] = sums.weighted[i] + ridge * mean[i];
        }
        int corner = SystemBatch.place(factors, factors, factors + 1);
        matrices[corner * lanes + waiting] = (float) (count + options.biasRegularization() * growth);
        vectors[factors * lanes + waiting] = (float) sums.residual;
        if (!options.jointBiases()) {
            fixBias(row, corner);
        }
        rows[waiting++] = row;
        if (waiting == lanes) {
            flush();
        }
    }

    /** Solves the last equation for the bias, with the vector as it is, and takes it out of the others. */
    private void fixBias(int row, int corner) {
        double left = sums.residual;
        for (int i = 0; i < factors; i++) {
            left -= (double) sums.vectors[i] * solved.vectors().values()[row * width + i];
        }
        float bias = (float) (left / matrices[corner * lanes + waiting]);
        for (int i = 0; i < factors; i++) {
            matrices[SystemBatch.place(i, factors, factors + 1) * lanes + waiting] = 0;
            vectors[i * lanes + waiting] -= sums.vectors[i] * bias;
        }
        matrices[corner * lanes + waiting] = 1;
        vectors[factors * lanes + waiting] = bias;
    }

    private void flush() {
        if (waiting == 0) {
            return;
        }
        for (int lane = waiting; lane < lanes; lane++) {
            fillWithIdentity(lane);
        }
        systems.solve(matrices, factors + 1, vectors);
        for (int lane = 0; lane < waiting; lane++) {
            int start = rows[lane] * width;
            for (int k = 0; k < factors; k++) {
                solved.vectors().values()[start + k] = vectors[k * lanes + lane];
            }
            solved.biases()[rows[lane]] = vectors[factors * lanes + lane];
        }
        waiting = 0;
    }

    private void fillWithIdentity(int lane) {
        for (int at = lane; at < matrices.length; at += lanes) {
            matrices[at] = 0;
        }
        for (int k = 0; k <= factors; k++) {
            matrices[SystemBatch.place(k, k, factors + 1) * lanes + lane] = 1;
            vectors[k * lanes + lane] = 0;
        }
    }
}
