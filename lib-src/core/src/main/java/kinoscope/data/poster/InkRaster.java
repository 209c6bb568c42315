package kinoscope.data.poster;

import java.awt.image.Raster;

/**
 * Colours of a JPEG of four components, which {@code javax.imageio} reads only as raw numbers: CMYK or YCCK, the inks of print.
 *
 * <p>Without the printer's profile the inks are taken as ideal: {@code R = (255 - C)(255 - K) / 255}, alike for G from M and B
 * from Y. Colours are a little louder than in print.
 */
final class InkRaster {
    private static final int MOST = 255;
    private static final int MIDDLE = 128;
    private static final int YCCK = 2;

    private InkRaster() {}

    /** The pixels as {@code 0xRRGGBB}, row after row. */
    static int[] rgb(Raster raster, JpegHeader header) {
        int[] inks = raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
        int[] rgb = new int[inks.length / 4];
        for (int i = 0; i < rgb.length; i++) {
            if (header.transform() == YCCK) {
                toCmyk(inks, 4 * i);
            }
            int black = light(inks[4 * i + 3], header.adobe());
            for (int ink = 0; ink < 3; ink++) {
                int light = light(inks[4 * i + ink], header.adobe()) * black;
                rgb[i] = rgb[i] << 8 | (light + MOST / 2) / MOST;
            }
        }
        return rgb;
    }

    /** The light that an ink lets through; files with Adobe's marker store that instead of the ink. */
    private static int light(int stored, boolean inverted) {
        return inverted ? stored : MOST - stored;
    }

    /** Replaces luma and chroma (ITU-R BT.601, full range) by the three inks in place; black stays. */
    private static void toCmyk(int[] inks, int at) {
        double luma = inks[at];
        double blue = inks[at + 1] - MIDDLE;
        double red = inks[at + 2] - MIDDLE;
        inks[at] = clamp(luma + 1.402 * red);
        inks[at + 1] = clamp(luma - 0.344136 * blue - 0.714136 * red);
        inks[at + 2] = clamp(luma + 1.772 * blue);
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(MOST, Math.round(value)));
    }
}
