package kinoscope.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kinoscope.data.RatingScale;
import kinoscope.eval.DrawnStars;
import kinoscope.eval.GroupErrors;
import kinoscope.eval.RatingEvaluator;
import kinoscope.eval.Residuals;
import kinoscope.eval.StarCalibration;
import kinoscope.eval.StarPredictions;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.eval.stats.Interval;

/** One chart of each family about predicted stars, on invented data. */
final class SampleStars {
    private SampleStars() {}

    static Map<String, Chart> charts() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put(
                "confusion-5",
                ConfusionChart.of(SampleCharts.caption("Stars"), List.of("1", "2", "3", "4", "5"), new long[][] {
                    {45, 30, 20, 4, 1},
                    {20, 60, 70, 20, 3},
                    {8, 40, 180, 120, 10},
                    {2, 10, 110, 320, 60},
                    {1, 3, 15, 140, 180}
                }));
        StarPredictions whole = DrawnStars.predictions(RatingScale.WHOLE_STARS, 1);
        StarPredictions half = DrawnStars.predictions(RatingScale.HALF_STARS, 2);
        charts.put("confusion-10", ConfusionChart.of(SampleCharts.caption("Half stars"), half));
        charts.put(
                "residuals", ResidualHistogram.of(SampleCharts.caption("Errors of drawn stars"), Residuals.of(whole)));
        charts.put("calibration", calibration(whole));
        charts.put("calibration-half-stars", calibration(half));
        charts.put("groups", groups());
        charts.put("model errors", modelErrors());
        charts.put("star-curves", starCurves());
        double[] epochs = {1, 2, 3, 4, 5, 6};
        charts.put("learning-rate", LearningRateChart.of(SampleCharts.caption("One schedule"), epochs, new double[] {
            4e-4, 3e-4, 2e-4, 1e-4, 1e-4, 0
        }));
        charts.put(
                "learning-rate-decades",
                LearningRateChart.of(
                        SampleCharts.caption("Two schedules"),
                        List.of(
                                new LineChart.Line("steps", epochs, new double[] {1e-2, 1e-2, 2e-3, 2e-3, 4e-4, 4e-4}),
                                new LineChart.Line(
                                        "steady", epochs, new double[] {1e-3, 1e-3, 1e-3, 1e-3, 1e-3, 1e-3}))));
        return charts;
    }

    private static Chart calibration(StarPredictions predictions) {
        return CalibrationChart.of(
                SampleCharts.caption("Calibration of drawn stars"),
                predictions.ratings().scale(),
                StarCalibration.byStep(predictions, Bootstrap.defaults(1)));
    }

    /** 21 groups of every size, one of a single user. */
    private static Chart groups() {
        List<GroupErrors.Group> groups = IntStream.rangeClosed(1, 21)
                .mapToObj(k -> {
                    double rmse = .8 + .2 * Math.sin(k);
                    double half = k == 1 ? Double.NaN : .6 / k;
                    Interval interval = new Interval(rmse, rmse - half, rmse + half, .95, k * k * k);
                    return new GroupErrors.Group(
                            "occupation number " + k, 100 * k * k * k, interval, interval, interval);
                })
                .toList();
        Interval overall = new Interval(.86, .85, .87, .95, 53_361);
        GroupErrors.Group all = new GroupErrors.Group("all", 5_336_100, overall, overall, overall);
        return GroupErrorChart.of(
                SampleCharts.caption("Errors by occupation"), new GroupErrors("occupation", all, groups));
    }

    /** Models of which the first is far behind the others; the last has no interval. */
    private static Chart modelErrors() {
        Map<String, RatingEvaluator.Result> results = new LinkedHashMap<>();
        results.put("global mean", rmse(new Interval(1.1171, 1.1042, 1.1301, .95, 604)));
        results.put("item mean", rmse(new Interval(.9794, .9671, .9925, .95, 604)));
        results.put("a network with a name of many words", rmse(new Interval(.9712, .959, .9845, .95, 604)));
        results.put("one user", rmse(new Interval(.93, Double.NaN, Double.NaN, .95, 1)));
        return ModelErrorChart.of(SampleCharts.caption("RMSE of some models"), results, "item mean");
    }

    private static RatingEvaluator.Result rmse(Interval interval) {
        return new RatingEvaluator.Result(new float[0], List.of(new RatingEvaluator.Measured("RMSE", interval)));
    }

    private static Chart starCurves() {
        return StarCurvesChart.of(
                SampleCharts.caption("RMSE by epoch"),
                List.of(
                        new StarCurvesChart.Curve(
                                "a network", new double[] {1.2, .98, .91, .87, .83}, new double[] {1, .94, .9, .91, .93
                                }),
                        new StarCurvesChart.Curve("ALS", new double[] {.95, .85, .8, .79, Double.NaN}, new double[] {
                            .93, .88, .87, .868, Double.NaN
                        })));
    }
}
