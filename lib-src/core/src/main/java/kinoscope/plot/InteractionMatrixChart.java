package kinoscope.plot;

import java.awt.Color;
import java.awt.Graphics2D;
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
    private static final int LEFT = 66;
    private static final int BOTTOM = 46;
    private static final int RIGHT = 6;
    private static final int TOP = 4;
    private static final int WIDEST = 800;
    private static final int HIGHEST = 600;
    private static final int SMALLEST_WIDTH = 520;

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
        int[] userPlace = places(users, sorted ? ratings.countsByUser() : null);
        int[] itemPlace = places(items, sorted ? ratings.countsByItem() : null);
        Side down = Side.of(users, HIGHEST);
        Side across = Side.of(items, WIDEST);
        int[][] pairs = new int[down.dots()][across.dots()];
        for (int row = 0; row < ratings.size(); row++) {
            pairs[userPlace[ratings.user(row)] / down.each()][itemPlace[ratings.item(row)] / across.each()]++;
        }
        BufferedImage dots = image(pairs, down, across);
        int plotWidth = across.dots() * across.pixels();
        int plotHeight = down.dots() * down.pixels();
        int width = Math.max(SMALLEST_WIDTH, plotWidth + LEFT + RIGHT + Chart.widthAroundBody());
        int height = plotHeight + TOP + BOTTOM + Chart.heightAroundBody(caption);
        String userTitle = "users" + (sorted ? ", most active first" : "");
        String itemTitle = "items" + (sorted ? ", most rated first" : "");
        return new Chart(caption, width, height, (g, w, h) -> {
            g.drawImage(dots, LEFT, TOP, plotWidth, plotHeight, null);
            frame(g, plotWidth, plotHeight, users, items, userTitle, itemTitle);
        });
    }

    /** One side of the picture: how many users or items share a dot, and how large it is. */
    private record Side(int size, int each, int dots, int pixels) {
        static Side of(int size, int longest) {
            if (size == 0) {
                throw new IllegalArgumentException("no ratings to show");
            }
            int each = (size + longest - 1) / longest;
            int dots = (size + each - 1) / each;
            return new Side(size, each, dots, longest / dots);
        }

        int sharing(int dot) {
            return Math.min(each, size - dot * each);
        }
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
        pen.right(Axes.count(users), LEFT - 8, TOP + height);
        pen.upwards(userTitle, 12, TOP + height / 2.0);
    }

    private static BufferedImage image(int[][] pairs, Side down, Side across) {
        BufferedImage image = new BufferedImage(pairs[0].length, pairs.length, BufferedImage.TYPE_INT_RGB);
        ColorScale scale = ColorScale.sequential(0, 1);
        for (int y = 0; y < pairs.length; y++) {
            for (int x = 0; x < pairs[y].length; x++) {
                double share = (double) pairs[y][x] / down.sharing(y) / across.sharing(x);
                Color color = share == 0 ? Color.WHITE : scale.color(0.25 + 0.75 * Math.sqrt(share));
                image.setRGB(x, y, color.getRGB());
            }
        }
        return image;
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
