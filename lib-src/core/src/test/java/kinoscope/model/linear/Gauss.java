package kinoscope.model.linear;

/** Plain elimination in double precision, to hold fast solutions against. */
final class Gauss {
    private Gauss() {}

    /** {@code X} with {@code A X = B}; both are lost. */
    static double[][] solve(double[][] a, double[][] b) {
        int n = a.length;
        for (int pivot = 0; pivot < n; pivot++) {
            int best = pivot;
            for (int row = pivot; row < n; row++) {
                best = Math.abs(a[row][pivot]) > Math.abs(a[best][pivot]) ? row : best;
            }
            swap(a, pivot, best);
            swap(b, pivot, best);
            for (int row = 0; row < n; row++) {
                if (row != pivot) {
                    double factor = a[row][pivot] / a[pivot][pivot];
                    subtract(a[row], a[pivot], factor);
                    subtract(b[row], b[pivot], factor);
                }
            }
        }
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < b[row].length; column++) {
                b[row][column] /= a[row][row];
            }
        }
        return b;
    }

    private static void swap(double[][] rows, int one, int other) {
        double[] row = rows[one];
        rows[one] = rows[other];
        rows[other] = row;
    }

    private static void subtract(double[] from, double[] row, double factor) {
        for (int k = 0; k < from.length; k++) {
            from[k] -= factor * row[k];
        }
    }
}
