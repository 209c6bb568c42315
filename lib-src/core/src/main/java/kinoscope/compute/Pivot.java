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
}
