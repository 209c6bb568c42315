package kinoscope.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers as colours: sequential from near-white to dark blue, or diverging from red over near-white at 0 to blue. Both are
 * safe for colour-blind readers and keep their order in grey (sequential) or at the ends (diverging).
 *
 * <p>The stops are ColorBrewer's Blues and RdBu (Brewer 2003, colorbrewer2.org, Apache-2.0).
 */
public final class ColorScale {
    private static final List<Color> SEQUENTIAL =
            colors(0xF7FBFF, 0xDEEBF7, 0xC6DBEF, 0x9ECAE1, 0x6BAED6, 0x4292C6, 0x2171B5, 0x08519C, 0x08306B);
    private static final List<Color> DIVERGING =
            colors(0xB2182B, 0xD6604D, 0xF4A582, 0xFDDBC7, 0xF7F7F7, 0xD1E5F0, 0x92C5DE, 0x4393C3, 0x2166AC);
    private static final double DARK = 0.23;

    private final List<Color> stops;
    private final double min;
    private final double max;

    private ColorScale(List<Color> stops, double min, double max) {
        if (!(min <= max) || Double.isInfinite(max - min)) {
            throw new IllegalArgumentException("not a range for colours: " + min + ".." + max);
        }
        this.stops = stops;
        this.min = min;
        this.max = max;
    }

    /** Light at {@code min}, dark at {@code max}; values outside take the colour of the nearer end. */
    public static ColorScale sequential(double min, double max) {
        return new ColorScale(SEQUENTIAL, min, max);
    }

    /** Red at {@code -size}, near-white at 0, blue at {@code size}; values outside take the colour of the nearer end. */
    public static ColorScale diverging(double size) {
        return new ColorScale(DIVERGING, -size, size);
    }

    /** A sequential scale from the least to the greatest value, or 0..1 without values. */
    public static ColorScale sequential(double[][] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double[] row : values) {
            for (double value : row) {
                if (!Double.isNaN(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        return least <= most ? sequential(least, most) : sequential(0, 1);
    }

    /** The least value that has its own colour. */
    public double min() {
        return min;
    }

    /** The greatest value that has its own colour. */
    public double max() {
        return max;
    }

    Color color(double value) {
        if (Double.isNaN(value)) {
            return HouseTheme.GRID;
        }
        double place = max == min ? 0.5 : Math.max(0, Math.min(1, (value - min) / (max - min)));
        double position = place * (stops.size() - 1);
        int below = Math.min((int) position, stops.size() - 2);
        return mix(stops.get(below), stops.get(below + 1), position - below);
    }

    /** The colour in which a text can be read on the value's colour. */
    Color ink(double value) {
        return luminance(color(value)) < DARK ? Color.WHITE : HouseTheme.INK;
    }

    /** Relative luminance, 0..1, as WCAG 2.1 defines it. */
    static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Color mix(Color a, Color b, double share) {
        return new Color(
                (int) Math.round(a.getRed() + share * (b.getRed() - a.getRed())),
                (int) Math.round(a.getGreen() + share * (b.getGreen() - a.getGreen())),
                (int) Math.round(a.getBlue() + share * (b.getBlue() - a.getBlue())));
    }

    private static List<Color> colors(int... rgb) {
        return Arrays.stream(rgb).mapToObj(Color::new).toList();
    }
}
