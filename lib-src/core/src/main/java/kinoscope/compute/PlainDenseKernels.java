package kinoscope.compute;

import java.util.Arrays;

/**
 * Dense loops in plain Java, written for HotSpot's own vectorization. It wants inner loops that run over many floats of
 * separate arrays at the same index, and not too much in their body; so the product first gathers the columns of {@code a}
 * into arrays of their own, and adds four of them at a time. Where {@code a} has fewer rows than {@code b} columns, it computes
 * the transposed product.
 */
final class PlainDenseKernels implements DenseKernels {
    private static final int AT_ONCE = 4;

    private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

    /** The columns of {@code a} and one column of {@code c}. */
    private static final class Scratch {
        private float[][] columns = new float[0][];
        private float[] sums = new float[0];

        void reserve(int rows, int inner) {
            if (columns.length < inner || sums.length < rows) {
                columns = new float[Math.max(inner, columns.length)][Math.max(rows, sums.length)];
                sums = new float[columns[0].length];
            }
        }
    }

    @Override
    public String description() {
        return "plain Java";
    }

    @Override
    public int rowsAtATime() {
        return 256;
    }

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, boolean add) {
        if (a.rows() < b.columns()) {
            multiplyTall(b.transposed(), a.transposed(), c.transposed(), add);
        } else {
            multiplyTall(a, b, c, add);
        }
    }

    private void multiplyTall(Matrix a, Matrix b, Matrix c, boolean add) {
        Scratch own = scratch.get();
        own.reserve(a.rows(), a.columns());
        gather(a, own.columns);
        for (int n = 0; n < b.columns(); n++) {
            Arrays.fill(own.sums, 0, a.rows(), 0);
            addColumns(own.columns, a, b, n, own.sums);
            scatter(own.sums, c, n, add);
        }
    }

    private static void gather(Matrix a, float[][] columns) {
        float[] data = a.data();
        for (int k = 0; k < a.columns(); k++) {
            int from = a.from() + k * a.columnStride();
            if (a.rowStride() == 1) {
                System.arraycopy(data, from, columns[k], 0, a.rows());
            } else {
                for (int r = 0; r < a.rows(); r++) {
                    columns[k][r] = data[from + r * a.rowStride()];
                }
            }
        }
    }

    private static void addColumns(float[][] columns, Matrix a, Matrix b, int n, float[] sums) {
        float[] w = b.data();
        int step = b.rowStride();
        int at = b.from() + n * b.columnStride();
        int k = 0;
        for (; k + AT_ONCE <= a.columns(); k += AT_ONCE, at += AT_ONCE * step) {
            addFour(columns, k, w[at], w[at + step], w[at + 2 * step], w[at + 3 * step], a.rows(), sums);
        }
        for (; k < a.columns(); k++, at += step) {
            addOne(columns[k], w[at], a.rows(), sums);
        }
    }

    private static void addFour(
            float[][] columns, int k, float w0, float w1, float w2, float w3, int rows, float[] sums) {
        float[] c0 = columns[k];
        float[] c1 = columns[k + 1];
        float[] c2 = columns[k + 2];
        float[] c3 = columns[k + 3];
        for (int r = 0; r < rows; r++) {
            sums[r] += w0 * c0[r] + w1 * c1[r] + w2 * c2[r] + w3 * c3[r];
        }
    }

    private static void addOne(float[] column, float w, int rows, float[] sums) {
        for (int r = 0; r < rows; r++) {
            sums[r] += w * column[r];
        }
    }

    private static void scatter(float[] sums, Matrix c, int n, boolean add) {
        float[] out = c.data();
        int place = c.from() + n * c.columnStride();
        for (int r = 0; r < c.rows(); r++, place += c.rowStride()) {
            out[place] = add ? out[place] + sums[r] : sums[r];
        }
    }

    @Override
    public void addBiasAndRelu(float[] x, int rows, int stride, float[] bias) {
        for (int from = 0; from < rows * stride; from += stride) {
            for (int c = 0; c < stride; c++) {
                x[from + c] = Math.max(0, x[from + c] + bias[c]);
            }
        }
    }

    @Override
    public void shiftAndRelu(float[] x, int from, int size, float shift, float[] y, int to) {
        for (int j = 0; j < size; j++) {
            y[to + j] = Math.max(0, x[from + j] + shift);
        }
    }

    @Override
    public void throughRelu(float[] activation, float[] gradient, int size, float scale) {
        for (int j = 0; j < size; j++) {
            gradient[j] = activation[j] > 0 ? scale * gradient[j] : 0;
        }
    }

    @Override
    public void addWeightedRows(float[] factor, float[] x, int rows, int stride, float[] sums, int from) {
        for (int r = 0, row = 0; r < rows; r++, row += stride) {
            float weight = factor[r];
            for (int c = 0; c < stride; c++) {
                sums[from + c] += weight * x[row + c];
            }
        }
    }

    @Override
    public void addRowDots(Matrix x, float[] weight, int from, float[] dots) {
        float[] data = x.data();
        for (int r = 0, row = x.from(); r < x.rows(); r++, row += x.rowStride()) {
            float even = 0;
            float odd = 0;
            for (int c = 0; c < x.columns(); c += 2) {
                even += data[row + c] * weight[from + c];
                odd += data[row + c + 1] * weight[from + c + 1];
            }
            dots[r] += even + odd;
        }
    }

    @Override
    public void outer(float[] factor, int rows, float[] weight, int from, int stride, float[] product) {
        for (int r = 0, row = 0; r < rows; r++, row += stride) {
            float f = factor[r];
            for (int c = 0; c < stride; c++) {
                product[row + c] = f * weight[from + c];
            }
        }
    }

    @Override
    public void outerTimes(float[] factor, float[] weight, float[] x, Matrix product) {
        int columns = product.columns();
        float[] out = product.data();
        for (int r = 0, row = 0, to = product.from();
                r < product.rows();
                r++, row += columns, to += product.rowStride()) {
            float f = factor[r];
            for (int c = 0; c < columns; c++) {
                out[to + c] = f * weight[c] * x[row + c];
            }
        }
    }

    @Override
    public void times(float[] x, float[] y, int size, float[] product, boolean add) {
        if (!add) {
            Arrays.fill(product, 0, size, 0);
        }
        for (int j = 0; j < size; j++) {
            product[j] += x[j] * y[j];
        }
    }

    @Override
    public float max(float[] x, int from, int size) {
        float max = x[from];
        for (int j = from + 1; j < from + size; j++) {
            max = Math.max(max, x[j]);
        }
        return max;
    }

    @Override
    public float exp(float[] x, int from, int size, float shift) {
        double sum = 0;
        for (int j = from; j < from + size; j++) {
            x[j] = (float) Math.exp(x[j] - shift);
            sum += x[j];
        }
        return (float) sum;
    }

    @Override
    public void scale(float[] x, int from, int size, float factor) {
        for (int j = from; j < from + size; j++) {
            x[j] *= factor;
        }
    }
}
