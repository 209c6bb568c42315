package kinoscope.compute;

/** The diagonal of a Cholesky factor. */
final class Pivot {
    private Pivot() {}

    /**
     * What a row of the factor is multiplied with.
     *
     * @param square what is left of the diagonal entry
     * @param row where it stands, for the message
     */
    static float reciprocal(float square, int row) {
        if (!(square > 0) || square == Float.POSITIVE_INFINITY) {
            throw new ArithmeticException("the matrix is not positive definite: pivot " + row + " is " + square);
        }
        return (float) (1 / Math.sqrt(square));
    }

    /**
     * Makes sure that the factors of several systems side by side are of use.
     *
     * @param reciprocals of their diagonals, one for each system
     * @param from where they stand
     * @param systems how many there are
     * @param row where the diagonals stand, for the message
     */
    static void requireAll(float[] reciprocals, int from, int systems, int row) {
        for (int k = from; k < from + systems; k++) {
            if (!(reciprocals[k] > 0) || reciprocals[k] == Float.POSITIVE_INFINITY) {
                throw new ArithmeticException("the matrix is not positive definite at pivot " + row);
            }
        }
    }
}
