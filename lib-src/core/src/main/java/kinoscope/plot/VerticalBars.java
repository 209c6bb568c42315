package kinoscope.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * The body of a chart with bars over categories, one group or several side by side; every category keeps its label, which may be
 * {@code ""}.
 *
 * @param xTitle what the categories are
 * @param yTitle what the bars mean
 * @param categories the labels
 * @param groups values by group, one a category
 * @param valueText what is written at the end of a bar; {@code ""} for nothing
 */
record VerticalBars(
        String xTitle,
        String yTitle,
        List<String> categories,
        Map<String, double[]> groups,
        DoubleFunction<String> valueText) {
    private static final int TOP = 16;
    private static final int TITLE = 26;
    private static final int GAP = 8;
    private static final int TICK_DISTANCE = 55;
    private static final double FILL = 0.84;
    private static final double ANGLE = 45;
    private static final double LABEL_SHIFT = 4;
    private static final double LABEL_GAP = 16;
    private static final double USUAL_RISING_HEIGHT = 80;
    private static final Font LABELS = HouseTheme.font(12);

    VerticalBars {
        if (categories.isEmpty() || groups.isEmpty()) {
            throw new IllegalArgumentException("a bar chart needs a category and a group");
        }
        categories = List.copyOf(categories);
        Map<String, double[]> copies = new LinkedHashMap<>();
        for (Map.Entry<String, double[]> group : groups.entrySet()) {
            if (group.getValue().length != categories.size()) {
                throw new IllegalArgumentException(categories.size() + " categories with " + group.getValue().length
                        + " values of " + group.getKey());
            }
            copies.put(group.getKey(), group.getValue().clone());
        }
        groups = copies;
    }

    /** The chart; where labels rise higher than usual, it is taller by so much, so that the bars keep their room. */
    Chart chart(Caption caption, int width, int height) {
        double widest = Pen.ruler(LABELS).widest(categories);
        double above = widest < (double) width / categories.size() ? 0 : risingHeight(widest) - USUAL_RISING_HEIGHT;
        return new Chart(caption, width, height + (int) Math.max(0, above), this::paint);
    }

    private static double risingHeight(double widest) {
        return widest * Math.sin(Math.toRadians(ANGLE)) + LABEL_GAP;
    }

    private void paint(Graphics2D g, int width, int height) {
        Pen pen = new Pen(g);
        int top = TOP;
        if (groups.size() > 1) {
            legend().paint(pen, 0, 0);
            top += Legend.HEIGHT;
        }
        pen.font(LABELS);
        Ticks ticks = Ticks.around(least(), most(), Math.max(2, (height - top) / TICK_DISTANCE));
        double left =
                TITLE + pen.widest(ticks.values().stream().map(ticks::label).toList()) + GAP;
        double slot = (width - left) / categories.size();
        boolean level = pen.widest(categories) < labelDistance() * slot - GAP / 2.0;
        if (!level) {
            left = Math.max(left, roomForRisingLabels(pen, width));
            slot = (width - left) / categories.size();
        }
        double labels = level ? 20 : risingHeight(pen.widest(categories));
        double bottom = height - TITLE - labels;
        double unit = (bottom - top) / (ticks.last() - ticks.first());
        double zero = bottom + ticks.first() * unit;

        for (double tick : ticks.values()) {
            double y = zero - tick * unit;
            pen.color(HouseTheme.GRID).thickness(1).line(left, y, width, y);
            pen.color(HouseTheme.SOFT_INK).right(ticks.label(tick), left - GAP, y + pen.halfCapHeight());
        }
        int group = 0;
        for (double[] values : groups.values()) {
            paintGroup(pen, values, group++, left, slot, zero, unit);
        }
        pen.color(HouseTheme.GREY).thickness(1).line(left, zero, width, zero);
        pen.font(LABELS);
        for (int i = 0; i < categories.size(); i++) {
            double x = left + (i + 0.5) * slot;
            pen.color(HouseTheme.INK);
            if (level) {
                pen.center(categories.get(i), x, bottom + 18);
            } else {
                pen.rising(categories.get(i), x + LABEL_SHIFT, bottom + GAP, ANGLE);
            }
        }
        pen.color(HouseTheme.SOFT_INK).center(xTitle, (left + width) / 2, height - 6);
        pen.upwards(yTitle, 10, (top + bottom) / 2);
    }

    /** How many columns at least lie between two that have a label. */
    private int labelDistance() {
        int least = categories.size();
        int before = -least;
        for (int i = 0; i < categories.size(); i++) {
            if (!categories.get(i).isEmpty()) {
                least = Math.min(least, i - before);
                before = i;
            }
        }
        return least;
    }

    /** Where the columns must begin, so that no label under them begins left of the chart. */
    private double roomForRisingLabels(Pen pen, int width) {
        double room = 0;
        for (int i = 0; i < categories.size(); i++) {
            double reach = pen.width(categories.get(i)) * Math.cos(Math.toRadians(ANGLE)) + GAP - LABEL_SHIFT;
            double share = (i + 0.5) / categories.size();
            room = Math.max(room, (reach - share * width) / (1 - share));
        }
        return room;
    }

    private void paintGroup(Pen pen, double[] values, int group, double left, double slot, double zero, double unit) {
        double bar = slot * FILL / groups.size();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            double x = left + i * slot + slot * (1 - FILL) / 2 + group * bar;
            double end = zero - values[i] * unit;
            pen.color(HouseTheme.color(group)).bar(x, Math.min(zero, end), bar * 0.98, Math.abs(end - zero));
            pen.font(HouseTheme.font(11)).color(HouseTheme.SOFT_INK);
            pen.center(valueText.apply(values[i]), x + bar / 2, values[i] < 0 ? end + 12 : end - 4);
        }
    }

    private Legend legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        for (String name : groups.keySet()) {
            entries.add(Legend.Entry.dot(name, HouseTheme.color(entries.size())));
        }
        return new Legend(entries);
    }

    private double least() {
        double least = 0;
        for (double[] values : groups.values()) {
            for (double value : values) {
                least = value < least ? value : least;
            }
        }
        return least;
    }

    private double most() {
        double most = 0;
        for (double[] values : groups.values()) {
            for (double value : values) {
                most = value > most ? value : most;
            }
        }
        return most > 0 || least() < 0 ? most : 1;
    }
}
