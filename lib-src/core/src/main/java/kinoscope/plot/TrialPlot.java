package kinoscope.plot;

import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import kinoscope.experiment.search.Objective;

/**
 * The field of a chart with values of trials: a vertical axis for the values, a horizontal one for whole numbers. The axis ends
 * where the worst tenth of the values begins, if that is far from the others; what lies beyond is drawn at its edge.
 */
final class TrialPlot {
    private static final int FOOT = 44;
    private static final int GAP = 10;
    private static final int LABEL = 22;
    private static final double SHOWN = .9;
    private static final double FAR = 1.5;
    private static final double PADDING = .05;

    private final double low;
    private final double high;
    private final boolean cut;
    private final int first;
    private final int last;
    private double left;
    private double right;
    private double top;
    private double bottom;

    /**
     * A field.
     *
     * @param values at least one
     * @param objective says which end is the worse one
     * @param first of the horizontal axis
     * @param last of the horizontal axis
     */
    TrialPlot(double[] values, Objective objective, int first, int last) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        int spared = (int) (SHOWN * (sorted.length - 1));
        double usual = objective.higherIsBetter() ? sorted[sorted.length - 1 - spared] : sorted[spared];
        double width = objective.higherIsBetter() ? most - usual : usual - least;
        this.cut = width > 0 && most - least > FAR * width;
        double from = cut && objective.higherIsBetter() ? usual : least;
        double to = cut && !objective.higherIsBetter() ? usual : most;
        double padding = to > from ? PADDING * (to - from) : Math.max(Math.abs(to) * PADDING, 1e-6);
        this.low = from - padding;
        this.high = to + padding;
        this.first = first;
        this.last = Math.max(last, first + 1);
    }

    /**
     * Paints axes and grid.
     *
     * @param metric what the values are
     * @param across what the whole numbers are
     */
    void paint(Graphics2D g, int width, int height, double from, String metric, String across) {
        Pen pen = new Pen(g).font(HouseTheme.font(12)).thickness(1);
        Ticks ticks = Ticks.within(low, high, 6);
        List<String> labels = ticks.values().stream().map(ticks::label).toList();
        left = LABEL + pen.widest(labels) + GAP;
        right = width - GAP;
        top = from + GAP;
        bottom = height - FOOT;
        for (double tick : ticks.values()) {
            pen.color(HouseTheme.GRID).line(left, y(tick), right, y(tick));
            pen.color(HouseTheme.SOFT_INK).right(ticks.label(tick), left - GAP, y(tick) + pen.halfCapHeight());
        }
        Ticks numbers = Ticks.within(first, last, 10);
        for (double tick : numbers.values()) {
            if (tick == Math.rint(tick)) {
                pen.center(String.valueOf((long) tick), x(tick), bottom + 20);
            }
        }
        pen.color(HouseTheme.GREY).line(left, bottom, right, bottom);
        pen.color(HouseTheme.SOFT_INK).center(across, (left + right) / 2, height - 6);
        pen.upwards(metric + (cut ? ", the worst at the edge" : ""), 12, (top + bottom) / 2);
    }

    double x(double number) {
        return left + GAP + (right - left - 2 * GAP) * (number - first) / (last - first);
    }

    double y(double value) {
        double within = Math.max(low, Math.min(high, value));
        return bottom - (bottom - top) * (within - low) / (high - low);
    }

    double bottom() {
        return bottom;
    }
}
