package kinoscope.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws texts and simple shapes at fractional positions; texts are placed by their baseline. */
final class Pen {
    private final Graphics2D g;

    Pen(Graphics2D g) {
        this.g = g;
    }

    /** A pen that measures texts and draws nowhere. */
    static Pen ruler(Font font) {
        return new Pen(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics()).font(font);
    }

    Pen font(Font font) {
        g.setFont(font);
        return this;
    }

    Pen color(Color color) {
        g.setColor(color);
        return this;
    }

    Pen thickness(double width) {
        g.setStroke(new BasicStroke((float) width));
        return this;
    }

    Pen dashed(double width) {
        g.setStroke(new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0));
        return this;
    }

    double width(String text) {
        return g.getFontMetrics().getStringBounds(text, g).getWidth();
    }

    double widest(Iterable<String> texts) {
        double widest = 0;
        for (String text : texts) {
            widest = Math.max(widest, width(text));
        }
        return widest;
    }

    /** How far below its middle a line of digits or capitals has its baseline. */
    double halfCapHeight() {
        return g.getFont().getSize2D() * 0.36;
    }

    void left(String text, double x, double baseline) {
        g.drawString(text, (float) x, (float) baseline);
    }

    void right(String text, double x, double baseline) {
        left(text, x - width(text), baseline);
    }

    void center(String text, double x, double baseline) {
        left(text, x - width(text) / 2, baseline);
    }

    /** Ends at (x, y) after rising by an angle, as labels do under a narrow column. */
    void rising(String text, double x, double y, double degrees) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(-Math.toRadians(degrees));
        right(text, 0, halfCapHeight());
        g.setTransform(before);
    }

    /** Runs upwards, centred at (x, y). */
    void upwards(String text, double x, double y) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(-Math.PI / 2);
        center(text, 0, 0);
        g.setTransform(before);
    }

    void line(double x1, double y1, double x2, double y2) {
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void bar(double x, double y, double width, double height) {
        g.fill(new Rectangle2D.Double(x, y, width, height));
    }

    void dot(double x, double y, double radius) {
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
}
