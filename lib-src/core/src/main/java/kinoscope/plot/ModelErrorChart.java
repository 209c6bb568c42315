package kinoscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kinoscope.eval.RatingEvaluator;
import kinoscope.eval.Rmse;
import kinoscope.eval.stats.Interval;

/**
 * The error of several models on the same ratings: a row each with a dot for the RMSE and a line for its interval, on one axis;
 * the dashed line is the model to compare with. Intervals of models overlap where users differ more than models do: a paired
 * test tells them apart.
 */
public final class ModelErrorChart {
    private static final String RMSE = new Rmse().name();

    private ModelErrorChart() {}

    /**
     * Draws the models in their order, the first at the top.
     *
     * @param caption what stands above; names data and part
     * @param results by name of the model
     * @param reference the name of the model that the dashed line stands for
     * @throws IllegalArgumentException if there is no such model
     */
    public static Chart of(Caption caption, Map<String, RatingEvaluator.Result> results, String reference) {
        if (!results.containsKey(reference)) {
            throw new IllegalArgumentException("no model '" + reference + "' among " + results.keySet());
        }
        List<WhiskerTable.Row> rows = new ArrayList<>();
        results.forEach((name, result) -> {
            Interval rmse = result.interval(RMSE);
            rows.add(new WhiskerTable.Row(name, List.of(), rmse, rmse.toString()));
        });
        double mark = results.get(reference).value(RMSE);
        return new WhiskerTable("model", List.of(), rows, "RMSE with its interval", "RMSE in stars", mark, reference)
                .chart(caption);
    }
}
