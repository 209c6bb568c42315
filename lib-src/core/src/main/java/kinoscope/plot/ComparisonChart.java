package kinoscope.plot;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Metrics of two or more models (or of one before and after) side by side: a dot for each value, a line for its interval,
 * and the figures written beside them. Each metric has its own axis, which starts near its least value: a small change of a
 * small metric stays visible, and whether it is more than chance is read from the intervals.
 */
public final class ComparisonChart {
    private static final int ROW = 22;
    private static final int AXIS = 26;
    private static final int BLOCK_GAP = 16;
    private static final int GAP = 14;
    private static final double PADDING = 0.12;

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
        int height = Legend.HEIGHT + metrics.size() * chart.blockHeight();
        return new Chart(caption, 860, height + Chart.heightAroundBody(caption), chart::paint);
    }

    private int blockHeight() {
        return groups.size() * ROW + AXIS + BLOCK_GAP;
    }

    private void paint(Graphics2D g, int width, int height) {
        Pen pen = new Pen(g).font(HouseTheme.font(12.5f));
        double left = pen.widest(metrics) + GAP;
        double right = width - GAP - pen.font(HouseTheme.font(11.5f)).widest(texts());
        List<Legend.Entry> entries = new ArrayList<>();
        for (Group group : groups) {
            entries.add(Legend.Entry.dot(group.name(), HouseTheme.color(entries.size())));
        }
        new Legend(entries).paint(pen, left, 0);
        double y = Legend.HEIGHT;
        for (int metric = 0; metric < metrics.size(); metric++) {
            pen.font(HouseTheme.font(12.5f)).color(HouseTheme.INK);
            pen.right(metrics.get(metric), left - GAP, y + groups.size() * ROW / 2.0 + pen.halfCapHeight());
            paintBlock(pen, metric, left, right, y);
            for (int group = 0; group < groups.size(); group++) {
                pen.font(HouseTheme.font(11.5f)).color(HouseTheme.INK);
                String text = text(groups.get(group).estimates().get(metric));
                pen.right(text, width, y + (group + 0.5) * ROW + pen.halfCapHeight());
            }
            y += blockHeight();
        }
    }

    private void paintBlock(Pen pen, int metric, double left, double right, double top) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Group group : groups) {
            low = Math.min(low, group.estimates().get(metric).low());
            high = Math.max(high, group.estimates().get(metric).high());
        }
        double padding = high > low ? (high - low) * PADDING : 0.5;
        double from = low - padding;
        double unit = (right - left) / (high + padding - from);
        double bottom = top + groups.size() * ROW;
        Ticks ticks = Ticks.within(from, high + padding, 5);
        pen.font(HouseTheme.font(11)).thickness(1);
        for (double tick : ticks.values()) {
            double x = left + (tick - from) * unit;
            pen.color(HouseTheme.GRID).line(x, top, x, bottom + 4);
            pen.color(HouseTheme.SOFT_INK).center(ticks.label(tick), x, bottom + 17);
        }
        pen.color(HouseTheme.GREY).line(left, bottom, right, bottom);
        for (int group = 0; group < groups.size(); group++) {
            Estimate estimate = groups.get(group).estimates().get(metric);
            double y = top + (group + 0.5) * ROW;
            pen.color(HouseTheme.color(group));
            Whisker.across(
                    pen,
                    left + (estimate.low() - from) * unit,
                    left + (estimate.value() - from) * unit,
                    left + (estimate.high() - from) * unit,
                    y);
        }
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
}
