package kinoscope.plot;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * A tree of merged clusters, as hierarchical clustering gives it.
 *
 * <p>Step {@code s} of {@code n - 1} merges the clusters {@code merges[s][0]} and {@code merges[s][1]} into cluster
 * {@code n + s}; clusters below {@code n} are single leaves. This is the numbering of Smile and SciPy.
 *
 * @param merges {@code int[leaves - 1][2]}
 * @param heights how far apart the merged clusters were: {@code double[leaves - 1]}, not descending
 */
public record Dendrogram(int[][] merges, double[] heights) {
    /**
     * Copies the arrays and checks that they are one tree.
     *
     * @throws IllegalArgumentException if a cluster is merged twice, before it exists, or the lengths differ
     */
    public Dendrogram {
        if (merges.length != heights.length) {
            throw new IllegalArgumentException(merges.length + " merges with " + heights.length + " heights");
        }
        merges = Arrays.stream(merges).map(int[]::clone).toArray(int[][]::new);
        heights = heights.clone();
        int leaves = merges.length + 1;
        boolean[] merged = new boolean[leaves + merges.length];
        for (int step = 0; step < merges.length; step++) {
            for (int child : merges[step]) {
                if (child < 0 || child >= leaves + step || merged[child]) {
                    throw new IllegalArgumentException("step " + step + " cannot merge cluster " + child);
                }
                merged[child] = true;
            }
            if (merges[step].length != 2) {
                throw new IllegalArgumentException("step " + step + " merges " + merges[step].length + " clusters");
            }
        }
    }

    /** The number of leaves. */
    public int leaves() {
        return merges.length + 1;
    }

    /** The leaves in an order in which the tree has no crossings: first child first. */
    public int[] order() {
        int[] order = new int[leaves()];
        int next = 0;
        Deque<Integer> open = new ArrayDeque<>();
        open.push(2 * leaves() - 2);
        while (!open.isEmpty()) {
            int cluster = open.pop();
            if (cluster < leaves()) {
                order[next++] = cluster;
            } else {
                open.push(merges[cluster - leaves()][1]);
                open.push(merges[cluster - leaves()][0]);
            }
        }
        return order;
    }

    /**
     * Draws the tree to the right of its leaves.
     *
     * @param leafY the middle of each leaf's row, by leaf
     * @param x where the leaves end
     * @param width the room of the highest merge
     */
    void paint(Pen pen, double[] leafY, double x, double width) {
        int leaves = leaves();
        double top = heights.length == 0 ? 1 : Math.max(heights[heights.length - 1], Double.MIN_NORMAL);
        double[] clusterY = Arrays.copyOf(leafY, leaves + merges.length);
        double[] clusterX = new double[leaves + merges.length];
        Arrays.fill(clusterX, x);
        pen.color(HouseTheme.SOFT_INK).thickness(1.3);
        for (int step = 0; step < merges.length; step++) {
            int first = merges[step][0];
            int second = merges[step][1];
            double at = x + width * heights[step] / top;
            pen.line(clusterX[first], clusterY[first], at, clusterY[first]);
            pen.line(clusterX[second], clusterY[second], at, clusterY[second]);
            pen.line(at, clusterY[first], at, clusterY[second]);
            clusterX[leaves + step] = at;
            clusterY[leaves + step] = (clusterY[first] + clusterY[second]) / 2;
        }
    }
}
