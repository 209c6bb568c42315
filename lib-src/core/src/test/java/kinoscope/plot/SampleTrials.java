package kinoscope.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kinoscope.experiment.search.Importance;
import kinoscope.experiment.search.Objective;
import kinoscope.experiment.search.SearchSpace;
import kinoscope.experiment.search.Trial;

/** Invented trials with options of all kinds, long names and texts among them. */
final class SampleTrials {
    static final SearchSpace SPACE = SearchSpace.of(
            "optimizer=sgd|adam|rmsprop",
            "learning-rate=1e-3|5e-4|1e-4|5e-5",
            "epochs=50",
            "layers=256,128,64,32|128,64,32|64,32",
            "batch-size=512|1024|2048|4096",
            "weight-decay=log:1e-6..1e-2",
            "bias-regularization=log:0.5..5",
            "dropout=0..0.6",
            "factors=int:4..64");

    private SampleTrials() {}

    static List<Trial> of(Objective objective, int count) {
        SplittableRandom random = new SplittableRandom(3);
        List<Trial> trials = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Map<String, String> options = new LinkedHashMap<>();
            SPACE.ranges().forEach((option, range) -> options.put(option, range.draw(random)));
            double end =
                    options.get("optimizer").equals("sgd") ? 1.1 + random.nextDouble() : .87 + .1 * random.nextDouble();
            int epochs = number % 5 == 3 ? 6 : 20;
            List<Double> curve = new ArrayList<>();
            for (int epoch = 1; epoch <= epochs; epoch++) {
                double error = end + 2 * Math.exp(-.5 * epoch) + .001 * Math.max(0, epoch - 12);
                curve.add(objective.higherIsBetter() ? 1 / (1 + error) : error);
            }
            trials.add(trial(number, options, curve, objective));
        }
        return trials;
    }

    private static Trial trial(int number, Map<String, String> options, List<Double> curve, Objective objective) {
        if (number % 9 == 4) {
            return new Trial(
                    number, options, Trial.State.FAILED, 0, Double.NaN, curve.subList(0, 2), 1, 1, "the loss is NaN");
        }
        int best = 0;
        for (int k = 1; k < curve.size(); k++) {
            best = objective.better(curve.get(k), curve.get(best)) ? k : best;
        }
        Trial.State state = curve.size() < 20 ? Trial.State.STOPPED : Trial.State.FINISHED;
        return new Trial(number, options, state, best + 1, curve.get(best), curve, 1, 1, "");
    }

    /** The charts of invented searches. */
    static Map<String, Chart> charts(Caption caption) {
        Map<String, Chart> charts = new LinkedHashMap<>();
        for (Objective objective : Objective.values()) {
            for (int count : objective == Objective.RMSE ? new int[] {1, 60} : new int[] {60}) {
                List<Trial> trials = of(objective, count);
                String end = "-" + objective.metric().replace("@", "-at-") + "-" + count;
                charts.put("tuning-trials" + end, TrialsChart.of(caption, objective, trials));
                charts.put("tuning-curves" + end, TrialCurvesChart.of(caption, objective, trials));
                charts.put("tuning-coordinates" + end, ParallelCoordinatesChart.of(caption, objective, SPACE, trials));
            }
        }
        charts.put("tuning-importance", ImportanceChart.of(caption, Importance.of(SPACE, of(Objective.RMSE, 60))));
        return charts;
    }
}
