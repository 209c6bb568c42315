package kinoscope.data.poster;

/**
 * A decoded poster: its pixels in sRGB, without alpha, row after row from the top left. Immutable.
 *
 * @see PosterDecoder
 */
public final class PosterImage {
    private static final int CHANNELS = 3;
    private static final int BITS = 8;
    private static final int MASK = 0xff;

    private final int width;
    private final int height;
    private final int[] pixels;

    /**
     * An image of given pixels.
     *
     * @param width of the image, at least 1
     * @param pixels {@code 0xRRGGBB}, a whole number of rows; copied
     * @throws IllegalArgumentException if the pixels do not fill rows of that width
     */
    public PosterImage(int width, int[] pixels) {
        if (width < 1 || pixels.length == 0 || pixels.length % width != 0) {
            throw new IllegalArgumentException(pixels.length + " pixels do not fill rows of " + width);
        }
        this.width = width;
        this.height = pixels.length / width;
        this.pixels = pixels.clone();
    }

    /** Pixels in a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** The colour at a place as {@code 0xRRGGBB}. */
    public int rgb(int x, int y) {
        return pixels[y * width + x];
    }

    /**
     * The image at another size, whatever that does to its proportions, one plane for each of red, green and blue.
     *
     * @param newWidth at least 1
     * @param newHeight at least 1
     * @return {@code float[3][newHeight * newWidth]} of 0 to 255, not rounded; where the image shrinks, each value is a
     *     weighted mean of all pixels that it covers, so that nothing is skipped
     */
    public float[][] planes(int newWidth, int newHeight) {
        TriangleFilter across = new TriangleFilter(width, newWidth);
        TriangleFilter down = new TriangleFilter(height, newHeight);
        float[][] planes = new float[CHANNELS][];
        for (int channel = 0; channel < CHANNELS; channel++) {
            planes[channel] = down.columns(across.rows(plane(channel), height), newWidth);
        }
        return planes;
    }

    private float[] plane(int channel) {
        int shift = BITS * (CHANNELS - 1 - channel);
        float[] plane = new float[pixels.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = pixels[i] >>> shift & MASK;
        }
        return plane;
    }

    @Override
    public String toString() {
        return "PosterImage[" + width + " x " + height + "]";
    }
}
