package kinoscope.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import kinoscope.experiment.search.Objective;
import kinoscope.experiment.search.Range;

/**
 * A vertical axis of a chart of parallel coordinates: where a text has its place, 0 at the bottom and 1 at the top.
 *
 * @param name stands above
 * @param ticks place of each label
 * @param places from a number to its place; {@code null} where the ticks are all there is
 */
record OptionAxis(String name, Map<String, Double> ticks, DoubleUnaryOperator places) {
    private static final int ABOUT = 5;
    private static final double DECADE = 10;
    private static final double TOLERANCE = 1e-9;
    private static final double NEAREST = .05;

    /** The axis of an option. Choices that are numbers over more than a decade are on a log axis, others are evenly spaced. */
    static OptionAxis of(String name, Range range) {
        if (range instanceof Range.LogUniform log) {
            return logarithmic(name, log.from(), log.to());
        } else if (range instanceof Range.Uniform uniform) {
            return linear(name, uniform.from(), uniform.to());
        } else if (range instanceof Range.WholeNumbers whole) {
            return linear(name, whole.from(), whole.to());
        }
        return choices(name, range.samples());
    }

    /** The axis of the values, the best at the top. */
    static OptionAxis ofValues(Objective objective, double least, double most) {
        OptionAxis upwards = linear(objective.metric(), least, most);
        if (objective.higherIsBetter()) {
            return upwards;
        }
        Map<String, Double> turned = new LinkedHashMap<>();
        upwards.ticks.forEach((label, place) -> turned.put(label, 1 - place));
        return new OptionAxis(objective.metric(), turned, value -> 1 - upwards.places.applyAsDouble(value));
    }

    /** The place of a text. */
    double place(String text) {
        return places == null ? ticks.get(text) : places.applyAsDouble(Double.parseDouble(text));
    }

    private static OptionAxis linear(String name, double from, double to) {
        double width = to > from ? to - from : 1;
        DoubleUnaryOperator place = value -> to > from ? (value - from) / width : .5;
        Ticks ticks = Ticks.within(from, from + width, ABOUT);
        Map<String, Double> labels = new LinkedHashMap<>();
        if (to > from) {
            ticks.values().forEach(tick -> labels.put(ticks.label(tick), place.applyAsDouble(tick)));
        } else {
            labels.put(Axes.trimmed(from, 4), .5);
        }
        return new OptionAxis(name, labels, place);
    }

    private static OptionAxis logarithmic(String name, double from, double to) {
        double width = Math.log(to / from);
        DoubleUnaryOperator place = value -> Math.log(value / from) / width;
        boolean fewDecades = to / from < DECADE * DECADE * (1 - TOLERANCE);
        Map<String, Double> labels = new LinkedHashMap<>();
        for (int power = (int) Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++) {
            for (int digit : fewDecades ? new int[] {1, 2, 5} : new int[] {1}) {
                double tick = Double.parseDouble(digit + "e" + power);
                if (tick >= from * (1 - TOLERANCE) && tick <= to * (1 + TOLERANCE)) {
                    labels.put(text(digit, power), place.applyAsDouble(tick));
                }
            }
        }
        return new OptionAxis(name, labels, place);
    }

    private static String text(int digit, int power) {
        return power >= -3 && power <= 4
                ? Axes.trimmed(Double.parseDouble(digit + "e" + power), 3)
                : digit + "e" + power;
    }

    private static OptionAxis choices(String name, List<String> values) {
        List<String> sorted = new ArrayList<>(values);
        if (numbers(values)) {
            sorted.sort(Comparator.comparingDouble(Double::parseDouble));
            double least = Double.parseDouble(sorted.get(0));
            double most = Double.parseDouble(sorted.get(sorted.size() - 1));
            if (least > 0 && most > DECADE * least) {
                Map<String, Double> ticks = new LinkedHashMap<>();
                sorted.forEach(value ->
                        ticks.put(value, Math.log(Double.parseDouble(value) / least) / Math.log(most / least)));
                if (apart(List.copyOf(ticks.values()))) {
                    return new OptionAxis(name, ticks, null);
                }
            }
        }
        Map<String, Double> ticks = new LinkedHashMap<>();
        for (String value : sorted) {
            ticks.put(value, sorted.size() == 1 ? .5 : (double) ticks.size() / (sorted.size() - 1));
        }
        return new OptionAxis(name, ticks, null);
    }

    private static boolean apart(List<Double> places) {
        for (int k = 1; k < places.size(); k++) {
            if (places.get(k) - places.get(k - 1) < NEAREST) {
                return false;
            }
        }
        return true;
    }

    private static boolean numbers(List<String> values) {
        try {
            values.forEach(Double::parseDouble);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
