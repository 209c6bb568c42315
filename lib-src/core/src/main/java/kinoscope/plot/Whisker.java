package kinoscope.plot;

/** An estimate as a dot with a line for its interval, in the pen's colour; the dot alone where the interval is unknown. */
final class Whisker {
    private static final double RADIUS = 4;
    private static final double HALF_CAP = 5;
    private static final double THICKNESS = 2.2;

    private Whisker() {}

    /** Draws at places from left to right; NaN ends are unknown. */
    static void across(Pen pen, double low, double value, double high, double y) {
        if (low <= high) {
            pen.thickness(THICKNESS).line(low, y, high, y);
            pen.line(low, y - HALF_CAP, low, y + HALF_CAP);
            pen.line(high, y - HALF_CAP, high, y + HALF_CAP);
        }
        pen.dot(value, y, RADIUS);
    }

    /** Draws at places from bottom to top, which fall as values rise; NaN ends are unknown. */
    static void upright(Pen pen, double x, double low, double value, double high) {
        if (high <= low) {
            pen.thickness(THICKNESS).line(x, low, x, high);
            pen.line(x - HALF_CAP, low, x + HALF_CAP, low);
            pen.line(x - HALF_CAP, high, x + HALF_CAP, high);
        }
        pen.dot(x, value, RADIUS);
    }
}
