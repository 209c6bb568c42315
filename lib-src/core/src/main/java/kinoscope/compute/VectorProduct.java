package kinoscope.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product of matrices with the Vector API. A block of the result stays in registers while the loop runs along the inner
 * dimension: 4 rows x 4 registers where there are 32 of them, 4 x 2 elsewhere and 8 x 1 for the last columns. All blocks add in
 * the same order, so that the result does not depend on which of them computed it.
 */
final class VectorProduct {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.SPECIES;
    private static final int LANES = VectorWidth.LANES;

    /** Processors with vectors of 16 floats have 32 registers for them. */
    private static final boolean MANY_REGISTERS = LANES >= 16;

    private VectorProduct() {}

    /** {@code c = a b}, or {@code c += a b}; see {@link DenseKernels#multiply}. */
    static void multiply(Matrix a, Matrix b, Matrix c, boolean add) {
        int rows = a.rows();
        int whole = rows - rows % 4;
        int columns = b.columns();
        int n = 0;
        for (; MANY_REGISTERS && n + 4 * LANES <= columns; n += 4 * LANES) {
            for (int m = 0; m < whole; m += 4) {
                fourByFour(a, m, b, n, c, add);
            }
            lastRows(a, whole, b, n, 4, c, add);
        }
        for (; n + 2 * LANES <= columns; n += 2 * LANES) {
            for (int m = 0; m < whole; m += 4) {
                fourByTwo(a, m, b, n, c, add);
            }
            lastRows(a, whole, b, n, 2, c, add);
        }
        for (; n < columns; n += LANES) {
            int m = 0;
            for (; m + 8 <= rows; m += 8) {
                eightByOne(a, m, b, n, c, add);
            }
            lastRows(a, m, b, n, 1, c, add);
        }
    }

    private static void lastRows(Matrix a, int from, Matrix b, int n, int registers, Matrix c, boolean add) {
        for (int m = from; m < a.rows(); m++) {
            for (int k = 0; k < registers; k++) {
                oneByOne(a, m, b, n + k * LANES, c, add);
            }
        }
    }

    private static void fourByFour(Matrix a, int m, Matrix b, int n, Matrix c, boolean add) {
        float[] x = a.data();
        float[] y = b.data();
        float[] z = c.data();
        int row = a.rowStride();
        int step = a.columnStride();
        int out = c.rowStride();
        int to = c.from() + m * out + n;
        int to1 = to + out;
        int to2 = to1 + out;
        int to3 = to2 + out;
        FloatVector s00 = start(z, to, add);
        FloatVector s01 = start(z, to + LANES, add);
        FloatVector s02 = start(z, to + 2 * LANES, add);
        FloatVector s03 = start(z, to + 3 * LANES, add);
        FloatVector s10 = start(z, to1, add);
        FloatVector s11 = start(z, to1 + LANES, add);
        FloatVector s12 = start(z, to1 + 2 * LANES, add);
        FloatVector s13 = start(z, to1 + 3 * LANES, add);
        FloatVector s20 = start(z, to2, add);
        FloatVector s21 = start(z, to2 + LANES, add);
        FloatVector s22 = start(z, to2 + 2 * LANES, add);
        FloatVector s23 = start(z, to2 + 3 * LANES, add);
        FloatVector s30 = start(z, to3, add);
        FloatVector s31 = start(z, to3 + LANES, add);
        FloatVector s32 = start(z, to3 + 2 * LANES, add);
        FloatVector s33 = start(z, to3 + 3 * LANES, add);
        int p = a.from() + m * row;
        int q = b.from() + n;
        for (int k = 0; k < a.columns(); k++, p += step, q += b.rowStride()) {
            FloatVector y0 = FloatVector.fromArray(SPECIES, y, q);
            FloatVector y1 = FloatVector.fromArray(SPECIES, y, q + LANES);
            FloatVector y2 = FloatVector.fromArray(SPECIES, y, q + 2 * LANES);
            FloatVector y3 = FloatVector.fromArray(SPECIES, y, q + 3 * LANES);
            FloatVector factor = FloatVector.broadcast(SPECIES, x[p]);
            s00 = factor.fma(y0, s00);
            s01 = factor.fma(y1, s01);
            s02 = factor.fma(y2, s02);
            s03 = factor.fma(y3, s03);
            factor = FloatVector.broadcast(SPECIES, x[p + row]);
            s10 = factor.fma(y0, s10);
            s11 = factor.fma(y1, s11);
            s12 = factor.fma(y2, s12);
            s13 = factor.fma(y3, s13);
            factor = FloatVector.broadcast(SPECIES, x[p + 2 * row]);
            s20 = factor.fma(y0, s20);
            s21 = factor.fma(y1, s21);
            s22 = factor.fma(y2, s22);
            s23 = factor.fma(y3, s23);
            factor = FloatVector.broadcast(SPECIES, x[p + 3 * row]);
            s30 = factor.fma(y0, s30);
            s31 = factor.fma(y1, s31);
            s32 = factor.fma(y2, s32);
            s33 = factor.fma(y3, s33);
        }
        s00.intoArray(z, to);
        s01.intoArray(z, to + LANES);
        s02.intoArray(z, to + 2 * LANES);
        s03.intoArray(z, to + 3 * LANES);
        s10.intoArray(z, to1);
        s11.intoArray(z, to1 + LANES);
        s12.intoArray(z, to1 + 2 * LANES);
        s13.intoArray(z, to1 + 3 * LANES);
        s20.intoArray(z, to2);
        s21.intoArray(z, to2 + LANES);
        s22.intoArray(z, to2 + 2 * LANES);
        s23.intoArray(z, to2 + 3 * LANES);
        s30.intoArray(z, to3);
        s31.intoArray(z, to3 + LANES);
        s32.intoArray(z, to3 + 2 * LANES);
        s33.intoArray(z, to3 + 3 * LANES);
    }

    private static void fourByTwo(Matrix a, int m, Matrix b, int n, Matrix c, boolean add) {
        float[] x = a.data();
        float[] y = b.data();
        float[] z = c.data();
        int row = a.rowStride();
        int step = a.columnStride();
        int out = c.rowStride();
        int to = c.from() + m * out + n;
        FloatVector s00 = start(z, to, add);
        FloatVector s01 = start(z, to + LANES, add);
        FloatVector s10 = start(z, to + out, add);
        FloatVector s11 = start(z, to + out + LANES, add);
        FloatVector s20 = start(z, to + 2 * out, add);
        FloatVector s21 = start(z, to + 2 * out + LANES, add);
        FloatVector s30 = start(z, to + 3 * out, add);
        FloatVector s31 = start(z, to + 3 * out + LANES, add);
        int p = a.from() + m * row;
        int q = b.from() + n;
        for (int k = 0; k < a.columns(); k++, p += step, q += b.rowStride()) {
            FloatVector left = FloatVector.fromArray(SPECIES, y, q);
            FloatVector right = FloatVector.fromArray(SPECIES, y, q + LANES);
            FloatVector factor = FloatVector.broadcast(SPECIES, x[p]);
            s00 = factor.fma(left, s00);
            s01 = factor.fma(right, s01);
            factor = FloatVector.broadcast(SPECIES, x[p + row]);
            s10 = factor.fma(left, s10);
            s11 = factor.fma(right, s11);
            factor = FloatVector.broadcast(SPECIES, x[p + 2 * row]);
            s20 = factor.fma(left, s20);
            s21 = factor.fma(right, s21);
            factor = FloatVector.broadcast(SPECIES, x[p + 3 * row]);
            s30 = factor.fma(left, s30);
            s31 = factor.fma(right, s31);
        }
        s00.intoArray(z, to);
        s01.intoArray(z, to + LANES);
        s10.intoArray(z, to + out);
        s11.intoArray(z, to + out + LANES);
        s20.intoArray(z, to + 2 * out);
        s21.intoArray(z, to + 2 * out + LANES);
        s30.intoArray(z, to + 3 * out);
        s31.intoArray(z, to + 3 * out + LANES);
    }

    private static void eightByOne(Matrix a, int m, Matrix b, int n, Matrix c, boolean add) {
        float[] x = a.data();
        float[] y = b.data();
        float[] z = c.data();
        int row = a.rowStride();
        int step = a.columnStride();
        int out = c.rowStride();
        int to = c.from() + m * out + n;
        FloatVector s0 = start(z, to, add);
        FloatVector s1 = start(z, to + out, add);
        FloatVector s2 = start(z, to + 2 * out, add);
        FloatVector s3 = start(z, to + 3 * out, add);
        FloatVector s4 = start(z, to + 4 * out, add);
        FloatVector s5 = start(z, to + 5 * out, add);
        FloatVector s6 = start(z, to + 6 * out, add);
        FloatVector s7 = start(z, to + 7 * out, add);
        int p = a.from() + m * row;
        int q = b.from() + n;
        for (int k = 0; k < a.columns(); k++, p += step, q += b.rowStride()) {
            FloatVector right = FloatVector.fromArray(SPECIES, y, q);
            s0 = FloatVector.broadcast(SPECIES, x[p]).fma(right, s0);
            s1 = FloatVector.broadcast(SPECIES, x[p + row]).fma(right, s1);
            s2 = FloatVector.broadcast(SPECIES, x[p + 2 * row]).fma(right, s2);
            s3 = FloatVector.broadcast(SPECIES, x[p + 3 * row]).fma(right, s3);
            s4 = FloatVector.broadcast(SPECIES, x[p + 4 * row]).fma(right, s4);
            s5 = FloatVector.broadcast(SPECIES, x[p + 5 * row]).fma(right, s5);
            s6 = FloatVector.broadcast(SPECIES, x[p + 6 * row]).fma(right, s6);
            s7 = FloatVector.broadcast(SPECIES, x[p + 7 * row]).fma(right, s7);
        }
        s0.intoArray(z, to);
        s1.intoArray(z, to + out);
        s2.intoArray(z, to + 2 * out);
        s3.intoArray(z, to + 3 * out);
        s4.intoArray(z, to + 4 * out);
        s5.intoArray(z, to + 5 * out);
        s6.intoArray(z, to + 6 * out);
        s7.intoArray(z, to + 7 * out);
    }

    private static void oneByOne(Matrix a, int m, Matrix b, int n, Matrix c, boolean add) {
        int to = c.from() + m * c.rowStride() + n;
        FloatVector sum = start(c.data(), to, add);
        int p = a.from() + m * a.rowStride();
        int q = b.from() + n;
        for (int k = 0; k < a.columns(); k++, p += a.columnStride(), q += b.rowStride()) {
            FloatVector right = FloatVector.fromArray(SPECIES, b.data(), q);
            sum = FloatVector.broadcast(SPECIES, a.data()[p]).fma(right, sum);
        }
        sum.intoArray(c.data(), to);
    }

    private static FloatVector start(float[] z, int at, boolean add) {
        return add ? FloatVector.fromArray(SPECIES, z, at) : FloatVector.zero(SPECIES);
    }
}
