package kinoscope.experiment.recipe;

import java.util.Map;
import java.util.function.BiFunction;
import kinoscope.model.Histories;
import kinoscope.model.Recommender;

/**
 * A model that is fitted to histories in one go.
 *
 * @param name on the command line
 * @param standard the options by default
 * @param fitting what fits it
 * @param <O> the record of its options
 */
record HistoryRecipe<O extends Record>(String name, O standard, BiFunction<Histories, O, Recommender> fitting)
        implements Recipe {
    @Override
    public Map<String, String> defaults() {
        return OptionTexts.of(standard);
    }

    @Override
    public void check(Map<String, String> options) {
        OptionTexts.read(standard, options);
    }

    @Override
    public Fitted fit(Task task, Map<String, String> options) {
        Histories histories = Histories.of(task.train());
        Recommender model = fitting.apply(histories, OptionTexts.read(standard, options));
        task.progress().update(1, 1, name);
        return new Fitted(model, histories, 0, Double.NaN);
    }
}
