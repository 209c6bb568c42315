package kinoscope.experiment.recipe;

import java.util.Map;
import kinoscope.model.Histories;
import kinoscope.model.baseline.Popularity;

/** Counting ratings: no options. */
record PopularityRecipe() implements Recipe {
    @Override
    public String name() {
        return "popularity";
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of();
    }

    @Override
    public void check(Map<String, String> options) {}

    @Override
    public Fitted fit(Task task, Map<String, String> options) {
        Popularity model = Popularity.of(task.train());
        task.progress().update(1, 1, name());
        return new Fitted(model, Histories.of(task.train()), 0, Double.NaN);
    }
}
