package kinoscope.compute;

import java.util.Arrays;

/**
 * Dense loops in plain Java, written for HotSpot's own vectorization: the inner loops run over contiguous floats, which for
 * the product are the rows of {@code a}, gathered into columns first.
 */
final class PlainDenseKernels implements DenseKernels {
    private static final int UNROLLED = 8;

    /** Scratch of each thread: {@code a} transposed, and one column of {@code c}. */
    private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

    private static final class Scratch {
        private float[] columns = new float[0];
        private float[] sums = new float[0];

        void reserve(int rows, int inner) {
            if (columns.length < rows * inner) {
                columns = new float[rows * inner];
            }
            if (sums.length < rows) {
                sums = new float[rows];
            }
        }
    }

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, boolean add) {
        int rows = a.rows();
        int inner = a.columns();
        Scratch own = scratch.get();
        own.reserve(rows, inner);
        float[] columns = own.columns;
        gather(a, columns);
        float[] sums = own.sums;
        float[] weight = b.data();
        float[] out = c.data();
        for (int n = 0; n < b.columns(); n++) {
            Arrays.fill(sums, 0, rows, 0);
            int k = 0;
            int w = b.from() + n;
            for (; k + UNROLLED <= inner; k += UNROLLED, w += UNROLLED * b.rowStride()) {
                addEight(columns, k * rows, rows, weight, w, b.rowStride(), sums);
            }
            for (; k < inner; k++, w += b.rowStride()) {
                addOne(columns, k * rows, rows, weight[w], sums);
            }
            int place = c.from() + n;
            for (int r = 0; r < rows; r++, place += c.rowStride()) {
                out[place] = add ? out[place] + sums[r] : sums[r];
            }
        }
    }

    private static void gather(Matrix a, float[] columns) {
        int rows = a.rows();
        float[] data = a.data();
        for (int k = 0; k < a.columns(); k++) {
            int from = a.from() + k * a.columnStride();
            if (a.rowStride() == 1) {
                System.arraycopy(data, from, columns, k * rows, rows);
            } else {
                for (int r = 0; r < rows; r++) {
                    columns[k * rows + r] = data[from + r * a.rowStride()];
                }
            }
        }
    }

    private static void addEight(float[] columns, int from, int rows, float[] weight, int w, int stride, float[] sums) {
        float w0 = weight[w];
        float w1 = weight[w + stride];
        float w2 = weight[w + 2 * stride];
        float w3 = weight[w + 3 * stride];
        float w4 = weight[w + 4 * stride];
        float w5 = weight[w + 5 * stride];
        float w6 = weight[w + 6 * stride];
        float w7 = weight[w + 7 * stride];
        for (int r = 0; r < rows; r++) {
            int at = from + r;
            sums[r] += w0 * columns[at]
                    + w1 * columns[at + rows]
                    + w2 * columns[at + 2 * rows]
                    + w3 * columns[at + 3 * rows]
                    + w4 * columns[at + 4 * rows]
                    + w5 * columns[at + 5 * rows]
                    + w6 * columns[at + 6 * rows]
                    + w7 * columns[at + 7 * rows];
        }
    }

    private static void addOne(float[] columns, int from, int rows, float weight, float[] sums) {
        for (int r = 0; r < rows; r++) {
            sums[r] += weight * columns[from + r];
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
    public void addRowDots(float[] x, int rows, int stride, float[] weight, int from, float[] dots) {
        for (int r = 0, row = 0; r < rows; r++, row += stride) {
            float even = 0;
            float odd = 0;
            for (int c = 0; c < stride; c += 2) {
                even += x[row + c] * weight[from + c];
                odd += x[row + c + 1] * weight[from + c + 1];
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
    public void times(float[] x, float[] y, int size, float[] product) {
        for (int j = 0; j < size; j++) {
            product[j] = x[j] * y[j];
        }
    }
}
