package kinoscope.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import kinoscope.experiment.search.Objective;
import kinoscope.experiment.search.SearchSpace;
import kinoscope.experiment.search.Trial;

/**
 * Each trial as a line through an axis for each option with more than one value and one for the trial's value, whose best end is
 * at the top: dark lines are good trials, by their rank, and the best one is red.
 */
public final class ParallelCoordinatesChart {
    private static final int LEAST_WIDTH = 760;
    private static final int HEIGHT = 480;
    private static final int GAP = 12;
    private static final int BETWEEN = 34;
    private static final int HEAD = 26;
    private static final int FOOT = 12;
    private static final double FAINT = .25;

    private final Objective objective;
    private final List<Trial> ranked;
    private final List<OptionAxis> axes;

    private ParallelCoordinatesChart(Objective objective, SearchSpace space, List<Trial> trials) {
        this.objective = objective;
        this.ranked = objective.ranked(trials);
        if (ranked.isEmpty()) {
            throw new IllegalArgumentException("no trial has a value");
        }
        this.axes = new ArrayList<>();
        space.ranges().forEach((option, range) -> {
            if (range.size().orElse(2) > 1) {
                axes.add(OptionAxis.of(option, range));
            }
        });
        double first = ranked.get(0).value();
        double last = ranked.get(ranked.size() - 1).value();
        axes.add(OptionAxis.ofValues(objective, Math.min(first, last), Math.max(first, last)));
    }

    /**
     * Draws the trials that have a value.
     *
     * @param caption what stands above
     * @param objective what the values are
     * @param space what was tried
     * @param trials of the search
     * @throws IllegalArgumentException if none has a value
     */
    public static Chart of(Caption caption, Objective objective, SearchSpace space, List<Trial> trials) {
        ParallelCoordinatesChart chart = new ParallelCoordinatesChart(objective, space, trials);
        return new Chart(caption, Math.max(LEAST_WIDTH, chart.width()), HEIGHT, chart::paint);
    }

    /** So wide that no label reaches the next axis and no name the next name. */
    private int width() {
        Pen pen = Pen.ruler(HouseTheme.font(12));
        double step = 0;
        for (OptionAxis axis : axes) {
            step = Math.max(step, Math.max(labels(pen, axis) + BETWEEN, pen.width(axis.name()) + GAP));
        }
        return (int) Math.ceil(left(pen) + (axes.size() - 1) * step + right(pen)) + Chart.widthAroundBody();
    }

    private static double labels(Pen pen, OptionAxis axis) {
        return pen.widest(axis.ticks().keySet()) + GAP;
    }

    private double left(Pen pen) {
        return Math.max(labels(pen, axes.get(0)), pen.width(axes.get(0).name()) / 2);
    }

    private double right(Pen pen) {
        return Math.max(GAP, pen.width(axes.get(axes.size() - 1).name()) / 2);
    }

    private void paint(Graphics2D g, int width, int height) {
        Pen pen = new Pen(g).font(HouseTheme.font(12));
        double left = left(pen);
        double step = (width - left - right(pen)) / (axes.size() - 1);
        double head = legend().paint(pen, 0, 0, width) + HEAD;
        pen.font(HouseTheme.font(12));
        double bottom = height - FOOT;
        for (int rank = ranked.size() - 1; rank >= 0; rank--) {
            g.setColor(color(rank));
            g.setStroke(new BasicStroke(rank == 0 ? 2.8f : 1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(line(ranked.get(rank), left, step, head, bottom));
        }
        for (int k = 0; k < axes.size(); k++) {
            paintAxis(pen, axes.get(k), left + k * step, head, bottom);
        }
    }

    private Legend legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(Legend.Entry.dot("best trial (" + ranked.get(0).number() + ")", HouseTheme.VERMILION));
        if (ranked.size() > 2) {
            entries.add(Legend.Entry.dot("good (by rank)", color(1)));
            entries.add(Legend.Entry.dot("bad", color(ranked.size() - 1)));
        }
        return new Legend(entries);
    }

    private Color color(int rank) {
        if (rank == 0) {
            return HouseTheme.VERMILION;
        }
        double good = 1 - (double) rank / ranked.size();
        return ColorScale.sequential(0, 1).color(FAINT + (1 - FAINT) * good);
    }

    private Path2D line(Trial trial, double left, double step, double top, double bottom) {
        Path2D line = new Path2D.Double();
        for (int k = 0; k < axes.size(); k++) {
            OptionAxis axis = axes.get(k);
            String text = k == axes.size() - 1
                    ? String.valueOf(trial.value())
                    : trial.options().get(axis.name());
            double y = bottom - (bottom - top) * axis.place(text);
            if (k == 0) {
                line.moveTo(left, y);
            } else {
                line.lineTo(left + k * step, y);
            }
        }
        return line;
    }

    private static void paintAxis(Pen pen, OptionAxis axis, double x, double top, double bottom) {
        pen.color(HouseTheme.INK).thickness(1.2).line(x, top, x, bottom);
        pen.center(axis.name(), x, top - 12);
        axis.ticks().forEach((label, place) -> {
            double y = bottom - (bottom - top) * place;
            double width = pen.width(label);
            pen.color(HouseTheme.withAlpha(HouseTheme.PAPER, 215)).bar(x - GAP - width + 2, y - 8, width + 4, 16);
            pen.color(HouseTheme.INK).line(x - 4, y, x, y);
            pen.right(label, x - GAP + 4, y + pen.halfCapHeight());
        });
    }
}
