package kinoscope.explore;

import java.util.Random;

/** Points around well separated centres. */
final class PlantedGroups {
    private PlantedGroups() {}

    /** Point i belongs to group {@code i % groups}; centres are 20 apart in each of the coordinates, noise has deviation 1. */
    static float[][] points(int groups, int count, int dimensions, long seed) {
        Random random = new Random(seed);
        float[][] points = new float[count][dimensions];
        for (int i = 0; i < count; i++) {
            for (int d = 0; d < dimensions; d++) {
                points[i][d] = (float) (random.nextGaussian() + (d % groups == i % groups ? 20 : 0));
            }
        }
        return points;
    }

    /** Share of points whose nearest other point is of the same group. */
    static double nearestNeighbourAgreement(double[][] points, int groups) {
        int agreeing = 0;
        for (int i = 0; i < points.length; i++) {
            int nearest = -1;
            double best = Double.MAX_VALUE;
            for (int j = 0; j < points.length; j++) {
                double distance = Math.hypot(points[i][0] - points[j][0], points[i][1] - points[j][1]);
                if (i != j && distance < best) {
                    best = distance;
                    nearest = j;
                }
            }
            agreeing += nearest % groups == i % groups ? 1 : 0;
        }
        return (double) agreeing / points.length;
    }
}
