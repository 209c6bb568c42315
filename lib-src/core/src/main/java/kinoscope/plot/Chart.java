package kinoscope.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import kinoscope.data.AtomicFiles;

/**
 * A finished chart: a picture with a caption, drawn in the house theme on its own near-white paper.
 *
 * <p>The classes of this package make charts; notebooks show them, programs save them as PNG.
 */
public final class Chart {
    private static final int MARGIN = 18;
    private static final float TITLE_SIZE = 17;
    private static final float DETAIL_SIZE = 12;
    private static final int LARGEST_SCALE = 8;

    private final Caption caption;
    private final int width;
    private final int height;
    private final Body body;

    /** Draws what is below the caption into the rectangle from (0, 0) to (width, height). */
    @FunctionalInterface
    interface Body {
        void paint(Graphics2D g, int width, int height);
    }

    Chart(Caption caption, int width, int height, Body body) {
        this.caption = caption;
        this.width = width;
        this.height = height;
        this.body = body;
    }

    /** The height that the margins and the caption take from a chart. */
    static int heightAroundBody(Caption caption) {
        return 2 * MARGIN + headingHeight(caption);
    }

    /** The width that the margins take from a chart. */
    static int widthAroundBody() {
        return 2 * MARGIN;
    }

    /** What the chart shows. */
    public String title() {
        return caption.title();
    }

    /** Data set, n and the like; perhaps {@code ""}. */
    public String detail() {
        return caption.detail();
    }

    /** The width in pixels at scale 1. */
    public int width() {
        return width;
    }

    /** The height in pixels at scale 1. */
    public int height() {
        return height;
    }

    /**
     * Draws the chart.
     *
     * @param scale pixels per unit, above 0 and at most 8; 2 is sharp on screens and in print
     * @return a PNG file of {@code width * scale} by {@code height * scale} pixels
     * @throws IllegalArgumentException if the scale is out of range
     */
    public byte[] png(double scale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(scale), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Writes the chart as PNG at scale 2.
     *
     * @throws kinoscope.data.InputException if the file cannot be written
     */
    public void save(Path file) {
        byte[] png = png(2);
        AtomicFiles.write(file, out -> out.write(png));
    }

    BufferedImage image(double scale) {
        if (!(scale > 0 && scale <= LARGEST_SCALE)) {
            throw new IllegalArgumentException("scale must be above 0 and at most " + LARGEST_SCALE + ", not " + scale);
        }
        BufferedImage image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(HouseTheme.PAPER);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        paintHeading(g);
        g.translate(MARGIN, MARGIN + headingHeight(caption));
        body.paint(g, width - 2 * MARGIN, height - heightAroundBody(caption));
        g.dispose();
        return image;
    }

    @Override
    public String toString() {
        return caption.detail().isEmpty() ? caption.title() : caption.title() + " (" + caption.detail() + ")";
    }

    private static int headingHeight(Caption caption) {
        return caption.detail().isEmpty() ? 34 : 52;
    }

    private void paintHeading(Graphics2D g) {
        Pen pen = new Pen(g);
        int room = width - 2 * MARGIN;
        pen.font(fitting(pen, HouseTheme.bold(TITLE_SIZE), caption.title(), room))
                .color(HouseTheme.INK)
                .left(caption.title(), MARGIN, MARGIN + 14);
        pen.font(fitting(pen, HouseTheme.font(DETAIL_SIZE), caption.detail(), room))
                .color(HouseTheme.SOFT_INK)
                .left(caption.detail(), MARGIN, MARGIN + 34);
    }

    private static Font fitting(Pen pen, Font font, String text, int room) {
        double needed = pen.font(font).width(text);
        return needed <= room ? font : font.deriveFont((float) (font.getSize2D() * room / needed));
    }
}
