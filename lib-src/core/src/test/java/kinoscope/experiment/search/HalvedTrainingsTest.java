package kinoscope.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kinoscope.data.Progress;
import kinoscope.experiment.DividedData;
import kinoscope.experiment.PlantedTastes;
import kinoscope.experiment.RatingSplit;
import kinoscope.experiment.TestBed;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.experiment.recipe.Recipes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trainings of real models that pause at each rung come to what they come to without a break. */
class HalvedTrainingsTest {
    private static final SearchOptions OPTIONS =
            SearchOptions.defaults().withTrials(9).withThreads(2).withGrace(1).withEarlyStop(false);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "als;       regularization=log:0.1..10",
                "als-genre; regularization=log:0.1..10",
                "bias;      bias-regularization=log:0.01..10",
                "ials;      regularization=log:0.001..1",
                "gmf;       learning-rate=log:1e-3..1e-1",
                "neumf;     learning-rate=log:1e-3..1e-1"
            })
    void curvesOfSurvivorsAreThoseOfWholeTrainings(String name, String space) {
        Recipe recipe = Recipes.named(name);
        DividedData bed = recipe.predictsStars()
                ? RatingSplit.RANDOM_80.bed(PlantedTastes.dataset(5), folder, 9)
                : TestBed.of(TestBed.NCF, PlantedTastes.dataset(5), folder, 9);
        Map<String, String> fixed = recipe.defaults().containsKey("patience")
                ? Map.of("epochs", "9", "patience", "0")
                : Map.of("epochs", "9");
        SearchTask task = new SearchTask(recipe, fixed, SearchSpace.of(space), bed, "planted");

        List<Trial> whole = search(task, OPTIONS, "whole").run();
        List<Trial> halved = search(task, OPTIONS.withHalving(3), "halved").run();

        assertThat(halved).extracting(trial -> trial.curve().size()).containsOnly(1, 3, 9);
        for (Trial trial : halved) {
            Trial same = whole.get(trial.number());
            int epochs = trial.curve().size();
            assertThat(trial.curve()).isEqualTo(same.curve().subList(0, epochs));
            assertThat(trial.state()).isEqualTo(epochs == 9 ? Trial.State.FINISHED : Trial.State.STOPPED);
            assertThat(trial.value()).isEqualTo(same.bestUpTo(epochs, task.objective()));
        }
    }

    private RandomSearch search(SearchTask task, SearchOptions options, String name) {
        return new RandomSearch(task, options, folder.resolve(name), work -> Progress.SILENT);
    }
}
