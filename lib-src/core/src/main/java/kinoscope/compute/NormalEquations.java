package kinoscope.compute;

/**
 * Least squares by the normal equations: sums of outer products of rows, and symmetric positive definite systems with them.
 *
 * <p>Rows and matrices have a width that is a multiple of {@link Padding#WIDTH}; a matrix is {@code float[width * width]}, row
 * by row, of which only the upper triangle is read, and what lies below it is left undefined. Implementations have no state
 * and are safe for any number of threads. The result for the same arrays is the same each time, but differs between
 * implementations by rounding.
 */
public interface NormalEquations {
    /** The one with the Vector API where the JVM offers it. */
    static NormalEquations fastest() {
        return Simd.fastest(NormalEquations.class, "VectorNormalEquations", PlainNormalEquations::new);
    }

    /** The one in plain Java, for comparison. */
    static NormalEquations plain() {
        return new PlainNormalEquations();
    }

    /**
     * Adds {@code sum of x x'} over some rows of a table to a matrix. Each call adds one sum to each entry, so that many rows are
     * best added in calls of some dozens: these stay in the cache, and rounding errors grow with the number of calls only.
     *
     * @param source {@code float[]}, row by row; not modified
     * @param rows row numbers; a row may come twice
     * @param first the place of the first of them
     * @param count how many
     * @param width of a row
     * @param matrix {@code float[width * width]}; its upper triangle is changed
     */
    void addProducts(float[] source, int[] rows, int first, int count, int width, float[] matrix);

    /**
     * Adds the sum of some rows of a table, and their weighted sum, to two vectors. Where rows are far apart in memory and their
     * products are wanted too, this is best called first: it has little to do but to wait for them.
     *
     * @param source {@code float[]}, row by row; not modified
     * @param rows row numbers
     * @param first the place of the first of them
     * @param count how many
     * @param width of a row
     * @param weights {@code float[at least count]}, one for each of these rows; not modified
     * @param sum {@code float[width]}; {@code sum of x} is added
     * @param weighted {@code float[width]}; {@code sum of weight * x} is added
     */
    void addSums(
            float[] source,
            int[] rows,
            int first,
            int count,
            int width,
            float[] weights,
            float[] sum,
            float[] weighted);

    /**
     * Cholesky's factorization {@code A = U'U}.
     *
     * @param matrix A, {@code float[width * width]}; its upper triangle is overwritten with U
     * @param width the number of equations
     * @throws ArithmeticException if A is not positive definite, as far as rounding lets it tell
     */
    void factorize(float[] matrix, int width);

    /**
     * Solves {@code U'U x = b}, for one of perhaps many vectors.
     *
     * @param factor U, as {@link #factorize} leaves it; not modified
     * @param width the number of equations
     * @param vector b, {@code float[width]}; overwritten with x
     */
    void substitute(float[] factor, int width, float[] vector);

    /**
     * Solves {@code A x = b}: {@link #factorize}, then {@link #substitute}.
     *
     * @param matrix A, {@code float[width * width]}; its upper triangle is overwritten with U
     * @param width the number of equations
     * @param vector b, {@code float[width]}; overwritten with x
     * @throws ArithmeticException if A is not positive definite, as far as rounding lets it tell
     */
    default void solve(float[] matrix, int width, float[] vector) {
        factorize(matrix, width);
        substitute(matrix, width, vector);
    }
}
