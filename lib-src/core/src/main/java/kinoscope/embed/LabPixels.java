package kinoscope.embed;

/**
 * The pixels of a poster in CIE L*a*b*, where equal distances look about equally large.
 *
 * @param lightness {@code float[height * width]}, 0 to 100
 * @param a green to red, about -100 to 100
 * @param b blue to yellow, about -100 to 100
 * @param width pixels in a row
 */
record LabPixels(float[] lightness, float[] a, float[] b, int width) {
    private static final double[][] TO_XYZ = {
        {0.4124564, 0.3575761, 0.1804375},
        {0.2126729, 0.7151522, 0.0721750},
        {0.0193339, 0.1191920, 0.9503041}
    };
    private static final double[] WHITE = {0.95047, 1, 1.08883};
    private static final double[] LINEAR = new double[256];

    static {
        for (int value = 0; value < LINEAR.length; value++) {
            double share = value / 255.0;
            LINEAR[value] = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
    }

    /**
     * Converts from sRGB with the white point D65 (IEC 61966-2-1).
     *
     * @param rgb {@code float[3][height * width]} of 0 to 255, rounded to whole numbers here
     */
    static LabPixels of(float[][] rgb, int width) {
        int size = rgb[0].length;
        LabPixels lab = new LabPixels(new float[size], new float[size], new float[size], width);
        for (int i = 0; i < size; i++) {
            double red = LINEAR[Math.round(rgb[0][i])];
            double green = LINEAR[Math.round(rgb[1][i])];
            double blue = LINEAR[Math.round(rgb[2][i])];
            double x = root(0, red, green, blue);
            double y = root(1, red, green, blue);
            double z = root(2, red, green, blue);
            lab.lightness[i] = (float) (116 * y - 16);
            lab.a[i] = (float) (500 * (x - y));
            lab.b[i] = (float) (200 * (y - z));
        }
        return lab;
    }

    private static double root(int row, double red, double green, double blue) {
        double[] weights = TO_XYZ[row];
        double share = (weights[0] * red + weights[1] * green + weights[2] * blue) / WHITE[row];
        return share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    }

    int height() {
        return lightness.length / width;
    }
}
