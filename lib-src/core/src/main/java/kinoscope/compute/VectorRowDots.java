package kinoscope.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Dot products with the Vector API, four rows at a time. */
final class VectorRowDots implements RowDots {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.SPECIES;
    private static final int ROWS = 4;

    @Override
    public void multiply(float[] matrix, int width, float[] vector, int start, float[] results) {
        float[] scratch = new float[VectorWidth.LANES];
        int row = 0;
        for (; row + ROWS <= results.length; row += ROWS) {
            int at = row * width;
            four(matrix, at, at + width, at + 2 * width, at + 3 * width, width, vector, start, results, row, scratch);
        }
        for (; row < results.length; row++) {
            results[row] = dot(matrix, row * width, vector, start, width, scratch);
        }
    }

    @Override
    public void multiply(
            float[] matrix, int[] rows, int first, int count, int width, float[] vector, int start, float[] results) {
        float[] scratch = new float[VectorWidth.LANES];
        int k = 0;
        for (; k + ROWS <= count; k += ROWS) {
            int a = rows[first + k] * width;
            int b = rows[first + k + 1] * width;
            int c = rows[first + k + 2] * width;
            int d = rows[first + k + 3] * width;
            four(matrix, a, b, c, d, width, vector, start, results, k, scratch);
        }
        for (; k < count; k++) {
            results[k] = dot(matrix, rows[first + k] * width, vector, start, width, scratch);
        }
    }

    /** Four results from the rows that begin at these offsets. */
    private static void four(
            float[] matrix,
            int row0,
            int row1,
            int row2,
            int row3,
            int width,
            float[] vector,
            int start,
            float[] results,
            int result,
            float[] scratch) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        for (int k = 0; k < width; k += VectorWidth.LANES) {
            FloatVector value = FloatVector.fromArray(SPECIES, vector, start + k);
            a = value.fma(FloatVector.fromArray(SPECIES, matrix, row0 + k), a);
            b = value.fma(FloatVector.fromArray(SPECIES, matrix, row1 + k), b);
            c = value.fma(FloatVector.fromArray(SPECIES, matrix, row2 + k), c);
            d = value.fma(FloatVector.fromArray(SPECIES, matrix, row3 + k), d);
        }
        results[result] = VectorWidth.sum(a, scratch);
        results[result + 1] = VectorWidth.sum(b, scratch);
        results[result + 2] = VectorWidth.sum(c, scratch);
        results[result + 3] = VectorWidth.sum(d, scratch);
    }

    /** The dot product of two stretches whose length is a multiple of the vector; scratch holds one vector. */
    static float dot(float[] left, int leftStart, float[] right, int rightStart, int length, float[] scratch) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int k = 0; k < length; k += VectorWidth.LANES) {
            sum = FloatVector.fromArray(SPECIES, left, leftStart + k)
                    .fma(FloatVector.fromArray(SPECIES, right, rightStart + k), sum);
        }
        return VectorWidth.sum(sum, scratch);
    }
}
