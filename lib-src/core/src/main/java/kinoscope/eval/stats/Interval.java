package kinoscope.eval.stats;

import java.util.Locale;

/**
 * An estimate with the interval around it.
 *
 * @param estimate the mean, or what else was estimated; NaN without observations
 * @param low lower end, NaN without observations
 * @param high upper end, NaN without observations
 * @param level the share of such intervals that cover the true value, for instance 0.95
 * @param n the number of observations
 */
public record Interval(double estimate, double low, double high, double level, int n) {
    /** Whether a value lies inside, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /**
     * The estimate and the ends with four digits: {@code "0.4543 [0.4417, 0.4670]"}; the estimate alone where the ends are
     * unknown, {@code "–"} without observations.
     */
    @Override
    public String toString() {
        return text("%.4f");
    }

    /** The same of a difference, with signs: {@code "-0.0127 [-0.0180, -0.0074]"}. */
    public String signed() {
        return text("%+.4f");
    }

    private String text(String number) {
        if (Double.isNaN(estimate)) {
            return "–";
        }
        return Double.isNaN(low) || Double.isNaN(high)
                ? String.format(Locale.ROOT, number, estimate)
                : String.format(Locale.ROOT, number + " [" + number + ", " + number + "]", estimate, low, high);
    }
}
