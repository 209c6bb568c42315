package kinoscope.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import kinoscope.data.InputException;
import kinoscope.data.poster.PosterDecoder;
import kinoscope.data.poster.PosterImage;

/** Reads posters for charts and draws them, each as a whole and in its own proportions. */
final class PosterPicture {
    private static final int MOST = 255;
    private static final double SHARP = 2;

    private PosterPicture() {}

    /**
     * A poster at twice the size that it is shown at, every pixel of the file in it.
     *
     * @return empty where there is no file, or none that can be decoded
     */
    static Optional<BufferedImage> read(Optional<Path> file, int width, int height) {
        try {
            return file.map(path -> scaled(PosterDecoder.read(path), width, height));
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    /** Draws a picture with a thin frame, in the middle of the lower edge of a rectangle. */
    static void paint(Graphics2D g, BufferedImage image, double x, double y, double width, double height) {
        double scale = Math.min(width / image.getWidth(), height / image.getHeight());
        double left = x + (width - image.getWidth() * scale) / 2;
        double top = y + height - image.getHeight() * scale;
        AffineTransform place = AffineTransform.getTranslateInstance(left, top);
        place.scale(scale, scale);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, place, null);
        g.setColor(HouseTheme.GRID);
        g.setStroke(new BasicStroke(.5f));
        g.draw(new Rectangle2D.Double(left, top, image.getWidth() * scale, image.getHeight() * scale));
    }

    private static BufferedImage scaled(PosterImage poster, int most, int highest) {
        double scale = SHARP * Math.min((double) most / poster.width(), (double) highest / poster.height());
        int width = Math.max(1, (int) Math.round(poster.width() * scale));
        int height = Math.max(1, (int) Math.round(poster.height() * scale));
        float[][] planes = poster.planes(width, height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < width * height; pixel++) {
            int rgb = 0;
            for (float[] plane : planes) {
                rgb = rgb << 8 | Math.max(0, Math.min(MOST, Math.round(plane[pixel])));
            }
            image.setRGB(pixel % width, pixel / width, rgb);
        }
        return image;
    }
}
