package kinoscope.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import kinoscope.experiment.search.Objective;
import kinoscope.experiment.search.Trial;

/** The values of all trials epoch by epoch, the best trial in colour; a dot ends those that were stopped or failed. */
public final class TrialCurvesChart {
    private static final Color OTHERS = HouseTheme.withAlpha(HouseTheme.GREY, 120);
    private static final double RADIUS = 2.5;

    private final Objective objective;
    private final List<Trial> trials;
    private final Trial best;

    private TrialCurvesChart(Objective objective, List<Trial> trials) {
        this.objective = objective;
        this.trials = trials;
        this.best = objective.best(trials).orElse(trials.get(0));
    }

    /**
     * Draws the curves.
     *
     * @param caption what stands above
     * @param objective what the values are
     * @param trials those without a curve are left out
     * @throws IllegalArgumentException if none has a curve
     */
    public static Chart of(Caption caption, Objective objective, List<Trial> trials) {
        List<Trial> withCurve =
                trials.stream().filter(trial -> !trial.curve().isEmpty()).toList();
        if (withCurve.isEmpty()) {
            throw new IllegalArgumentException("no trial has a curve");
        }
        return new Chart(caption, 860, 480, new TrialCurvesChart(objective, withCurve)::paint);
    }

    private void paint(Graphics2D g, int width, int height) {
        Pen pen = new Pen(g);
        double head = new Legend(List.of(
                        Legend.Entry.dot("best trial (" + best.number() + ")", HouseTheme.BLUE),
                        Legend.Entry.dot("other trials (dot: stopped or failed)", HouseTheme.GREY)))
                .paint(pen, 0, 0, width);
        double[] values = trials.stream()
                .flatMap(trial -> trial.curve().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        int epochs =
                trials.stream().mapToInt(trial -> trial.curve().size()).max().orElseThrow();
        TrialPlot plot = new TrialPlot(values, objective, 1, epochs);
        plot.paint(g, width, height, head, objective.metric() + ", validation part", "epoch");
        for (Trial trial : trials) {
            if (trial != best) {
                curve(pen.color(OTHERS).thickness(1.2), plot, trial);
                int last = trial.curve().size();
                if (trial.state() != Trial.State.FINISHED) {
                    pen.dot(plot.x(last), plot.y(trial.curve().get(last - 1)), RADIUS);
                }
            }
        }
        curve(pen.color(HouseTheme.BLUE).thickness(2.6), plot, best);
        if (best.epoch() > 0) {
            pen.dot(plot.x(best.epoch()), plot.y(best.value()), 2 * RADIUS);
        }
    }

    private static void curve(Pen pen, TrialPlot plot, Trial trial) {
        for (int k = 1; k < trial.curve().size(); k++) {
            pen.line(
                    plot.x(k),
                    plot.y(trial.curve().get(k - 1)),
                    plot.x(k + 1),
                    plot.y(trial.curve().get(k)));
        }
    }
}
