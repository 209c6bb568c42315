package kinoscope.plot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A map drawn with posters: each stands in the free cell of a grid that is nearest to its point, so that none hides another.
 * Points in the thick of the map choose first, those at its edge last.
 */
public final class PosterMapChart {
    private static final int WIDTH = 1000;
    private static final double PROPORTION = 1.5;
    private static final double ROOM = 1.35;
    private static final int LARGEST = 90;
    private static final double GAP = 2;

    private final List<Optional<BufferedImage>> images = new ArrayList<>();
    private final int[] cells;
    private final int columns;
    private final double cell;

    private PosterMapChart(int[] cells, int columns, double cell, List<Path> posters) {
        this.cells = cells;
        this.columns = columns;
        this.cell = cell;
        for (Path poster : posters) {
            images.add(PosterPicture.read(Optional.of(poster), (int) cell, (int) (cell * PROPORTION)));
        }
    }

    /**
     * Draws the map.
     *
     * @param caption what stands above
     * @param points {@code double[posters][2]}, as a map such as t-SNE gives them
     * @param posters image files; what cannot be decoded leaves its cell empty
     * @throws IllegalArgumentException if there is no poster, or not one for each point
     */
    public static Chart of(Caption caption, double[][] points, List<Path> posters) {
        if (points.length == 0 || points.length != posters.size()) {
            throw new IllegalArgumentException(posters.size() + " posters for " + points.length + " points");
        }
        int columns = (int) Math.ceil(Math.sqrt(points.length * ROOM * PROPORTION));
        int rows = (int) Math.ceil(points.length * ROOM / columns);
        double cell = Math.min(LARGEST, (double) WIDTH / columns);
        return new Chart(
                caption,
                (int) Math.ceil(columns * cell) + Chart.widthAroundBody(),
                (int) Math.ceil(rows * cell * PROPORTION) + Chart.heightAroundBody(caption),
                new PosterMapChart(cells(points, columns, rows), columns, cell, posters)::paint);
    }

    private void paint(Graphics2D g, int width, int height) {
        for (int k = 0; k < cells.length; k++) {
            double x = cells[k] % columns * cell;
            double y = cells[k] / columns * cell * PROPORTION;
            images.get(k)
                    .ifPresent(image -> PosterPicture.paint(
                            g, image, x + GAP / 2, y + GAP / 2, cell - GAP, cell * PROPORTION - GAP));
        }
    }

    /** The cell of each point, {@code row * columns + column}; no cell twice. */
    static int[] cells(double[][] points, int columns, int rows) {
        double[] x = stretched(points, 0, columns - 1);
        double[] y = stretched(points, 1, rows - 1);
        double middleX = Arrays.stream(x).average().orElse(0);
        double middleY = Arrays.stream(y).average().orElse(0);
        int[] order = IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> Math.hypot(x[k] - middleX, y[k] - middleY)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] cells = new int[points.length];
        boolean[] taken = new boolean[columns * rows];
        for (int point : order) {
            int nearest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int place = 0; place < taken.length; place++) {
                double distance = Math.hypot(x[point] - place % columns, (y[point] - place / columns) * PROPORTION);
                if (!taken[place] && distance < least) {
                    least = distance;
                    nearest = place;
                }
            }
            cells[point] = nearest;
            taken[nearest] = true;
        }
        return cells;
    }

    private static double[] stretched(double[][] points, int axis, int last) {
        double low = Arrays.stream(points).mapToDouble(p -> p[axis]).min().orElse(0);
        double high = Arrays.stream(points).mapToDouble(p -> p[axis]).max().orElse(0);
        double range = high > low ? high - low : 1;
        return Arrays.stream(points)
                .mapToDouble(p -> (p[axis] - low) / range * last)
                .toArray();
    }
}
