package kinoscope.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import kinoscope.experiment.search.Objective;
import kinoscope.experiment.search.Trial;

/** The trials of a search in their order, each a dot at its value, and the best value so far as a line. */
public final class TrialsChart {
    private static final double RADIUS = 4;
    private static final Color FINISHED = HouseTheme.BLUE;
    private static final Color STOPPED = new Color(0xB4BBC1);
    private static final Color FAILED = HouseTheme.VERMILION;

    private final Objective objective;
    private final List<Trial> trials;

    private TrialsChart(Objective objective, List<Trial> trials) {
        this.objective = objective;
        this.trials = trials;
    }

    /**
     * Draws the trials.
     *
     * @param caption what stands above
     * @param objective what the values are
     * @param trials by number
     * @throws IllegalArgumentException if none has a value
     */
    public static Chart of(Caption caption, Objective objective, List<Trial> trials) {
        if (trials.stream().noneMatch(trial -> Double.isFinite(trial.value()))) {
            throw new IllegalArgumentException("no trial has a value");
        }
        return new Chart(caption, 860, 460, new TrialsChart(objective, trials)::paint);
    }

    private void paint(Graphics2D g, int width, int height) {
        Pen pen = new Pen(g);
        double head = legend().paint(pen, 0, 0, width);
        double[] values = trials.stream()
                .mapToDouble(Trial::value)
                .filter(Double::isFinite)
                .toArray();
        int last = trials.get(trials.size() - 1).number();
        TrialPlot plot = new TrialPlot(values, objective, trials.get(0).number(), last);
        plot.paint(g, width, height, head, objective.metric() + ", validation part", "trial");
        paintBest(pen, plot, last);
        for (Trial trial : trials) {
            double x = plot.x(trial.number());
            if (trial.state() == Trial.State.FAILED) {
                cross(pen, x, plot.bottom() - 2 * RADIUS);
            } else {
                pen.color(trial.state() == Trial.State.FINISHED ? FINISHED : STOPPED)
                        .dot(x, plot.y(trial.value()), RADIUS);
            }
        }
    }

    private Legend legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(Legend.Entry.dot("trained to the end", FINISHED));
        if (has(Trial.State.STOPPED) || has(Trial.State.PAUSED)) {
            entries.add(Legend.Entry.dot("stopped early", STOPPED));
        }
        if (has(Trial.State.FAILED)) {
            entries.add(Legend.Entry.dot("failed (cross)", FAILED));
        }
        entries.add(Legend.Entry.dashed("best so far", HouseTheme.INK));
        return new Legend(entries);
    }

    private boolean has(Trial.State state) {
        return trials.stream().anyMatch(trial -> trial.state() == state);
    }

    private void paintBest(Pen pen, TrialPlot plot, int last) {
        pen.color(HouseTheme.INK).dashed(1.6);
        double best = Double.NaN;
        int since = 0;
        for (Trial trial : trials) {
            boolean better =
                    Double.isFinite(trial.value()) && (Double.isNaN(best) || objective.better(trial.value(), best));
            if (better) {
                if (!Double.isNaN(best)) {
                    pen.line(plot.x(since), plot.y(best), plot.x(trial.number()), plot.y(best));
                    pen.line(plot.x(trial.number()), plot.y(best), plot.x(trial.number()), plot.y(trial.value()));
                }
                best = trial.value();
                since = trial.number();
            }
        }
        pen.line(plot.x(since), plot.y(best), plot.x(last), plot.y(best));
    }

    private static void cross(Pen pen, double x, double y) {
        pen.color(FAILED).thickness(2);
        pen.line(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS);
        pen.line(x - RADIUS, y + RADIUS, x + RADIUS, y - RADIUS);
    }
}
