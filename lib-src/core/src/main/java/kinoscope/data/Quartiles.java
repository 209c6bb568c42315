package kinoscope.data;

import java.util.Arrays;

/**
 * Five numbers that describe a distribution.
 *
 * <p>Between two neighbouring values a quartile is interpolated linearly: quartile {@code q} of {@code n} sorted values lies
 * at position {@code q * (n - 1)}, counted from 0 (type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages",
 * The American Statistician 50(4), 1996).
 *
 * @param min the smallest value
 * @param q1 a quarter of the values is below
 * @param median half of the values is below
 * @param q3 three quarters of the values are below
 * @param max the largest value
 */
public record Quartiles(double min, double q1, double median, double q3, double max) {
    /**
     * Describes some values.
     *
     * @param values not modified
     * @throws IllegalArgumentException if there are none
     */
    public static Quartiles of(int[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no quartiles of 0 values");
        }
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quartiles(sorted[0], at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), sorted[sorted.length - 1]);
    }

    private static double at(int[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
