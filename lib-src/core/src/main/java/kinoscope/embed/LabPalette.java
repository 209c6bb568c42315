package kinoscope.embed;

/** Which colours a poster has: shares of greys and hues in the whole and in each third of its height. */
final class LabPalette {
    private static final int THIRDS = 3;
    private static final int GREYS = 8;
    private static final int HUES = 12;
    private static final int CHROMAS = 2;
    private static final int LIGHTS = 2;
    private static final int COLOURS = GREYS + HUES * CHROMAS * LIGHTS;
    private static final double LEAST_CHROMA = 8;
    private static final double STRONG_CHROMA = 35;
    private static final float MIDDLE = 50;
    private static final float MOST_LIGHT = 100.001f;

    static final int SIZE = (THIRDS + 1) * COLOURS;

    private LabPalette() {}

    /** Square roots of the shares: the thirds from top to bottom, then the whole. */
    static float[] of(LabPixels pixels) {
        float[] counts = new float[SIZE];
        int size = pixels.lightness().length;
        for (int i = 0; i < size; i++) {
            int third = (int) ((long) i * THIRDS / size);
            double chroma = Math.hypot(pixels.a()[i], pixels.b()[i]);
            if (chroma < LEAST_CHROMA) {
                int grey = (int) (Math.max(0, pixels.lightness()[i]) / MOST_LIGHT * GREYS);
                counts[third * COLOURS + grey] += 1;
            } else {
                int shade = (chroma < STRONG_CHROMA ? 0 : LIGHTS) + (pixels.lightness()[i] < MIDDLE ? 0 : 1);
                addHue(counts, third * COLOURS + GREYS + shade * HUES, pixels.a()[i], pixels.b()[i]);
            }
        }
        for (int k = 0; k < COLOURS; k++) {
            for (int third = 0; third < THIRDS; third++) {
                counts[THIRDS * COLOURS + k] += counts[third * COLOURS + k];
            }
        }
        for (int k = 0; k < SIZE; k++) {
            counts[k] = (float) Math.sqrt(counts[k] / size * (k < THIRDS * COLOURS ? THIRDS : 1));
        }
        return counts;
    }

    /** Shares a pixel between the two nearest hues, so that a small shift of colour moves the vector little. */
    private static void addHue(float[] counts, int from, float a, float b) {
        double turn = (Math.atan2(b, a) / (2 * Math.PI) + 1) * HUES;
        int lower = (int) turn;
        float upperShare = (float) (turn - lower);
        counts[from + lower % HUES] += 1 - upperShare;
        counts[from + (lower + 1) % HUES] += upperShare;
    }
}
