package kinoscope.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import kinoscope.data.Dataset;
import kinoscope.data.Ratings;

/**
 * The interaction matrix seen from afar: users down, items across, a dot where a user rated an item. Where several pairs
 * fall on one dot, its darkness is their share.
 */
public final class InteractionMatrixChart {
    private static final int LEFT = 44;
    private static final int BOTTOM = 46;
    private static final int RIGHT = 6;
    private static final int TOP = 4;
    private static final int DOTS_ACROSS = 1200;
    private static final int DOTS_DOWN = 760;

    private InteractionMatrixChart() {}

    /** A data set with its most active users at the top and its most rated items at the left. */
    public static Chart of(Dataset dataset) {
        Ratings ratings = dataset.ratings();
        double cells = (double) ratings.users().size() * ratings.items().size();
        Caption caption = Caption.of("Who rated what", dataset)
                .with(Axes.percent(ratings.size() / cells) + " of the cells are filled");
        return of(caption, ratings, true);
    }

    /**
     * Any ratings.
     *
     * @param caption what stands above
     * @param ratings the pairs
     * @param sorted whether users and items are ordered by their number of ratings, most first; otherwise by index
     */
    public static Chart of(Caption caption, Ratings ratings, boolean sorted) {
        int users = ratings.users().size();
        int items = ratings.items().size();
        int[] userPlace = places(users, sorted ? countsByUser(ratings) : null);
        int[] itemPlace = places(items, sorted ? ratings.countsByItem() : null);
        int across = Math.max(1, Math.min(items, DOTS_ACROSS));
        int down = Math.max(1, Math.min(users, DOTS_DOWN));
        int[][] pairs = new int[down][across];
        for (int row = 0; row < ratings.size(); row++) {
            int y = (int) ((long) userPlace[ratings.user(row)] * down / users);
            int x = (int) ((long) itemPlace[ratings.item(row)] * across / items);
            pairs[y][x]++;
        }
        double cellsPerDot = (double) users * items / ((double) across * down);
        BufferedImage dots = image(pairs, cellsPerDot);
        String order = sorted ? ", most rated first" : "";
        String userOrder = sorted ? ", most active first" : "";
        return new Chart(caption, 860, 600, (g, width, height) -> {
            int plotWidth = width - LEFT - RIGHT;
            int plotHeight = height - TOP - BOTTOM;
            g.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION,
                    across > plotWidth || down > plotHeight
                            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            g.drawImage(dots, LEFT, TOP, plotWidth, plotHeight, null);
            frame(g, plotWidth, plotHeight, users, items, "users" + userOrder, "items" + order);
        });
    }

    private static void frame(
            Graphics2D g, int width, int height, int users, int items, String userTitle, String itemTitle) {
        Pen pen = new Pen(g).font(HouseTheme.font(12)).color(HouseTheme.GREY).thickness(1);
        g.drawRect(LEFT, TOP, width, height);
        pen.color(HouseTheme.SOFT_INK);
        pen.left("1", LEFT, TOP + height + 18);
        pen.right(Axes.count(items), LEFT + width, TOP + height + 18);
        pen.center(itemTitle, LEFT + width / 2.0, TOP + height + 38);
        pen.right("1", LEFT - 8, TOP + 10);
        pen.right(Axes.shortCount(users), LEFT - 8, TOP + height);
        pen.upwards(userTitle, LEFT - 14, TOP + height / 2.0);
    }

    private static BufferedImage image(int[][] pairs, double cellsPerDot) {
        BufferedImage image = new BufferedImage(pairs[0].length, pairs.length, BufferedImage.TYPE_INT_RGB);
        ColorScale scale = ColorScale.sequential(0, 1);
        for (int y = 0; y < pairs.length; y++) {
            for (int x = 0; x < pairs[y].length; x++) {
                double share = Math.min(1, pairs[y][x] / cellsPerDot);
                Color color = share == 0 ? Color.WHITE : scale.color(0.25 + 0.75 * Math.sqrt(share));
                image.setRGB(x, y, color.getRGB());
            }
        }
        return image;
    }

    private static int[] countsByUser(Ratings ratings) {
        int[] counts = new int[ratings.users().size()];
        for (int row = 0; row < ratings.size(); row++) {
            counts[ratings.user(row)]++;
        }
        return counts;
    }

    /** Where each index stands when those with the highest counts come first, or in index order without counts. */
    private static int[] places(int size, int[] counts) {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        if (counts != null) {
            Arrays.sort(order, Comparator.comparingInt((Integer i) -> -counts[i]));
        }
        int[] places = new int[size];
        for (int place = 0; place < size; place++) {
            places[order[place]] = place;
        }
        return places;
    }
}
