package kinoscope.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Dense loops with the Vector API. */
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
        VectorProduct.multiply(a, b, c, add);
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
                    .fma(right, add ? FloatVector.fromArray(SPECIES, product, at) : FloatVector.zero(SPECIES))
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
