package kinoscope.data.poster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Image files made for tests. */
public final class DrawnImages {
    private static final byte[] ADOBE = {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };

    private DrawnImages() {}

    /** An image of one colour in a format of {@code javax.imageio}. */
    public static byte[] plain(String format, int width, int height, int rgb) {
        return file(format, image(width, height, BufferedImage.TYPE_INT_RGB, rgb));
    }

    static BufferedImage image(int width, int height, int type, int argb) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, argb);
            }
        }
        return image;
    }

    /** An image of noise, which no format packs well. */
    public static byte[] noise(String format, int width, int height, long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return file(format, image);
    }

    static byte[] file(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A JPEG of four components, as stored, in one colour.
     *
     * @param transform Adobe's, or -1 for a file without Adobe's marker
     */
    static byte[] inks(int width, int height, int[] stored, int transform) {
        try {
            WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    raster.setPixel(x, y, stored);
                }
            }
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
                writer.setOutput(out);
                ImageWriteParam param = writer.getDefaultWriteParam();
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(1);
                writer.write(null, new IIOImage(raster, null, null), param);
            } finally {
                writer.dispose();
            }
            return transform < 0 ? bytes.toByteArray() : withAdobeMarker(bytes.toByteArray(), transform);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withAdobeMarker(byte[] jpeg, int transform) {
        byte[] marked = new byte[jpeg.length + ADOBE.length];
        System.arraycopy(jpeg, 0, marked, 0, 2);
        System.arraycopy(ADOBE, 0, marked, 2, ADOBE.length);
        marked[2 + ADOBE.length - 1] = (byte) transform;
        System.arraycopy(jpeg, 2, marked, 2 + ADOBE.length, jpeg.length - 2);
        return marked;
    }
}
