package kinoscope.model.neural.fused;

import kinoscope.compute.Matrix;
import kinoscope.model.neural.layer.BatchVectors;

/**
 * The stretch of a batch's vectors that one of the branches reads.
 *
 * @param vectors of users or items
 * @param from where the stretch begins in a vector
 * @param width of the stretch, padded
 */
record Operand(BatchVectors vectors, int from, int width) {
    /** What a branch reads: a stretch of the users' vectors and one of the items', of the same width. */
    record Pair(Operand user, Operand item) {
        int width() {
            return user.width;
        }
    }

    /** A stretch that is the whole vector. */
    static Operand all(BatchVectors vectors) {
        return new Operand(vectors, 0, vectors.width());
    }

    /**
     * Copies the stretches of some entries of the batch.
     *
     * @param first entry of the batch
     * @param rows how many
     * @param target the first goes to {@code at}, each next one {@code stride} behind
     */
    void gather(int first, int rows, float[] target, int at, int stride) {
        float[] data = vectors.data();
        int[] places = vectors.places();
        for (int r = 0; r < rows; r++) {
            System.arraycopy(data, places[first + r] + from, target, at + r * stride, width);
        }
    }

    /** Derivatives by the stretches of some entries: {@code [rows][width]}, to be written. */
    Matrix slopes(int first, int rows) {
        int span = vectors.width();
        return new Matrix(vectors.slopes(), first * span + from, rows, width, span, 1);
    }
}
