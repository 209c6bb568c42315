package kinoscope.compute;

/**
 * A part of an array seen as a matrix: entry (r, c) is {@code data[from + r * rowStride + c * columnStride]}. The array is
 * shared, not copied.
 *
 * @param data where the entries are
 * @param from place of entry (0, 0)
 * @param rows number of rows
 * @param columns number of columns
 * @param rowStride distance from a row to the next
 * @param columnStride distance from a column to the next
 */
public record Matrix(float[] data, int from, int rows, int columns, int rowStride, int columnStride) {
    /**
     * Checks that all entries are inside the array.
     *
     * @throws IllegalArgumentException if one is not
     */
    public Matrix {
        long last = from + (rows - 1L) * rowStride + (columns - 1L) * columnStride;
        if (rows < 0 || columns < 0 || from < 0 || rowStride < 0 || columnStride < 0 || last >= data.length) {
            throw new IllegalArgumentException("a matrix of " + rows + " x " + columns + " from " + from
                    + " does not fit into " + data.length + " floats");
        }
    }

    /** A whole array, row after row. */
    public static Matrix of(float[] data, int rows, int columns) {
        return new Matrix(data, 0, rows, columns, columns, 1);
    }

    /** The first rows of this matrix. */
    public Matrix firstRows(int count) {
        return new Matrix(data, from, count, columns, rowStride, columnStride);
    }

    /** The rows from one on. */
    public Matrix rows(int first, int count) {
        return new Matrix(data, from + first * rowStride, count, columns, rowStride, columnStride);
    }

    /** Rows for columns. */
    public Matrix transposed() {
        return new Matrix(data, from, columns, rows, columnStride, rowStride);
    }
}
