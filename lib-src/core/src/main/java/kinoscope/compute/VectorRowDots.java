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
            four(matrix, width, vector, start, results, row, scratch);
        }
        for (; row < results.length; row++) {
            results[row] = dot(matrix, row * width, vector, start, width, scratch);
        }
    }

    private static void four(
            float[] matrix, int width, float[] vector, int start, float[] results, int row, float[] scratch) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        int at = row * width;
        for (int k = 0; k < width; k += VectorWidth.LANES) {
            FloatVector value = FloatVector.fromArray(SPECIES, vector, start + k);
            a = value.fma(FloatVector.fromArray(SPECIES, matrix, at + k), a);
            b = value.fma(FloatVector.fromArray(SPECIES, matrix, at + width + k), b);
            c = value.fma(FloatVector.fromArray(SPECIES, matrix, at + 2 * width + k), c);
            d = value.fma(FloatVector.fromArray(SPECIES, matrix, at + 3 * width + k), d);
        }
        results[row] = VectorWidth.sum(a, scratch);
        results[row + 1] = VectorWidth.sum(b, scratch);
        results[row + 2] = VectorWidth.sum(c, scratch);
        results[row + 3] = VectorWidth.sum(d, scratch);
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
