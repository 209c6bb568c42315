package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kinoscope.data.Progress;
import kinoscope.experiment.PlantedTastes;
import kinoscope.experiment.RatingBed;
import kinoscope.experiment.RatingSplit;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.experiment.recipe.Recipes;
import kinoscope.experiment.search.RandomSearch;
import kinoscope.experiment.search.SearchOptions;
import kinoscope.experiment.search.SearchSpace;
import kinoscope.experiment.search.SearchTask;
import kinoscope.experiment.search.Trial;
import kinoscope.plot.TuningCharts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class TuningTablesTest {
    @TempDir
    Path folder;

    @Test
    void searchIsShownInTablesAndCharts() {
        Recipe recipe = Recipes.named("bias");
        Map<String, String> fixed = Map.of("epochs", "3");
        RatingBed bed = RatingSplit.RANDOM_80.bed(PlantedTastes.dataset(5), folder, 9);
        SearchTask task = new SearchTask(recipe, fixed, SearchSpace.of(recipe, fixed, List.of()), bed, "planted");
        RandomSearch search = new RandomSearch(
                task, SearchOptions.defaults().withTrials(6).withThreads(1), folder, work -> Progress.SILENT);
        List<Trial> trials = search.run();

        Table best = TuningTables.best(search, trials, 4);
        Table test = TuningTables.test(search.finish());

        assertThat(best.name()).isEqualTo("Best of 6 trials, bias, validation part of planted (synthetic)");
        assertThat(best.columnNames())
                .containsExactly("trial", "RMSE", "epoch", "bias-regularization", "frequency-scale", "state", "s");
        assertThat(best.stringColumn("RMSE").asList()).hasSize(4).isSorted();
        assertThat(best.stringColumn("trial").get(0))
                .isEqualTo(String.valueOf(search.best().number()));
        assertThat(test.name()).isEqualTo("Test part of planted, rmse, random-80, seed 9");
        assertThat(test.stringColumn("metric").asList()).containsExactly("RMSE", "MAE");
        assertThat(test.intColumn("users").get(0)).isPositive();
        assertThat(TuningCharts.of(search, trials).keySet())
                .containsExactly("trials", "curves", "coordinates", "importance");
        assertThat(TuningCharts.of(search, List.of())).isEmpty();
    }
}
