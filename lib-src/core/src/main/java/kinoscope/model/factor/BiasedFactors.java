package kinoscope.model.factor;

import java.util.SplittableRandom;
import kinoscope.compute.RowDots;

/**
 * What a rating model has learned of one side.
 *
 * @param vectors one row for each user or item
 * @param biases {@code float[rows]}
 */
record BiasedFactors(FactorMatrix vectors, float[] biases) {
    private static final RowDots DOTS = RowDots.fastest();

    /** Zeros. */
    static BiasedFactors zeros(int rows, int factors) {
        return new BiasedFactors(new FactorMatrix(rows, factors), new float[rows]);
    }

    /** Drawn vectors to start from, and biases of 0. */
    static BiasedFactors drawn(int rows, BiasedAlsOptions options) {
        double spread = options.initStddev() / Math.sqrt(Math.max(options.factors(), 1));
        SplittableRandom random = new SplittableRandom(options.seed());
        return new BiasedFactors(FactorMatrix.gaussian(rows, options.factors(), spread, random), new float[rows]);
    }

    /**
     * Copies arrays without padding.
     *
     * @param vectors {@code float[rows * factors]}, row by row
     * @param biases {@code float[rows]}
     * @param what users or items, for the message
     * @throws IllegalArgumentException if a length is another or a value is NaN or infinite
     */
    static BiasedFactors of(float[] vectors, float[] biases, int factors, String what) {
        for (float bias : biases) {
            if (!Float.isFinite(bias)) {
                throw new IllegalArgumentException("a bias of the " + what + " is " + bias);
            }
        }
        return new BiasedFactors(FactorMatrix.of(vectors, biases.length, factors, what), biases.clone());
    }

    BiasedFactors copy() {
        return of(vectors.toArray(), biases, vectors.factors(), "rows");
    }

    int rows() {
        return biases.length;
    }

    /** {@code scores[row] = v_row . vector + b_row + constant} for a vector that begins somewhere in an array. */
    void score(float[] vector, int start, float constant, float[] scores) {
        if (scores.length != rows()) {
            throw new IllegalArgumentException(scores.length + " scores for " + rows() + " items");
        }
        DOTS.multiply(vectors.values(), vectors.width(), vector, start, scores);
        for (int row = 0; row < scores.length; row++) {
            scores[row] += constant + biases[row];
        }
    }

    /** The dot product of a row with one of the other side, and both biases. */
    float sum(int row, BiasedFactors others, int other) {
        float[] left = vectors.values();
        float[] right = others.vectors.values();
        int width = vectors.width();
        float sum = 0;
        for (int k = 0; k < width; k++) {
            sum += left[row * width + k] * right[other * width + k];
        }
        return biases[row] + others.biases[other] + sum;
    }
}
