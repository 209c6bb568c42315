package kinoscope.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Dense loops with the Vector API. The product keeps a block of {@code c} of 4 rows x 2 registers, or 8 x 1 for the last
 * columns, in registers while it runs along k, so that each step of 8 multiply-adds loads at most 2 registers of {@code b}.
 */
final class VectorDenseKernels implements DenseKernels {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.SPECIES;
    private static final int LANES = VectorWidth.LANES;

    private static final float LOWEST = -87f;
    private static final float LOG2_E = 1.442695f;
    private static final float LN2_HIGH = .693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;

    /** Adding 1.5 * 2^23 leaves a float no bits behind the point, and the whole number in its lowest bits. */
    private static final float ROUNDER = 12_582_912f;

    private static final int EXPONENT_SHIFT = 23;
    private static final int ONE_BITS = Float.floatToRawIntBits(1f);

    @Override
    public String description() {
        return "Vector API, " + SPECIES.vectorBitSize() + " bits";
    }

    @Override
    public int rowsAtATime() {
        return 64;
    }

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, boolean add) {
        int rows = a.rows();
        int columns = b.columns();
        int n = 0;
        for (; n + 2 * LANES <= columns; n += 2 * LANES) {
            int m = 0;
            for (; m + 4 <= rows; m += 4) {
                fourByTwo(a, m, b, n, c, add);
            }
            for (; m < rows; m++) {
                oneByOne(a, m, b, n, c, add);
                oneByOne(a, m, b, n + LANES, c, add);
            }
        }
        for (; n < columns; n += LANES) {
            int m = 0;
            for (; m + 8 <= rows; m += 8) {
                eightByOne(a, m, b, n, c, add);
            }
            for (; m < rows; m++) {
                oneByOne(a, m, b, n, c, add);
            }
        }
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

    @Override
    public void addBiasAndRelu(float[] x, int rows, int stride, float[] bias) {
        int size = rows * stride;
        for (int c = 0; c < stride; c += LANES) {
            FloatVector add = FloatVector.fromArray(SPECIES, bias, c);
            for (int at = c; at < size; at += stride) {
                FloatVector.fromArray(SPECIES, x, at).add(add).max(0f).intoArray(x, at);
            }
        }
    }

    @Override
    public void shiftAndRelu(float[] x, int from, int size, float shift, float[] y, int to) {
        for (int j = 0; j < size; j += LANES) {
            FloatVector.fromArray(SPECIES, x, from + j).add(shift).max(0f).intoArray(y, to + j);
        }
    }

    @Override
    public void throughRelu(float[] activation, float[] gradient, int size, float scale) {
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int at = 0; at < size; at += LANES) {
            FloatVector scaled = FloatVector.fromArray(SPECIES, gradient, at).mul(scale);
            FloatVector x = FloatVector.fromArray(SPECIES, activation, at);
            zero.blend(scaled, x.compare(VectorOperators.GT, 0f)).intoArray(gradient, at);
        }
    }

    @Override
    public void addWeightedRows(float[] factor, float[] x, int rows, int stride, float[] sums, int from) {
        for (int c = 0; c < stride; c += LANES) {
            FloatVector sum = FloatVector.fromArray(SPECIES, sums, from + c);
            for (int r = 0, at = c; r < rows; r++, at += stride) {
                sum = FloatVector.broadcast(SPECIES, factor[r]).fma(FloatVector.fromArray(SPECIES, x, at), sum);
            }
            sum.intoArray(sums, from + c);
        }
    }

    @Override
    public void addRowDots(Matrix x, float[] weight, int from, float[] dots) {
        float[] data = x.data();
        float[] scratch = new float[LANES];
        for (int r = 0, row = x.from(); r < x.rows(); r++, row += x.rowStride()) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int c = 0; c < x.columns(); c += LANES) {
                FloatVector w = FloatVector.fromArray(SPECIES, weight, from + c);
                sum = FloatVector.fromArray(SPECIES, data, row + c).fma(w, sum);
            }
            dots[r] += VectorWidth.sum(sum, scratch);
        }
    }

    @Override
    public void outer(float[] factor, int rows, float[] weight, int from, int stride, float[] product) {
        for (int c = 0; c < stride; c += LANES) {
            FloatVector w = FloatVector.fromArray(SPECIES, weight, from + c);
            for (int r = 0, at = c; r < rows; r++, at += stride) {
                w.mul(factor[r]).intoArray(product, at);
            }
        }
    }

    @Override
    public void outerTimes(float[] factor, float[] weight, float[] x, Matrix product) {
        int columns = product.columns();
        for (int c = 0; c < columns; c += LANES) {
            FloatVector w = FloatVector.fromArray(SPECIES, weight, c);
            int to = product.from() + c;
            for (int r = 0, at = c; r < product.rows(); r++, at += columns, to += product.rowStride()) {
                w.mul(factor[r]).mul(FloatVector.fromArray(SPECIES, x, at)).intoArray(product.data(), to);
            }
        }
    }

    @Override
    public void times(float[] x, float[] y, int size, float[] product, boolean add) {
        for (int at = 0; at < size; at += LANES) {
            FloatVector right = FloatVector.fromArray(SPECIES, y, at);
            FloatVector.fromArray(SPECIES, x, at)
                    .fma(right, start(product, at, add))
                    .intoArray(product, at);
        }
    }

    @Override
    public float max(float[] x, int from, int size) {
        FloatVector max = FloatVector.fromArray(SPECIES, x, from);
        for (int at = from + LANES; at < from + size; at += LANES) {
            max = max.max(FloatVector.fromArray(SPECIES, x, at));
        }
        return max.reduceLanes(VectorOperators.MAX);
    }

    @Override
    public float exp(float[] x, int from, int size, float shift) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int at = from; at < from + size; at += LANES) {
            FloatVector power = exp(FloatVector.fromArray(SPECIES, x, at).sub(shift));
            power.intoArray(x, at);
            sum = sum.add(power);
        }
        return VectorWidth.sum(sum, new float[LANES]);
    }

    /**
     * {@code 2^n e^r} with n the whole number next to {@code x log2(e)} and a polynomial for the rest r, within 2 units in the
     * last place; 0 stands for what is below e^-87. The Vector API's own exponential rounds differently in interpreted and
     * in compiled code.
     */
    private static FloatVector exp(FloatVector x) {
        FloatVector z = x.max(LOWEST);
        FloatVector shifted = z.mul(LOG2_E).add(ROUNDER);
        FloatVector n = shifted.sub(ROUNDER);
        FloatVector r = n.neg().fma(FloatVector.broadcast(SPECIES, LN2_HIGH), z);
        r = n.neg().fma(FloatVector.broadcast(SPECIES, LN2_LOW), r);
        FloatVector p = FloatVector.broadcast(SPECIES, 1f / 5040);
        p = p.fma(r, FloatVector.broadcast(SPECIES, 1f / 720));
        p = p.fma(r, FloatVector.broadcast(SPECIES, 1f / 120));
        p = p.fma(r, FloatVector.broadcast(SPECIES, 1f / 24));
        p = p.fma(r, FloatVector.broadcast(SPECIES, 1f / 6));
        p = p.fma(r, FloatVector.broadcast(SPECIES, .5f));
        p = p.fma(r, FloatVector.broadcast(SPECIES, 1f));
        p = p.fma(r, FloatVector.broadcast(SPECIES, 1f));
        FloatVector power = shifted.reinterpretAsInts()
                .lanewise(VectorOperators.LSHL, EXPONENT_SHIFT)
                .add(ONE_BITS)
                .reinterpretAsFloats();
        return p.mul(power).blend(0f, x.compare(VectorOperators.LT, LOWEST));
    }

    @Override
    public void scale(float[] x, int from, int size, float factor) {
        for (int at = from; at < from + size; at += LANES) {
            FloatVector.fromArray(SPECIES, x, at).mul(factor).intoArray(x, at);
        }
    }
}
