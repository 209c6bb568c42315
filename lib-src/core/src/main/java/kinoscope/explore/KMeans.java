package kinoscope.explore;

import smile.math.MathEx;

/**
 * Groups around k centres: Lloyd's algorithm from k-means++ starts (Arthur and Vassilvitskii 2007, SODA).
 *
 * <p>Equal points, k and seed give equal groups.
 *
 * @param cluster the group of each point, {@code 0..k-1}; the record keeps the array
 * @param centroids {@code double[k][dimensions]}; the record keeps the array
 * @param distortion sum of the squared distances of the points to their centres
 */
public record KMeans(int[] cluster, double[][] centroids, double distortion) {
    private static final int MAX_ITERATIONS = 100;
    private static final double TOLERANCE = 1e-4;

    /** Groups points. */
    public static KMeans fit(float[][] points, int k, long seed) {
        return fit(Points.doubles(points), k, seed);
    }

    /**
     * Groups points.
     *
     * @param points {@code double[points][dimensions]}; not modified
     * @param k the number of groups, {@code 2..points}
     * @param seed of the starts
     * @throws IllegalArgumentException if k is out of its range or the points are ragged or not finite
     */
    public static KMeans fit(double[][] points, int k, long seed) {
        Points.check(points, 2);
        if (k < 2 || k > points.length) {
            throw new IllegalArgumentException("k must be in 2.." + points.length + ", not " + k);
        }
        MathEx.setSeed(seed);
        smile.clustering.KMeans fitted =
                smile.clustering.KMeans.lloyd(Points.copy(points), k, MAX_ITERATIONS, TOLERANCE);
        return new KMeans(fitted.y, fitted.centroids, fitted.distortion);
    }
}
