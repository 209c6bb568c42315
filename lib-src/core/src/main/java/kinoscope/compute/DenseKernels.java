package kinoscope.compute;

/**
 * The loops of dense layers, on blocks of rows that lie one after another: {@code float[rows][stride]}, where the stride is
 * a multiple of {@link Padding#WIDTH}. Implementations differ in rounding only.
 */
public interface DenseKernels {
    /** The fastest implementation that this JVM can run. */
    static DenseKernels fastest() {
        return Simd.fastest(DenseKernels.class, "VectorDenseKernels", PlainDenseKernels::new);
    }

    /** The implementation without the Vector API. */
    static DenseKernels plain() {
        return new PlainDenseKernels();
    }

    /** What the loops are made of, for people: {@code "Vector API, 512 bits"} or {@code "plain Java"}. */
    String description();

    /** How many rows to work on at a time: few enough for the processor's caches, many enough to keep loops busy. */
    int rowsAtATime();

    /**
     * {@code c = a b}, or {@code c += a b}.
     *
     * @param a [m][k], with any strides, so that it can be a transposed view
     * @param b [k][n], columns next to each other, n a multiple of {@link Padding#WIDTH}
     * @param c [m][n], columns next to each other; overlaps neither a nor b
     * @param add whether the product is added to what is there
     */
    void multiply(Matrix a, Matrix b, Matrix c, boolean add);

    /** {@code x[r][c] = max(0, x[r][c] + bias[c])}. */
    void addBiasAndRelu(float[] x, int rows, int stride, float[] bias);

    /** {@code y[to + j] = max(0, x[from + j] + shift)} for {@code j < size}, a multiple of the padding. */
    void shiftAndRelu(float[] x, int from, int size, float shift, float[] y, int to);

    /** {@code gradient[j] = activation[j] > 0 ? scale * gradient[j] : 0} for {@code j < size}, a multiple of the padding. */
    void throughRelu(float[] activation, float[] gradient, int size, float scale);

    /** {@code sums[from + c] += sum_r factor[r] * x[r][c]}. */
    void addWeightedRows(float[] factor, float[] x, int rows, int stride, float[] sums, int from);

    /** {@code dots[r] += sum_c x(r, c) * weight[from + c]}; columns of x lie next to each other. */
    void addRowDots(Matrix x, float[] weight, int from, float[] dots);

    /** {@code product[r][c] = factor[r] * weight[from + c]}. */
    void outer(float[] factor, int rows, float[] weight, int from, int stride, float[] product);

    /**
     * {@code product(r, c) = factor[r] * weight[c] * x[r][c]}.
     *
     * @param product [rows][stride], columns next to each other
     */
    void outerTimes(float[] factor, float[] weight, float[] x, Matrix product);

    /** {@code product[j] = x[j] * y[j]}, or {@code +=} if it is to be added, for {@code j < size}, a multiple of the padding. */
    void times(float[] x, float[] y, int size, float[] product, boolean add);

    /** The largest of {@code x[from .. from + size - 1]}; size is a multiple of the padding, at least one. */
    float max(float[] x, int from, int size);

    /** {@code x[j] = exp(x[j] - shift)} for {@code from <= j < from + size}, size a multiple of the padding; returns the sum. */
    float exp(float[] x, int from, int size, float shift);

    /** {@code x[j] *= factor} for {@code from <= j < from + size}, size a multiple of the padding. */
    void scale(float[] x, int from, int size, float factor);
}
