package kinoscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round numbers on an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param step the distance between two ticks
 * @param first the least tick
 * @param last the greatest tick
 */
record Ticks(double step, double first, double last) {
    private static final double TOLERANCE = 1e-9;

    /** The ticks around a range, so that it lies between the first and the last. */
    static Ticks around(double low, double high, int about) {
        double step = step(low, high, about);
        return new Ticks(step, Math.floor(low / step + TOLERANCE) * step, Math.ceil(high / step - TOLERANCE) * step);
    }

    /** The ticks inside a range. */
    static Ticks within(double low, double high, int about) {
        double step = step(low, high, about);
        return new Ticks(step, Math.ceil(low / step - TOLERANCE) * step, Math.floor(high / step + TOLERANCE) * step);
    }

    List<Double> values() {
        List<Double> values = new ArrayList<>();
        for (int i = 0; first + i * step <= last + step * TOLERANCE; i++) {
            values.add(first + i * step);
        }
        return values;
    }

    /** A tick with as many decimals as the step needs; from a thousand on with a letter. */
    String label(double value) {
        if (step >= 1) {
            return Axes.shortCount(value).replace('-', '−');
        }
        int decimals = (int) Math.ceil(-Math.log10(step) - TOLERANCE);
        return String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0).replace('-', '−');
    }

    private static double step(double low, double high, int about) {
        double atLeast = high > low ? (high - low) / about : 1;
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= atLeast * (1 - TOLERANCE)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
