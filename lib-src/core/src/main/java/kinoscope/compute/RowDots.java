package kinoscope.compute;

/** Dot products of the rows of a matrix with one vector: the scores of all items for a user. */
public interface RowDots {
    /** The one with the Vector API where the JVM offers it. */
    static RowDots fastest() {
        return Simd.fastest(RowDots.class, "VectorRowDots", PlainRowDots::new);
    }

    /**
     * Multiplies each row with the vector.
     *
     * @param matrix {@code float[at least results.length * width]}, row by row; not modified
     * @param width of a row, a multiple of {@link Padding#WIDTH}
     * @param vector {@code float[]}, not modified
     * @param start where the {@code width} values in it begin
     * @param results {@code float[rows]}, overwritten
     */
    void multiply(float[] matrix, int width, float[] vector, int start, float[] results);

    /**
     * Multiplies some rows with the vector.
     *
     * @param matrix {@code float[]}, row by row; not modified
     * @param rows row numbers
     * @param first the place of the first of them
     * @param count how many
     * @param width of a row, a multiple of {@link Padding#WIDTH}
     * @param vector {@code float[]}, not modified
     * @param start where the {@code width} values in it begin
     * @param results {@code float[at least count]}; the first {@code count} are overwritten
     */
    void multiply(
            float[] matrix, int[] rows, int first, int count, int width, float[] vector, int start, float[] results);
}
