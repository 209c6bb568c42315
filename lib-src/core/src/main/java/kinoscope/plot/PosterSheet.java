package kinoscope.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Posters in rows, each with its title and some lines below it. A poster is shown as a whole, in its own proportions; where
 * there is none, a card with the title takes its place.
 */
public final class PosterSheet {
    private static final int WIDTH = 148;
    private static final int HEIGHT = 222;
    private static final int GAP = 20;
    private static final int HEADING = 30;
    private static final int TITLE_LINES = 3;
    private static final int CARD_LINES = 6;
    private static final int LINE = 16;
    private static final int BELOW_POSTER = 8;
    private static final int BELOW_ROW = 18;
    private static final int PADDING = 12;
    private static final int CARD_LINE = 20;
    private static final int HUES = 360;
    private static final Font HEADLINE = HouseTheme.bold(14);
    private static final Font BOLD = HouseTheme.bold(12);
    private static final Font PLAIN = HouseTheme.font(12);
    private static final Font CARD = HouseTheme.bold(15);

    private final List<Row> rows;
    private final Map<PosterCard, BufferedImage> images = new IdentityHashMap<>();

    /**
     * Posters side by side.
     *
     * @param heading what stands above them, {@code ""} for nothing
     * @param cards the movies
     */
    public record Row(String heading, List<PosterCard> cards) {
        /** Copies the cards. */
        public Row {
            cards = List.copyOf(cards);
        }

        private int height() {
            int details =
                    cards.stream().mapToInt(card -> card.details().size()).max().orElse(0);
            return head() + HEIGHT + BELOW_POSTER + LINE * (TITLE_LINES + details);
        }

        private int head() {
            return heading.isEmpty() ? 0 : HEADING;
        }
    }

    private PosterSheet(List<Row> rows) {
        this.rows = List.copyOf(rows);
        for (Row row : rows) {
            for (PosterCard card : row.cards()) {
                PosterPicture.read(card.image(), WIDTH, HEIGHT).ifPresent(image -> images.put(card, image));
            }
        }
    }

    /**
     * Rows under headings of their own.
     *
     * @param caption what stands above all
     * @param rows top row first; images are read now
     * @throws IllegalArgumentException if there is no card
     */
    public static Chart of(Caption caption, List<Row> rows) {
        int columns = rows.stream().mapToInt(row -> row.cards().size()).max().orElse(0);
        if (columns == 0) {
            throw new IllegalArgumentException("a sheet needs a poster");
        }
        int width = columns * (WIDTH + GAP) - GAP;
        int height = rows.stream().mapToInt(row -> row.height() + BELOW_ROW).sum() - BELOW_ROW;
        return new Chart(
                caption,
                width + Chart.widthAroundBody(),
                height + Chart.heightAroundBody(caption),
                new PosterSheet(rows)::paint);
    }

    /**
     * Many posters without headings, so many in a row.
     *
     * @param caption what stands above all
     * @param cards the movies, at least one
     * @param columns in a row, at least 1
     * @throws IllegalArgumentException if there is no card or no column
     */
    public static Chart grid(Caption caption, List<PosterCard> cards, int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("a grid needs a column, not " + columns);
        }
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < cards.size(); from += columns) {
            rows.add(new Row("", cards.subList(from, Math.min(cards.size(), from + columns))));
        }
        return of(caption, rows);
    }

    private void paint(Graphics2D g, int width, int height) {
        Pen pen = new Pen(g);
        double top = 0;
        for (Row row : rows) {
            pen.font(HEADLINE).color(HouseTheme.INK);
            for (String heading : Lines.of(pen, row.heading(), width, 1)) {
                pen.left(heading, 0, top + HEADLINE.getSize2D());
            }
            for (int column = 0; column < row.cards().size(); column++) {
                paintCard(g, row.cards().get(column), column * (WIDTH + GAP), top + row.head());
            }
            top += row.height() + BELOW_ROW;
        }
    }

    private void paintCard(Graphics2D g, PosterCard card, double x, double y) {
        Pen pen = new Pen(g);
        BufferedImage image = images.get(card);
        if (image == null) {
            paintTitleCard(pen, card.title(), x, y);
        } else {
            PosterPicture.paint(g, image, x, y, WIDTH, HEIGHT);
        }
        double baseline = y + HEIGHT + BELOW_POSTER + LINE * .7;
        pen.font(BOLD).color(HouseTheme.INK);
        for (String line : titleLines(pen, card)) {
            pen.left(line, x, baseline);
            baseline += LINE;
        }
        pen.font(PLAIN).color(HouseTheme.SOFT_INK);
        for (String detail : card.details()) {
            for (String line : Lines.of(pen, detail, WIDTH, 1)) {
                pen.left(line, x, baseline);
            }
            baseline += LINE;
        }
    }

    private static List<String> titleLines(Pen pen, PosterCard card) {
        return Lines.of(pen, card.title(), WIDTH, TITLE_LINES);
    }

    /** Instead of a picture: the title on a dark colour of its own. */
    private static void paintTitleCard(Pen pen, String title, double x, double y) {
        float hue = Math.floorMod(title.hashCode(), HUES) / (float) HUES;
        pen.color(Color.getHSBColor(hue, .4f, .45f)).bar(x, y, WIDTH, HEIGHT);
        pen.font(CARD).color(HouseTheme.PAPER);
        List<String> lines = Lines.of(pen, title, WIDTH - 2 * PADDING, CARD_LINES);
        double baseline = y + HEIGHT / 2.0 - (lines.size() - 1) * CARD_LINE / 2.0 + pen.halfCapHeight();
        for (String line : lines) {
            pen.center(line, x + WIDTH / 2.0, baseline);
            baseline += CARD_LINE;
        }
    }
}
