package kinoscope.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums over some rows of a table, read where they stand: copying them to one place first takes a third of the time of all that
 * is done with them. Tiles of a sum of outer products have the shape of those of {@link VectorTiles}.
 */
final class VectorSelection {
    /** Rows of a tile. */
    static final int ROWS = VectorTiles.ROWS;

    private static final VectorSpecies<Float> SPECIES = VectorWidth.SPECIES;
    private static final int LANES = VectorWidth.LANES;

    private VectorSelection() {}

    /** Adds the plain and the weighted sum of the rows at the places from {@code first} to before {@code last}. */
    static void addSums(
            float[] table, int[] rows, int first, int last, int width, float[] weights, float[] sum, float[] weighted) {
        int column = 0;
        for (; column + 2 * LANES <= width; column += 2 * LANES) {
            twoSums(table, rows, first, last, width, column, weights, sum, weighted);
        }
        if (column < width) {
            oneSum(table, rows, first, last, width, column, weights, sum, weighted);
        }
    }

    private static void twoSums(
            float[] table,
            int[] rows,
            int first,
            int last,
            int width,
            int column,
            float[] weights,
            float[] sum,
            float[] weighted) {
        FloatVector plain0 = FloatVector.fromArray(SPECIES, sum, column);
        FloatVector plain1 = FloatVector.fromArray(SPECIES, sum, column + LANES);
        FloatVector scaled0 = FloatVector.fromArray(SPECIES, weighted, column);
        FloatVector scaled1 = FloatVector.fromArray(SPECIES, weighted, column + LANES);
        for (int place = first; place < last; place++) {
            int x = rows[place] * width + column;
            FloatVector x0 = FloatVector.fromArray(SPECIES, table, x);
            FloatVector x1 = FloatVector.fromArray(SPECIES, table, x + LANES);
            FloatVector weight = FloatVector.broadcast(SPECIES, weights[place - first]);
            plain0 = plain0.add(x0);
            plain1 = plain1.add(x1);
            scaled0 = x0.fma(weight, scaled0);
            scaled1 = x1.fma(weight, scaled1);
        }
        plain0.intoArray(sum, column);
        plain1.intoArray(sum, column + LANES);
        scaled0.intoArray(weighted, column);
        scaled1.intoArray(weighted, column + LANES);
    }

    private static void oneSum(
            float[] table,
            int[] rows,
            int first,
            int last,
            int width,
            int column,
            float[] weights,
            float[] sum,
            float[] weighted) {
        FloatVector plain = FloatVector.fromArray(SPECIES, sum, column);
        FloatVector scaled = FloatVector.fromArray(SPECIES, weighted, column);
        for (int place = first; place < last; place++) {
            FloatVector value = FloatVector.fromArray(SPECIES, table, rows[place] * width + column);
            plain = plain.add(value);
            scaled = value.fma(FloatVector.broadcast(SPECIES, weights[place - first]), scaled);
        }
        plain.intoArray(sum, column);
        scaled.intoArray(weighted, column);
    }

    /**
     * Adds {@code sum of x x'} to twice {@link #ROWS} rows of a matrix, from the diagonal on. A last column of single vectors is
     * done for all of them at once, since four sums alone would wait for each other.
     *
     * @param table the vectors x and others
     * @param rows which rows of it
     * @param first the place of the first of them
     * @param last the place after the last of them
     * @param width of a row
     * @param row the first row that changes
     * @param matrix changed in these rows
     */
    static void addProducts(float[] table, int[] rows, int first, int last, int width, int row, float[] matrix) {
        int column = VectorWidth.floor(row);
        for (; column + 2 * LANES <= width; column += 2 * LANES) {
            wide(table, rows, first, last, width, row, column, matrix);
            wide(table, rows, first, last, width, row + ROWS, column, matrix);
        }
        if (column < width) {
            tall(table, rows, first, last, width, row, column, matrix);
        }
    }

    private static void wide(
            float[] table, int[] rows, int first, int last, int width, int row, int column, float[] matrix) {
        FloatVector a0 = FloatVector.zero(SPECIES);
        FloatVector a1 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector c0 = a0;
        FloatVector c1 = a0;
        FloatVector d0 = a0;
        FloatVector d1 = a0;
        for (int place = first; place < last; place++) {
            int x = rows[place] * width;
            FloatVector x0 = FloatVector.fromArray(SPECIES, table, x + column);
            FloatVector x1 = FloatVector.fromArray(SPECIES, table, x + column + LANES);
            FloatVector a = FloatVector.broadcast(SPECIES, table[x + row]);
            FloatVector b = FloatVector.broadcast(SPECIES, table[x + row + 1]);
            FloatVector c = FloatVector.broadcast(SPECIES, table[x + row + 2]);
            FloatVector d = FloatVector.broadcast(SPECIES, table[x + row + 3]);
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
        add(a0, matrix, target);
        add(a1, matrix, target + LANES);
        add(b0, matrix, target + width);
        add(b1, matrix, target + width + LANES);
        add(c0, matrix, target + 2 * width);
        add(c1, matrix, target + 2 * width + LANES);
        add(d0, matrix, target + 3 * width);
        add(d1, matrix, target + 3 * width + LANES);
    }

    private static void tall(
            float[] table, int[] rows, int first, int last, int width, int row, int column, float[] matrix) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        FloatVector e = a;
        FloatVector f = a;
        FloatVector g = a;
        FloatVector h = a;
        for (int place = first; place < last; place++) {
            int x = rows[place] * width;
            FloatVector value = FloatVector.fromArray(SPECIES, table, x + column);
            a = value.fma(FloatVector.broadcast(SPECIES, table[x + row]), a);
            b = value.fma(FloatVector.broadcast(SPECIES, table[x + row + 1]), b);
            c = value.fma(FloatVector.broadcast(SPECIES, table[x + row + 2]), c);
            d = value.fma(FloatVector.broadcast(SPECIES, table[x + row + 3]), d);
            e = value.fma(FloatVector.broadcast(SPECIES, table[x + row + 4]), e);
            f = value.fma(FloatVector.broadcast(SPECIES, table[x + row + 5]), f);
            g = value.fma(FloatVector.broadcast(SPECIES, table[x + row + 6]), g);
            h = value.fma(FloatVector.broadcast(SPECIES, table[x + row + 7]), h);
        }
        int target = row * width + column;
        add(a, matrix, target);
        add(b, matrix, target + width);
        add(c, matrix, target + 2 * width);
        add(d, matrix, target + 3 * width);
        add(e, matrix, target + 4 * width);
        add(f, matrix, target + 5 * width);
        add(g, matrix, target + 6 * width);
        add(h, matrix, target + 7 * width);
    }

    /** Small enough that HotSpot always inlines it, so that the vector stays in its register. */
    private static void add(FloatVector value, float[] matrix, int target) {
        value.add(FloatVector.fromArray(SPECIES, matrix, target)).intoArray(matrix, target);
    }
}
