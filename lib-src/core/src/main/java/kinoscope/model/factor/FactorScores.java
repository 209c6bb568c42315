package kinoscope.model.factor;

/**
 * Scores a whole catalogue from vectors: {@code s_i = constant + b_i + u_1 v_i1 + u_2 v_i2 + ...}, added up in this order in single
 * precision, one rounding for each product and each sum. So the scores are the same to the last bit on every machine, whatever
 * instructions it has and however the catalogue is cut up. That is what lets the jobs on Spark and the library agree on every
 * recommendation.
 *
 * <p>Plain Java that the JIT compiler turns into vector instructions: vectors are stored factor by factor, and scores stay in the
 * cache while a tile of the catalogue is added up. Safe for any number of threads.
 */
public final class FactorScores {
    private static final int TILE = 2048;
    private static final int TOGETHER = 4;

    private final float[] biases;
    private final float[][] vectors;

    /**
     * Takes over the arrays, which must not be changed.
     *
     * @param biases {@code float[items]}
     * @param vectors {@code float[factors][items]}
     * @throws IllegalArgumentException if a factor has not one value for each item
     */
    public FactorScores(float[] biases, float[][] vectors) {
        for (float[] factor : vectors) {
            if (factor.length != biases.length) {
                throw new IllegalArgumentException(
                        "a factor has " + factor.length + " values for " + biases.length + " items");
            }
        }
        this.biases = biases;
        this.vectors = vectors;
    }

    /** The number of items. */
    public int items() {
        return biases.length;
    }

    /** The width of the vectors. */
    public int factors() {
        return vectors.length;
    }

    /**
     * Scores the catalogue for a vector that begins somewhere in an array.
     *
     * @param vector {@code float[start + factors]} or longer
     * @param start where it begins
     * @param constant what is added to all scores
     * @param scores {@code float[items]}, overwritten
     * @throws IllegalArgumentException if the scores have another length than the catalogue
     */
    public void score(float[] vector, int start, float constant, float[] scores) {
        if (scores.length != biases.length) {
            throw new IllegalArgumentException(scores.length + " scores for " + biases.length + " items");
        }
        for (int tile = 0; tile < scores.length; tile += TILE) {
            int end = Math.min(tile + TILE, scores.length);
            for (int item = tile; item < end; item++) {
                scores[item] = constant + biases[item];
            }
            int factor = 0;
            for (; factor + TOGETHER <= vectors.length; factor += TOGETHER) {
                addFour(factor, vector, start + factor, scores, tile, end);
            }
            for (; factor < vectors.length; factor++) {
                add(vectors[factor], vector[start + factor], scores, tile, end);
            }
        }
    }

    /**
     * The score of one item, equal to that among the scores of all.
     *
     * @param vector {@code float[start + factors]} or longer
     * @param start where it begins
     * @param constant what is added to all scores
     */
    public float score(float[] vector, int start, float constant, int item) {
        float score = constant + biases[item];
        for (int factor = 0; factor < vectors.length; factor++) {
            score += vector[start + factor] * vectors[factor][item];
        }
        return score;
    }

    /** The same sums as four times {@link #add}, in the same order; the scores are read and written once. */
    private void addFour(int factor, float[] vector, int at, float[] scores, int from, int to) {
        float[] v0 = vectors[factor];
        float[] v1 = vectors[factor + 1];
        float[] v2 = vectors[factor + 2];
        float[] v3 = vectors[factor + 3];
        float u0 = vector[at];
        float u1 = vector[at + 1];
        float u2 = vector[at + 2];
        float u3 = vector[at + 3];
        for (int item = from; item < to; item++) {
            scores[item] = scores[item] + u0 * v0[item] + u1 * v1[item] + u2 * v2[item] + u3 * v3[item];
        }
    }

    private static void add(float[] factor, float weight, float[] scores, int from, int to) {
        for (int item = from; item < to; item++) {
            scores[item] += weight * factor[item];
        }
    }
}
