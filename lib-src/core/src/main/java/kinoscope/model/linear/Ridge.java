package kinoscope.model.linear;

import kinoscope.compute.Cholesky;

/** Ridge regression from the sums of products of its inputs: {@code W = (Z'Z + l2 I)^-1 Z'Y}. */
final class Ridge {
    private Ridge() {}

    /**
     * Replaces {@code Z'Z} by {@code (Z'Z + l2 I)^-1}.
     *
     * @throws IllegalArgumentException if {@code l2} is too small for single precision
     */
    static void invert(float[] gram, int n, double l2) {
        penalized(gram, n, l2, () -> Cholesky.invert(gram, n));
    }

    /**
     * Replaces {@code Z'Y}, with as many columns as rows, by {@code W}; {@code Z'Z} is lost.
     *
     * @throws IllegalArgumentException if {@code l2} is too small for single precision
     */
    static void solve(float[] gram, int n, double l2, float[] products) {
        penalized(gram, n, l2, () -> Cholesky.solve(gram, n, products, n));
    }

    private static void penalized(float[] gram, int n, double l2, Runnable decomposition) {
        for (int i = 0; i < n; i++) {
            gram[i * n + i] += (float) l2;
        }
        try {
            decomposition.run();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("l2 = " + l2 + " is too small: " + e.getMessage(), e);
        }
    }
}
