package kinoscope.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A few rows of a sum of outer products, in tiles that stay in registers: four rows by two vectors need eight accumulators,
 * which also fit where there are 16 registers only.
 */
final class VectorTiles {
    /** Rows of a tile. */
    static final int ROWS = 4;

    private static final VectorSpecies<Float> SPECIES = VectorWidth.SPECIES;
    private static final int LANES = VectorWidth.LANES;

    private VectorTiles() {}

    /**
     * Adds {@code sign * sum of x x'} to {@link #ROWS} rows of a matrix, from the diagonal on.
     *
     * @param rows the vectors x; may be other rows of the matrix
     * @param first the first x
     * @param last the x after the last one
     * @param width of a row
     * @param row the first row that changes
     * @param sign 1 or -1
     * @param matrix changed in these rows
     */
    static void addProducts(float[] rows, int first, int last, int width, int row, float sign, float[] matrix) {
        int column = VectorWidth.floor(row);
        for (; column + 2 * LANES <= width; column += 2 * LANES) {
            wide(rows, first * width, last * width, width, row, column, sign, matrix);
        }
        if (column < width) {
            narrow(rows, first * width, last * width, width, row, column, sign, matrix);
        }
    }

    private static void wide(
            float[] rows, int from, int to, int width, int row, int column, float sign, float[] matrix) {
        FloatVector a0 = FloatVector.zero(SPECIES);
        FloatVector a1 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector c0 = a0;
        FloatVector c1 = a0;
        FloatVector d0 = a0;
        FloatVector d1 = a0;
        for (int x = from; x < to; x += width) {
            FloatVector x0 = FloatVector.fromArray(SPECIES, rows, x + column);
            FloatVector x1 = FloatVector.fromArray(SPECIES, rows, x + column + LANES);
            FloatVector a = FloatVector.broadcast(SPECIES, rows[x + row]);
            FloatVector b = FloatVector.broadcast(SPECIES, rows[x + row + 1]);
            FloatVector c = FloatVector.broadcast(SPECIES, rows[x + row + 2]);
            FloatVector d = FloatVector.broadcast(SPECIES, rows[x + row + 3]);
            a0 = x0.fma(a, a0);
            a1 = x1.fma(a, a1);
            b0 = x0.fma(b, b0);
            b1 = x1.fma(b, b1);
            c0 = x0.fma(c, c0);
            c1 = x1.fma(c, c1);
            d0 = x0.fma(d, d0);
            d1 = x1.fma(d, d1);
        }
        int target = row * width + column;
        add(a0, sign, matrix, target);
        add(a1, sign, matrix, target + LANES);
        add(b0, sign, matrix, target + width);
        add(b1, sign, matrix, target + width + LANES);
        add(c0, sign, matrix, target + 2 * width);
        add(c1, sign, matrix, target + 2 * width + LANES);
        add(d0, sign, matrix, target + 3 * width);
        add(d1, sign, matrix, target + 3 * width + LANES);
    }

    private static void narrow(
            float[] rows, int from, int to, int width, int row, int column, float sign, float[] matrix) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        for (int x = from; x < to; x += width) {
            FloatVector value = FloatVector.fromArray(SPECIES, rows, x + column);
            a = value.fma(FloatVector.broadcast(SPECIES, rows[x + row]), a);
            b = value.fma(FloatVector.broadcast(SPECIES, rows[x + row + 1]), b);
            c = value.fma(FloatVector.broadcast(SPECIES, rows[x + row + 2]), c);
            d = value.fma(FloatVector.broadcast(SPECIES, rows[x + row + 3]), d);
        }
        int target = row * width + column;
        add(a, sign, matrix, target);
        add(b, sign, matrix, target + width);
        add(c, sign, matrix, target + 2 * width);
        add(d, sign, matrix, target + 3 * width);
    }

    /** Small enough that HotSpot always inlines it, so that the vector stays in its register. */
    private static void add(FloatVector value, float sign, float[] matrix, int target) {
        value.mul(sign).add(FloatVector.fromArray(SPECIES, matrix, target)).intoArray(matrix, target);
    }
}
