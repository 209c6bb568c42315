package kinoscope.data.poster;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import kinoscope.data.InputException;
import kinoscope.data.IoProblem;

/**
 * Decodes JPEG, PNG and GIF posters of any colours: grey, palette, CMYK and YCCK become sRGB, transparency is laid on white,
 * and of an animation the first picture counts.
 *
 * <p>Refused are images with a side shorter than {@value #LEAST_SIDE} pixels, files of more than {@value #MOST_BYTES} bytes,
 * images of more than {@value #MOST_PIXELS} pixels (before they are unpacked, so that a small file cannot fill the memory),
 * and whatever is damaged or cut off: no half-grey picture passes for a poster.
 */
public final class PosterDecoder {
    /** The shortest side in pixels. */
    public static final int LEAST_SIDE = 16;
    /** The most pixels. */
    public static final int MOST_PIXELS = 25_000_000;
    /** The most bytes of a file. */
    public static final int MOST_BYTES = 64_000_000;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");
    private static final int INKS = 4;
    private static final int MOST = 255;

    private PosterDecoder() {}

    /**
     * Reads a poster.
     *
     * @throws InputException if it is refused; the line names the file and the reason
     */
    public static PosterImage read(Path file) {
        try {
            return decode(bytes(file));
        } catch (PosterException e) {
            throw new InputException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Decodes a poster that has been read.
     *
     * @param bytes the content of the file; not modified
     * @param name what to call it in a message
     * @throws InputException if it is refused; the line names the poster and the reason
     */
    public static PosterImage decode(byte[] bytes, String name) {
        try {
            return decode(bytes);
        } catch (PosterException e) {
            throw new InputException(name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads the file of a poster without decoding it.
     *
     * @throws InputException if it cannot be read or has more than {@value #MOST_BYTES} bytes
     */
    public static byte[] readBytes(Path file) {
        try {
            return bytes(file);
        } catch (PosterException e) {
            throw new InputException(file + ": " + e.getMessage(), e);
        }
    }

    static byte[] bytes(Path file) throws PosterException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new PosterException(
                        PosterProblem.HUGE, "huge image: " + Files.size(file) + " bytes, " + MOST_BYTES + " at most");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PosterException("cannot be read: " + IoProblem.describe(e), e);
        }
    }

    static PosterImage decode(byte[] bytes) throws PosterException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(in);
            try {
                reader.setInput(in, true, true);
                return decode(reader, bytes);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new PosterException(
                    "broken image: " + reason.lines().findFirst().orElse(""), e);
        }
    }

    /** The ending of the file name that the image should have, with its dot. */
    static String ending(byte[] bytes) throws PosterException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(in);
            String format = format(reader);
            reader.dispose();
            return format.equals("jpeg") ? ".jpg" : "." + format;
        } catch (IOException e) {
            throw new PosterException("cannot be read: " + IoProblem.describe(e), e);
        }
    }

    private static ImageReader reader(ImageInputStream in) throws PosterException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            try {
                if (FORMATS.contains(format(reader))) {
                    return reader;
                }
            } catch (IOException e) {
                throw new PosterException("cannot be read: " + IoProblem.describe(e), e);
            }
        }
        throw new PosterException(PosterProblem.BROKEN, "broken image: it is no JPEG, PNG or GIF");
    }

    private static String format(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }

    private static PosterImage decode(ImageReader reader, byte[] bytes) throws IOException, PosterException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new PosterException(
                    PosterProblem.HUGE,
                    "huge image: " + width + " x " + height + ", " + MOST_PIXELS + " pixels at most");
        }
        if (Math.min(width, height) < LEAST_SIDE) {
            throw new PosterException(
                    PosterProblem.TINY,
                    "tiny image: " + width + " x " + height + ", at least " + LEAST_SIDE + " pixels a side");
        }
        boolean[] cutOff = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) ->
                cutOff[0] |= warning.toLowerCase(Locale.ROOT).contains("premature end"));
        JpegHeader header = JpegHeader.of(bytes);
        PosterImage image = format(reader).equals("jpeg") && header.components() == INKS
                ? new PosterImage(width, InkRaster.rgb(reader.readRaster(0, null), header))
                : new PosterImage(width, rgb(reader.read(0)));
        if (cutOff[0]) {
            throw new PosterException(PosterProblem.BROKEN, "broken image: it is cut off");
        }
        return image;
    }

    private static int[] rgb(BufferedImage image) {
        boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        int[] argb = grey
                ? greyArgb(image)
                : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < argb.length; i++) {
            argb[i] = onWhite(argb[i]);
        }
        return argb;
    }

    /** Grey values as they are stored: {@code getRGB} would take them for linear light and brighten them. */
    private static int[] greyArgb(BufferedImage image) {
        Raster raster = image.getRaster();
        ColorModel colours = image.getColorModel();
        int most = (1 << colours.getComponentSize(0)) - 1;
        int[] argb = new int[image.getWidth() * image.getHeight()];
        for (int i = 0; i < argb.length; i++) {
            int x = i % image.getWidth();
            int y = i / image.getWidth();
            int grey = raster.getSample(x, y, 0) * MOST / most;
            int alpha = colours.hasAlpha() ? raster.getSample(x, y, 1) * MOST / most : MOST;
            argb[i] = alpha << 24 | grey << 16 | grey << 8 | grey;
        }
        return argb;
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        if (alpha == MOST) {
            return argb & 0xffffff;
        }
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int light = (argb >>> shift & MOST) * alpha + MOST * (MOST - alpha);
            rgb = rgb << 8 | (light + MOST / 2) / MOST;
        }
        return rgb;
    }
}
