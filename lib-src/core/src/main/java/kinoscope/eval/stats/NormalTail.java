package kinoscope.eval.stats;

/** Tail of the normal distribution, to about 13 significant digits also far out. */
final class NormalTail {
    private static final double SERIES_BELOW = 2.5;

    private NormalTail() {}

    /** The probability that a standard normal value is at least {@code |z|} away from 0. */
    static double twoSided(double z) {
        return erfc(Math.abs(z) / Math.sqrt(2));
    }

    private static double erfc(double x) {
        return x < SERIES_BELOW ? 1 - erfBySeries(x) : erfcByFraction(x);
    }

    /** {@code erf(x) = 2/sqrt(pi) exp(-x^2) (x + 2/3 x^3 + 4/15 x^5 + ...)}: all terms are positive. */
    private static double erfBySeries(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > 1e-17 * sum; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    /** {@code erfc(x) = exp(-x^2)/sqrt(pi) / (x + (1/2)/(x + 1/(x + (3/2)/(x + ...))))}, from the inside out. */
    private static double erfcByFraction(double x) {
        double denominator = x;
        for (int n = 120; n >= 1; n--) {
            denominator = x + n / 2.0 / denominator;
        }
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / denominator;
    }
}
