package kinoscope.model.factor;

import java.util.Arrays;
import kinoscope.compute.NormalEquations;
import kinoscope.compute.RowDots;

/**
 * The sums over the ratings of a row from which its vector and its bias follow, while the other side is fixed. With the
 * residuals {@code e_i = r_i - mean - b_i} of its partners i these are {@code sum of v_i v_i'}, {@code sum of v_i}, {@code sum
 * of e_i v_i} and {@code sum of e_i}. Working memory of one thread.
 */
final class RatingSums {
    /** Partners that are read at once, so that they stay in the nearest cache. */
    private static final int PANEL = 64;

    private static final RowDots DOTS = RowDots.fastest();

    private final NormalEquations kernel;
    private final BiasedFactors fixed;
    private final float mean;
    private final int width;
    private final float[] residuals = new float[PANEL];
    private final float[] dots = new float[PANEL];

    /** The upper triangle of {@code sum of v_i v_i'}: {@code float[width * width]}. */
    final float[] products;
    /** {@code sum of v_i}: {@code float[width]}. */
    final float[] vectors;
    /** {@code sum of e_i v_i}: {@code float[width]}. */
    final float[] weighted;
    /** {@code sum of e_i}. */
    double residual;

    /**
     * Makes working memory.
     *
     * @param kernel does the arithmetic
     * @param fixed the other side
     * @param mean what is taken off each rating
     */
    RatingSums(NormalEquations kernel, BiasedFactors fixed, float mean) {
        this.kernel = kernel;
        this.fixed = fixed;
        this.mean = mean;
        this.width = fixed.vectors().width();
        this.products = new float[width * width];
        this.vectors = new float[width];
        this.weighted = new float[width];
    }

    /** Makes the sums of a row. */
    void collect(RatedPairs ratings, int row) {
        Arrays.fill(products, 0);
        Arrays.fill(vectors, 0);
        Arrays.fill(weighted, 0);
        residual = 0;
        float[] values = fixed.vectors().values();
        int[] partners = ratings.pairs().partners();
        int last = ratings.start(row + 1);
        for (int first = ratings.start(row); first < last; first += PANEL) {
            int count = readResiduals(ratings, first, last);
            for (int k = 0; k < count; k++) {
                residual += residuals[k];
            }
            kernel.addSums(values, partners, first, count, width, residuals, vectors, weighted);
            kernel.addProducts(values, partners, first, count, width, products);
        }
    }

    /**
     * Adds up the errors that a row is left with.
     *
     * @param solved its side
     * @param errors where the sums go
     */
    void measure(RatedPairs ratings, int row, BiasedFactors solved, RatingErrors errors) {
        int last = ratings.start(row + 1);
        float bias = solved.biases()[row];
        int[] partners = ratings.pairs().partners();
        for (int first = ratings.start(row); first < last; first += PANEL) {
            int count = readResiduals(ratings, first, last);
            DOTS.multiply(
                    fixed.vectors().values(),
                    partners,
                    first,
                    count,
                    width,
                    solved.vectors().values(),
                    row * width,
                    dots);
            for (int k = 0; k < count; k++) {
                errors.add(row, ratings.stars(first + k), dots[k] + bias - residuals[k]);
            }
        }
    }

    private int readResiduals(RatedPairs ratings, int first, int last) {
        int count = Math.min(PANEL, last - first);
        float[] biases = fixed.biases();
        for (int k = 0; k < count; k++) {
            int partner = ratings.partner(first + k);
            residuals[k] = ratings.stars(first + k) - mean - biases[partner];
        }
        return count;
    }
}
