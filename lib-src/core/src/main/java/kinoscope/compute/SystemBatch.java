package kinoscope.compute;

/**
 * Small symmetric positive definite systems of the same size, solved side by side: each lane of a vector register works on a
 * system of its own, so that even systems of a few equations use all lanes.
 *
 * <p>Implementations have no state and are safe for any number of threads. What comes out for a system depends neither on its
 * lane nor on its neighbours, but differs between implementations by rounding. A batch takes {@code 2 * size * size * lanes}
 * bytes; where that is far beyond the cache, {@link NormalEquations#solve} is faster.
 */
public interface SystemBatch {
    /** The one with the Vector API where the JVM offers it. */
    static SystemBatch fastest() {
        return Simd.fastest(SystemBatch.class, "VectorSystemBatch", PlainSystemBatch::new);
    }

    /** The one in plain Java, for comparison. */
    static SystemBatch plain() {
        return new PlainSystemBatch();
    }

    /** How many systems are solved side by side. */
    int lanes();

    /** The number of entries in the upper triangle of a matrix. */
    static int entries(int size) {
        return Math.multiplyExact(size, size + 1) / 2;
    }

    /**
     * The place of an entry in the upper triangle, stored row by row.
     *
     * @param row from 0
     * @param column from {@code row} on
     * @param size the number of equations
     */
    static int place(int row, int column, int size) {
        return row * size - row * (row - 1) / 2 + column - row;
    }

    /**
     * Solves {@code A x = b} in each lane by Cholesky's factorization {@code A = U'U}.
     *
     * @param matrices {@code float[entries(size) * lanes]}: the entry of lane l at {@code place * lanes + l}; overwritten
     * @param size the number of equations
     * @param vectors b, {@code float[size * lanes]}: entry k of lane l at {@code k * lanes + l}; overwritten with x
     * @throws ArithmeticException if one of the matrices is not positive definite, as far as rounding lets it tell
     */
    void solve(float[] matrices, int size, float[] vectors);
}
