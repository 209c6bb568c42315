package kinoscope.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches that were killed, interrupted, finished before, or are somebody else's. */
class ResumedSearchTest extends FakeSearch {
    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void killedSearchGoesOnWithoutLosingATrial(int halving) {
        SearchOptions options = OPTIONS.withHalving(halving);
        List<Trial> whole = untimed(search("whole", options).run());
        List<String> trainings = recipe.trained();

        for (int killed : List.of(1, 7, 20, 32)) {
            String name = "killed-" + killed;
            int before = recipe.trained().size();
            recipe.killedAfter(killed);
            if (killed < trainings.size()) {
                assertThatThrownBy(() -> search(name, options).run()).hasMessage("killed");
            }
            recipe.revived();
            List<Trial> trials = untimed(search(name, options.withThreads(2)).run());

            assertThat(trials).isEqualTo(whole);
            assertThat(recipe.trained().subList(before, recipe.trained().size()))
                    .containsExactlyInAnyOrderElementsOf(trainings);
            assertThat(folder.resolve(name).resolve("checkpoints")).doesNotExist();
        }
        assertThat(bed.measurements()).hasValue(0);
    }

    @Test
    void trialsOfEarlierRunsAreCountedBeforeTheSearchGoesOn() {
        RandomSearch search = search("one", OPTIONS);
        assertThat(search.found()).isZero();
        assertThat(folder.resolve("one")).doesNotExist();

        recipe.killedAfter(7);
        assertThatThrownBy(search::run).hasMessage("killed");
        recipe.revived();

        assertThat(search.found()).isEqualTo(7);
        assertThat(search("one", OPTIONS.withTrials(5)).found()).isEqualTo(5);
        search.run();
        assertThat(search.found()).isEqualTo(30);
        assertThatThrownBy(() -> search("one", OPTIONS.withGrace(3)).found())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("belongs to another search");
    }

    @Test
    void halfWrittenLineIsDroppedAndItsTrialRunAgain() throws IOException {
        List<Trial> whole = untimed(search("one", OPTIONS).run());
        Path file = folder.resolve("one/trials.csv");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 5), StandardOpenOption.TRUNCATE_EXISTING);
        int before = recipe.trained().size();

        assertThat(untimed(search("one", OPTIONS).run())).isEqualTo(whole);

        assertThat(recipe.trained()).hasSize(before + 1);
        assertThat(Files.readAllLines(file)).hasSize(new String(bytes).split("\n").length);
    }

    @Test
    void finishedSearchTrainsNothingAndMoreTrialsGoOnFromIt() {
        search("one", OPTIONS).run();
        search("one", OPTIONS).run();
        assertThat(recipe.trained()).hasSize(30);

        List<Trial> more = search("one", OPTIONS.withTrials(40)).run();

        assertThat(recipe.trained()).hasSize(40);
        assertThat(untimed(more))
                .isEqualTo(untimed(search("other", OPTIONS.withTrials(40)).run()));
    }

    @Test
    void searchWithOtherSettingsIsRefusedInOneLine() {
        search("one", OPTIONS).run();

        assertThatThrownBy(() -> search("one", OPTIONS.withSeed(4)).run())
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("one/trials.csv") + ": belongs to another search: it has '# seed: 3' where"
                        + " this one has '# seed: 4'; name another folder, or remove the file");
        assertThatThrownBy(() -> search("one", OPTIONS.withEarlyStop(false)).run())
                .hasMessageContaining("# stopping: none");
        RandomSearch wider = new RandomSearch(
                new SearchTask(recipe, Map.of(), SearchSpace.of("x=0..0.9"), bed, "planted"),
                OPTIONS,
                folder.resolve("one"),
                SILENT);
        assertThatThrownBy(wider::run)
                .hasMessageContaining("# space x: 0.0..1.0")
                .hasMessageContaining("0.0..0.9");
    }

    @Test
    void interruptedSearchStopsAndRecordsNoFailure() {
        Progress interrupting = (done, total, note) -> {
            if (done == 3) {
                Thread.currentThread().interrupt();
            }
        };
        RandomSearch search = new RandomSearch(task(), OPTIONS, folder.resolve("cut"), work -> interrupting);
        assertThatThrownBy(search::run).isInstanceOf(CancellationException.class);

        List<Trial> trials = search("cut", OPTIONS).run();

        assertThat(untimed(trials)).isEqualTo(untimed(search("whole", OPTIONS).run()));
    }

    @Test
    void interruptOfTheWaitingThreadEndsTheSearchAndStaysSet() {
        Thread waiting = Thread.currentThread();
        Progress interrupting = (done, total, note) -> {
            if (done == 3) {
                waiting.interrupt();
            }
        };
        RandomSearch search =
                new RandomSearch(task(), OPTIONS.withThreads(2), folder.resolve("stopped"), work -> interrupting);
        try {
            assertThatThrownBy(search::run).isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }

        assertThat(untimed(search("stopped", OPTIONS).run()))
                .isEqualTo(untimed(search("whole", OPTIONS).run()));
    }

    @Test
    void aSecondSearchInTheSameFolderIsRefused() {
        List<Throwable> seen = new ArrayList<>();
        Progress trying = (done, total, note) -> {
            if (done == 0 && seen.isEmpty()) {
                try {
                    search("one", OPTIONS).run();
                } catch (InputException e) {
                    seen.add(e);
                }
            }
        };

        new RandomSearch(task(), OPTIONS.withTrials(2), folder.resolve("one"), work -> trying).run();

        assertThat(seen)
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .endsWith("trials.csv: another search writes it at this moment");
    }
}
