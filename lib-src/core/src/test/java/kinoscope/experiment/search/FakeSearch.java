package kinoscope.experiment.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kinoscope.data.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A search over a recipe that trains nothing, for tests. */
abstract class FakeSearch {
    static final Function<String, Progress> SILENT = work -> Progress.SILENT;
    static final SearchSpace SPACE = SearchSpace.of("x=0..1");
    static final SearchOptions OPTIONS =
            SearchOptions.defaults().withTrials(30).withThreads(1).withGrace(2).withSeed(3);

    @TempDir
    Path folder;

    final FakeRecipe recipe = new FakeRecipe();
    CountingBed bed;

    @BeforeEach
    void divide() {
        bed = CountingBed.planted(folder);
    }

    RandomSearch search(String name, SearchOptions options) {
        return new RandomSearch(task(), options, folder.resolve(name), SILENT);
    }

    SearchTask task() {
        return new SearchTask(recipe, Map.of(), SPACE, bed, "planted");
    }

    /** What does not depend on the clock. */
    static List<Trial> untimed(List<Trial> trials) {
        return trials.stream()
                .map(trial -> new Trial(
                        trial.number(),
                        trial.options(),
                        trial.state(),
                        trial.epoch(),
                        trial.value(),
                        trial.curve(),
                        0,
                        trial.seed(),
                        trial.reason()))
                .toList();
    }
}
