package kinoscope.explore;

import smile.projection.PCA;

/**
 * Principal components: the plane in which points are spread widest.
 *
 * <p>The first components of the centred data by singular values (Pearson 1901). The sign of a component, which is free, is
 * set so that its largest loading is positive; then equal data give equal maps.
 *
 * @param coordinates {@code double[points][components]}; the record keeps the array
 * @param varianceShare the share of the whole variance that each component holds, {@code 0..1}, falling
 */
public record Pca(double[][] coordinates, double[] varianceShare) {
    /** Projects points on their first two components. */
    public static Pca fit(float[][] points) {
        return fit(Points.doubles(points), 2);
    }

    /**
     * Projects points on their first components.
     *
     * @param points {@code double[points][dimensions]}, at least two points; not modified
     * @param components {@code 1..min(points, dimensions)}
     * @throws IllegalArgumentException if a number is out of its range or the points are ragged or not finite
     */
    public static Pca fit(double[][] points, int components) {
        Points.check(points, 2);
        if (components < 1 || components > Math.min(points.length, points[0].length)) {
            throw new IllegalArgumentException("cannot take " + components + " components of " + points.length
                    + " points with " + points[0].length + " dimensions");
        }
        PCA pca = PCA.fit(Points.copy(points));
        double[][] coordinates = pca.setProjection(components).project(points);
        double[] share = new double[components];
        for (int c = 0; c < components; c++) {
            share[c] = pca.getVarianceProportion()[c];
            if (largestLoadingIsNegative(pca, c, points[0].length)) {
                for (double[] point : coordinates) {
                    point[c] = -point[c];
                }
            }
        }
        return new Pca(coordinates, share);
    }

    private static boolean largestLoadingIsNegative(PCA pca, int component, int dimensions) {
        double largest = 0;
        for (int d = 0; d < dimensions; d++) {
            double loading = pca.getLoadings().get(d, component);
            if (Math.abs(loading) > Math.abs(largest)) {
                largest = loading;
            }
        }
        return largest < 0;
    }
}
