package kinoscope.plot;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;

/**
 * Metrics of two or more models (or of one before and after) side by side: a dot for each value, a line for its interval,
 * and the figures written beside them. All metrics share one axis that starts at 0.
 */
public final class ComparisonChart {
    private static final int ROW = 24;
    private static final int GROUP_GAP = 14;
    private static final int LEGEND = 30;
    private static final int AXIS = 44;
    private static final int GAP = 12;
    private static final double RADIUS = 5;
    private static final int TICKS = 5;

    private final List<String> metrics;
    private final List<Group> groups;

    /**
     * One model.
     *
     * @param name for the legend
     * @param estimates one a metric
     */
    public record Group(String name, List<Estimate> estimates) {
        /** Copies the list. */
        public Group {
            estimates = List.copyOf(estimates);
        }
    }

    private ComparisonChart(List<String> metrics, List<Group> groups) {
        this.metrics = List.copyOf(metrics);
        this.groups = List.copyOf(groups);
        if (metrics.isEmpty() || groups.isEmpty()) {
            throw new IllegalArgumentException("a comparison needs a metric and a group");
        }
        for (Group group : groups) {
            if (group.estimates().size() != metrics.size()) {
                throw new IllegalArgumentException(
                        metrics.size() + " metrics, but " + group.estimates().size() + " estimates of " + group.name());
            }
        }
    }

    /**
     * Draws the comparison.
     *
     * @param caption what stands above; names the protocol and the kind of the intervals
     * @param metrics the names, for instance {@code "NDCG@10"}
     * @param groups what is compared
     * @throws IllegalArgumentException if a group has not one estimate a metric
     */
    public static Chart of(Caption caption, List<String> metrics, List<Group> groups) {
        ComparisonChart chart = new ComparisonChart(metrics, groups);
        int height = LEGEND + metrics.size() * (groups.size() * ROW + GROUP_GAP) + AXIS;
        return new Chart(caption, 860, height + Chart.heightAroundBody(caption), chart::paint);
    }

    private void paint(Graphics2D g, int width, int height) {
        Pen pen = new Pen(g).font(HouseTheme.font(12.5f));
        double left = pen.widest(metrics) + GAP;
        pen.font(HouseTheme.font(11.5f));
        double right = width - GAP - pen.widest(texts());
        double step = step(largest() / TICKS);
        double max = Math.ceil(largest() / step - 1e-9) * step;
        int bottom = height - AXIS;
        paintLegend(pen, left);
        paintGrid(pen, left, right, bottom, step, max);
        double y = LEGEND + GROUP_GAP / 2.0;
        for (int metric = 0; metric < metrics.size(); metric++) {
            pen.font(HouseTheme.font(12.5f)).color(HouseTheme.INK);
            pen.right(metrics.get(metric), left - GAP, y + groups.size() * ROW / 2.0 + pen.halfCapHeight());
            for (int group = 0; group < groups.size(); group++) {
                Estimate estimate = groups.get(group).estimates().get(metric);
                paintEstimate(pen, estimate, group, left, (right - left) / max, y + ROW / 2.0);
                pen.font(HouseTheme.font(11.5f)).color(HouseTheme.INK);
                pen.right(text(estimate), width, y + ROW / 2.0 + pen.halfCapHeight());
                y += ROW;
            }
            y += GROUP_GAP;
        }
    }

    private void paintLegend(Pen pen, double left) {
        double x = left;
        pen.font(HouseTheme.font(12.5f));
        for (int group = 0; group < groups.size(); group++) {
            pen.color(HouseTheme.color(group)).dot(x + RADIUS, 8, RADIUS);
            pen.color(HouseTheme.INK).left(groups.get(group).name(), x + 3 * RADIUS, 8 + pen.halfCapHeight());
            x += 3 * RADIUS + pen.width(groups.get(group).name()) + 2 * GAP;
        }
    }

    private static void paintGrid(Pen pen, double left, double right, int bottom, double step, double max) {
        pen.font(HouseTheme.font(12)).thickness(1);
        for (int tick = 0; tick * step <= max + 1e-9; tick++) {
            double x = left + (right - left) * tick * step / max;
            pen.color(tick == 0 ? HouseTheme.GREY : HouseTheme.GRID).line(x, LEGEND, x, bottom);
            pen.color(HouseTheme.SOFT_INK).center(tick(tick * step), x, bottom + 18);
        }
        pen.center("value, with its interval", (left + right) / 2, bottom + 38);
    }

    private static void paintEstimate(Pen pen, Estimate estimate, int group, double left, double unit, double y) {
        pen.color(HouseTheme.color(group)).thickness(2.2);
        double low = left + estimate.low() * unit;
        double high = left + estimate.high() * unit;
        pen.line(low, y, high, y);
        pen.line(low, y - 4, low, y + 4);
        pen.line(high, y - 4, high, y + 4);
        pen.dot(left + estimate.value() * unit, y, RADIUS);
    }

    private double largest() {
        double largest = 0;
        for (Group group : groups) {
            for (Estimate estimate : group.estimates()) {
                largest = Math.max(largest, estimate.high());
                if (estimate.low() < 0) {
                    throw new IllegalArgumentException("a metric below 0: " + estimate);
                }
            }
        }
        return largest == 0 ? 1 : largest;
    }

    /** The next of 1, 2, 5 times a power of ten. */
    private static double step(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= atLeast) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private List<String> texts() {
        return groups.stream()
                .flatMap(group -> group.estimates().stream())
                .map(ComparisonChart::text)
                .toList();
    }

    private static String text(Estimate e) {
        return String.format(Locale.ROOT, "%.4f  [%.4f, %.4f]", e.value(), e.low(), e.high());
    }

    private static String tick(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.3f", value).replaceAll("0+$", "");
    }
}
