package kinoscope.explore;

import java.util.Arrays;

/** Checks and copies of points that are handed to Smile, which modifies some of its arguments. */
final class Points {
    private Points() {}

    static double[][] doubles(float[][] points) {
        double[][] result = new double[points.length][];
        for (int i = 0; i < result.length; i++) {
            result[i] = new double[points[i].length];
            for (int d = 0; d < result[i].length; d++) {
                result[i][d] = points[i][d];
            }
        }
        return result;
    }

    static double[][] copy(double[][] points) {
        return Arrays.stream(points).map(double[]::clone).toArray(double[][]::new);
    }

    static void check(double[][] points, int atLeast) {
        if (points.length < atLeast) {
            throw new IllegalArgumentException("need at least " + atLeast + " points, not " + points.length);
        }
        for (double[] point : points) {
            if (point.length != points[0].length) {
                throw new IllegalArgumentException(
                        "points of " + points[0].length + " and " + point.length + " numbers");
            }
            if (!Arrays.stream(point).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("a point is not finite: " + Arrays.toString(point));
            }
        }
    }
}
