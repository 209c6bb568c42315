package kinoscope.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kinoscope.experiment.DividedData;
import kinoscope.experiment.search.Importance;
import kinoscope.experiment.search.Objective;
import kinoscope.experiment.search.RandomSearch;
import kinoscope.experiment.search.SearchSpace;
import kinoscope.experiment.search.Trial;

/** The charts of a search by random options. */
public final class TuningCharts {
    private TuningCharts() {}

    /**
     * All charts that the trials have something for.
     *
     * @param search what was searched
     * @param trials that have ended
     * @return by name: {@code trials}, {@code curves}, {@code coordinates}, {@code importance}; without any if no trial has a
     *     value
     */
    public static Map<String, Chart> of(RandomSearch search, List<Trial> trials) {
        Objective objective = search.task().objective();
        SearchSpace space = search.task().space();
        Map<String, Chart> charts = new LinkedHashMap<>();
        if (objective.best(trials).isEmpty()) {
            return charts;
        }
        charts.put("trials", TrialsChart.of(caption(search, "Trials", trials), objective, trials));
        if (trials.stream().anyMatch(trial -> !trial.curve().isEmpty())) {
            charts.put("curves", TrialCurvesChart.of(caption(search, "Trials by epoch", trials), objective, trials));
        }
        charts.put(
                "coordinates",
                ParallelCoordinatesChart.of(caption(search, "Options and values", trials), objective, space, trials));
        List<Importance> shares = Importance.of(space, trials);
        if (!shares.isEmpty()) {
            charts.put("importance", ImportanceChart.of(caption(search, "Which options matter", trials), shares));
        }
        return charts;
    }

    private static Caption caption(RandomSearch search, String title, List<Trial> trials) {
        DividedData bed = search.task().bed();
        return Caption.of(
                        title + ", " + search.task().recipe().name(),
                        bed.dataset().title(),
                        trials.size(),
                        "trials")
                .with("validation part of " + bed.split().name() + ", seed " + bed.seed());
    }
}
