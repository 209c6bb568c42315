package kinoscope.eval.stats;

import java.util.Arrays;

/** The differences of two measurements of the same users. */
final class Paired {
    private Paired() {}

    /** {@code second - first} of each user, NaN where one of the two is NaN. */
    static double[] differences(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "not paired: " + first.length + " values against " + second.length + " values");
        }
        double[] differences = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            differences[i] = second[i] - first[i];
        }
        return differences;
    }

    /** The differences of the users that have both values. */
    static double[] present(double[] first, double[] second) {
        return Arrays.stream(differences(first, second))
                .filter(d -> !Double.isNaN(d))
                .toArray();
    }
}
