package kinoscope.compute;

/** Dot products in plain Java, in eight partial sums, so that additions need not wait for each other. */
final class PlainRowDots implements RowDots {
    private static final int PARTS = 8;

    @Override
    public void multiply(float[] matrix, int width, float[] vector, int start, float[] results) {
        for (int row = 0; row < results.length; row++) {
            results[row] = dot(matrix, row * width, vector, start, width);
        }
    }

    @Override
    public void multiply(
            float[] matrix, int[] rows, int first, int count, int width, float[] vector, int start, float[] results) {
        for (int k = 0; k < count; k++) {
            results[k] = dot(matrix, rows[first + k] * width, vector, start, width);
        }
    }

    private static float dot(float[] matrix, int a, float[] vector, int b, int width) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        for (int k = 0; k < width; k += PARTS) {
            s0 += matrix[a + k] * vector[b + k];
            s1 += matrix[a + k + 1] * vector[b + k + 1];
            s2 += matrix[a + k + 2] * vector[b + k + 2];
            s3 += matrix[a + k + 3] * vector[b + k + 3];
            s4 += matrix[a + k + 4] * vector[b + k + 4];
            s5 += matrix[a + k + 5] * vector[b + k + 5];
            s6 += matrix[a + k + 6] * vector[b + k + 6];
            s7 += matrix[a + k + 7] * vector[b + k + 7];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }
}
