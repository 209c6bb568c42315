package kinoscope.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import smile.clustering.HierarchicalClustering;
import smile.clustering.linkage.WardLinkage;

/**
 * Ward's hierarchical clustering and the order of its leaves, in which a heat map shows its blocks (Ward 1963, JASA 58).
 *
 * <p>Clusters are numbered {@code 0..n-1} for the leaves and {@code n, n+1, ...} for the merges in their order.
 *
 * @param order the leaves from left to right; the record keeps the array
 * @param merges {@code int[n-1][2]}, the two clusters that each merge joins; the record keeps the array
 * @param heights of the merges, rising; for two single points their distance
 */
public record WardOrder(int[] order, int[][] merges, double[] heights) {
    /**
     * Clusters by cosines, with the distance {@code sqrt(2 - 2 cos)}: that of the vectors scaled to length 1.
     *
     * @param cosines symmetric {@code double[n][n]}; not modified
     * @throws IllegalArgumentException if the matrix is not square, a value is not in {@code -1..1}, or n is less than 2
     */
    public static WardOrder ofCosines(double[][] cosines) {
        double[][] distances = new double[cosines.length][];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = new double[cosines[i].length];
            for (int j = 0; j < distances[i].length; j++) {
                if (!(cosines[i][j] >= -1 && cosines[i][j] <= 1)) {
                    throw new IllegalArgumentException("a cosine is in -1..1, not " + cosines[i][j]);
                }
                distances[i][j] = Math.sqrt(2 - 2 * cosines[i][j]);
            }
        }
        return ofDistances(distances);
    }

    /** Clusters points by their Euclidean distances. */
    public static WardOrder ofPoints(float[][] points) {
        double[][] doubles = Points.doubles(points);
        Points.check(doubles, 2);
        double[][] distances = new double[points.length][points.length];
        for (int i = 0; i < distances.length; i++) {
            for (int j = 0; j < i; j++) {
                double square = 0;
                for (int d = 0; d < doubles[i].length; d++) {
                    double difference = doubles[i][d] - doubles[j][d];
                    square += difference * difference;
                }
                distances[i][j] = Math.sqrt(square);
                distances[j][i] = distances[i][j];
            }
        }
        return ofDistances(distances);
    }

    /**
     * Clusters by Euclidean distances.
     *
     * @param distances symmetric {@code double[n][n]}; not modified
     * @throws IllegalArgumentException if the matrix is not square or not finite, or n is less than 2
     */
    public static WardOrder ofDistances(double[][] distances) {
        Points.check(distances, 2);
        if (distances[0].length != distances.length) {
            throw new IllegalArgumentException(
                    "a matrix of " + distances.length + " rows and " + distances[0].length + " columns is not square");
        }
        HierarchicalClustering tree = HierarchicalClustering.fit(new WardLinkage(Points.copy(distances)));
        return new WardOrder(leaves(tree.getTree()), tree.getTree(), tree.getHeight());
    }

    private static int[] leaves(int[][] merges) {
        int n = merges.length + 1;
        Deque<Integer> open = new ArrayDeque<>(List.of(2 * n - 2));
        IntStream.Builder order = IntStream.builder();
        while (!open.isEmpty()) {
            int cluster = open.pop();
            if (cluster < n) {
                order.add(cluster);
            } else {
                open.push(merges[cluster - n][1]);
                open.push(merges[cluster - n][0]);
            }
        }
        return order.build().toArray();
    }
}
