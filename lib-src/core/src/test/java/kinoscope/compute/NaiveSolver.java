package kinoscope.compute;

/** Gauss's elimination with row exchange, in double precision. */
public final class NaiveSolver {
    private NaiveSolver() {}

    /**
     * Solves {@code A x = b}.
     *
     * @param matrix A; destroyed
     * @param vector b; not modified
     */
    public static double[] solve(double[][] matrix, double[] vector) {
        int n = vector.length;
        double[] x = vector.clone();
        for (int step = 0; step < n; step++) {
            int best = step;
            for (int row = step + 1; row < n; row++) {
                best = Math.abs(matrix[row][step]) > Math.abs(matrix[best][step]) ? row : best;
            }
            double[] pivot = matrix[best];
            matrix[best] = matrix[step];
            matrix[step] = pivot;
            double value = x[best];
            x[best] = x[step];
            x[step] = value;
            for (int row = step + 1; row < n; row++) {
                double factor = matrix[row][step] / pivot[step];
                for (int column = step; column < n; column++) {
                    matrix[row][column] -= factor * pivot[column];
                }
                x[row] -= factor * value;
            }
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int column = row + 1; column < n; column++) {
                x[row] -= matrix[row][column] * x[column];
            }
            x[row] /= matrix[row][row];
        }
        return x;
    }
}
