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
import java.util.function.Function;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.experiment.ResultRow;
import kinoscope.model.file.ModelFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomSearchTest {
    private static final Function<String, Progress> SILENT = work -> Progress.SILENT;
    private static final SearchSpace SPACE = SearchSpace.of("x=0..1");
    private static final SearchOptions OPTIONS =
            SearchOptions.defaults().withTrials(30).withThreads(1).withGrace(2).withSeed(3);

    @TempDir
    Path folder;

    private final FakeRecipe recipe = new FakeRecipe();
    private CountingBed bed;

    @BeforeEach
    void divide() {
        bed = CountingBed.planted(folder);
    }

    @Test
    void trialsAreTrainedOnOneThreadEachAndTheBestIsTheOneWithTheBestValidation() {
        RandomSearch search = search("one", OPTIONS);

        List<Trial> trials = search.run();

        assertThat(trials).hasSize(30).extracting(Trial::number).isSorted();
        assertThat(recipe.trained())
                .hasSize(30)
                .allMatch(text -> text.endsWith("failed") || text.endsWith("on 1, seed 3"));
        double nearest = trials.stream()
                .filter(trial -> trial.state() != Trial.State.FAILED)
                .mapToDouble(trial -> Math.abs(x(trial) - .7))
                .min()
                .orElseThrow();
        assertThat(Math.abs(x(search.best()) - .7)).isEqualTo(nearest);
        assertThat(search.best().state()).isEqualTo(Trial.State.FINISHED);
        assertThat(search.best().epoch()).isEqualTo(FakeRecipe.EPOCHS);
        assertThat(search.best().curve())
                .hasSize(FakeRecipe.EPOCHS)
                .endsWith(search.best().value());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void twoSearchesWithOneSeedAreEqualWhateverTheThreads(int halving) {
        SearchOptions options = OPTIONS.withHalving(halving);

        List<Trial> one = untimed(search("one", options).run());

        assertThat(untimed(search("three", options.withThreads(3)).run())).isEqualTo(one);
        assertThat(untimed(search("other", options.withSeed(4)).run())).isNotEqualTo(one);
    }

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
    void failedTrialIsRecordedWithItsReasonAndTheSearchGoesOn() {
        List<Trial> trials = search("one", OPTIONS.withEarlyStop(false)).run();

        List<Trial> failed = trials.stream().filter(trial -> x(trial) > .95).toList();
        assertThat(failed).isNotEmpty().allSatisfy(trial -> {
            assertThat(trial.state()).isEqualTo(Trial.State.FAILED);
            assertThat(trial.reason()).isEqualTo("the loss is NaN in epoch 3");
            assertThat(trial.value()).isNaN();
            assertThat(trial.curve()).hasSize(2);
        });
        assertThat(trials.stream().filter(trial -> trial.state() == Trial.State.FINISHED))
                .hasSize(30 - failed.size());
    }

    @Test
    void withoutATrialThatCouldBeTrainedThereIsNoModel() {
        SearchTask task = new SearchTask(recipe, Map.of(), SearchSpace.of("x=0.96..1"), bed, "planted");
        RandomSearch search = new RandomSearch(task, OPTIONS.withTrials(3), folder.resolve("none"), SILENT);

        assertThatThrownBy(search::finish)
                .isInstanceOf(InputException.class)
                .hasMessage("no trial could be trained; the first: the loss is NaN in epoch 3");
        assertThat(bed.measurements()).hasValue(0);
    }

    /** The curves of the fake recipe never cross, so that the median of the qualities decides. */
    @Test
    void trialsBelowTheMedianOfTheWavesBeforeAreStoppedAfterTheGrace() {
        List<Trial> trials = search("one", OPTIONS).run();

        List<Double> finished = new ArrayList<>();
        for (int wave = 0; wave < trials.size(); wave += MedianRule.WAVE) {
            double median = wave == 0 ? 0 : median(finished);
            for (Trial trial : trials.subList(wave, Math.min(wave + MedianRule.WAVE, trials.size()))) {
                double quality = 1 - Math.abs(x(trial) - .7);
                Trial.State expected = quality < median
                        ? Trial.State.STOPPED
                        : x(trial) > .95 ? Trial.State.FAILED : Trial.State.FINISHED;
                assertThat(trial.state()).isEqualTo(expected);
                assertThat(trial.curve()).hasSize(expected == Trial.State.FINISHED ? FakeRecipe.EPOCHS : 2);
            }
            trials.subList(wave, Math.min(wave + MedianRule.WAVE, trials.size())).stream()
                    .filter(trial -> trial.state() == Trial.State.FINISHED)
                    .forEach(trial -> finished.add(1 - Math.abs(x(trial) - .7)));
        }
        assertThat(trials).extracting(Trial::state).contains(Trial.State.STOPPED, Trial.State.FAILED);
    }

    @Test
    void halvingKeepsTheBestOfEachRung() {
        List<Trial> trials = search("one", OPTIONS.withHalving(3)).run();

        List<Trial> alive = trials.stream()
                .filter(trial -> trial.state() != Trial.State.FAILED)
                .sorted((a, b) -> Double.compare(Math.abs(x(a) - .7), Math.abs(x(b) - .7)))
                .toList();
        assertThat(alive.subList(0, 4)).allSatisfy(trial -> {
            assertThat(trial.state()).isEqualTo(Trial.State.FINISHED);
            assertThat(trial.curve()).hasSize(12);
        });
        assertThat(alive.subList(4, 10))
                .allSatisfy(trial -> assertThat(trial.curve()).hasSize(4));
        assertThat(alive.subList(10, alive.size()))
                .allSatisfy(trial -> assertThat(trial.curve()).hasSize(2));
        assertThat(alive.subList(4, alive.size())).extracting(Trial::state).containsOnly(Trial.State.STOPPED);
        String best = alive.get(0).options().get("x");
        assertThat(recipe.trained())
                .contains(best + " 1-2 on 1, seed 3", best + " 3-4 on 1, seed 3", best + " 5-12 on 1, seed 3");
    }

    @Test
    void nothingBeginsWhenTheMinutesAreOutAndEarlierRunsCount() {
        SearchOptions minute = OPTIONS.withMinutes(1);

        List<Trial> first = timed(minute, 7).run();
        List<Trial> second = timed(minute, 7).run();
        List<Trial> third = timed(minute.withMinutes(2), 7).run();

        assertThat(first).hasSize(9);
        assertThat(second).isEqualTo(first);
        assertThat(third).hasSize(18).startsWith(first.toArray(Trial[]::new));
    }

    @Test
    void progressExpectsAsManyTrialsAsTheMinutesAllow() {
        List<Long> totals = new ArrayList<>();
        List<Long> done = new ArrayList<>();
        Progress noting = (now, total, note) -> {
            totals.add(total);
            done.add(now);
        };
        new RandomSearch(
                        task(),
                        OPTIONS.withTrials(1000).withMinutes(1),
                        folder.resolve("minute"),
                        work -> noting,
                        () -> recipe.trained().size() * 7_000_000_000L)
                .run();

        assertThat(totals.get(0)).isEqualTo(1000);
        assertThat(totals.subList(totals.size() / 2, totals.size())).containsOnly(9L);
        assertThat(done.get(done.size() - 1)).isEqualTo(9);
    }

    /** A search in which each training takes so many seconds. */
    private RandomSearch timed(SearchOptions options, int seconds) {
        return new RandomSearch(
                task(),
                options,
                folder.resolve("timed"),
                SILENT,
                () -> recipe.trained().size() * seconds * 1_000_000_000L);
    }

    @Test
    void progressCountsTrialsAndTellsTheBestAndTheTimeLeft() {
        List<String> notes = new ArrayList<>();
        List<Long> done = new ArrayList<>();
        Progress noting = (now, total, note) -> {
            assertThat(total).isEqualTo(4);
            done.add(now);
            notes.add(note);
        };
        RandomSearch search = new RandomSearch(
                task(),
                OPTIONS.withTrials(4),
                folder.resolve("shown"),
                work -> noting,
                () -> recipe.trained().size() * 90_000_000_000L);

        Trial best = search.best();

        assertThat(done).isSorted().startsWith(0L).endsWith(4L);
        assertThat(notes.get(0)).isEqualTo("no trial done yet");
        assertThat(notes).anyMatch(note -> note.matches("best NDCG@10 0\\.\\d{4} \\(trial \\d\\), about 3 min left"));
        assertThat(notes.get(notes.size() - 1))
                .isEqualTo(String.format("best NDCG@10 %.4f (trial %d)", best.value(), best.number()));
    }

    @Test
    void finalModelIsTrainedOnAllButTheTestPartAndMeasuredOnce() {
        FinalModel first = search("one", OPTIONS).finish();
        List<String> trained = recipe.trained();
        FinalModel again = search("one", OPTIONS).finish();

        assertThat(bed.measurements()).hasValue(1);
        assertThat(recipe.trained()).isEqualTo(trained);
        assertThat(trained.get(30)).isEqualTo(first.record().best().options().get("x") + " for " + FakeRecipe.EPOCHS);
        assertThat(again.record()).isEqualTo(first.record());
        assertThat(bed.partOf(first.stored().trainedOn())).isEqualTo("train and validation");
        assertThat(ModelFile.load(folder.resolve("one/best.kinoscope")).record())
                .isEqualTo(first.stored().record());
        assertThat(first.record().results()).extracting(ResultRow::metric).contains("NDCG@10");
        assertThat(first.record().trials()).isEqualTo(30);
        assertThat(first.record().stopped()).isPositive();
        assertThat(first.record().failed()).isPositive();
    }

    @Test
    void moreTrialsMakeAnotherFinalModel() {
        search("one", OPTIONS.withTrials(2)).finish();

        FinalModel more = search("one", OPTIONS).finish();

        assertThat(more.record().trials()).isEqualTo(30);
        assertThat(bed.measurements()).hasValue(2);
    }

    @Test
    void recipesWithoutEpochsAreSearchedTooButNotHalved() {
        FakeRecipe plain = FakeRecipe.withoutEpochs();
        SearchTask task = new SearchTask(plain, Map.of(), SPACE, bed, "planted");
        RandomSearch search = new RandomSearch(task, OPTIONS.withTrials(9), folder.resolve("plain"), SILENT);

        assertThat(search.finish().record().best()).satisfies(best -> {
            assertThat(best.number()).isZero();
            assertThat(best.epoch()).isZero();
            assertThat(best.curve()).isEmpty();
            assertThat(best.value()).isBetween(0.0, 1.0);
        });
        assertThatThrownBy(() -> new RandomSearch(task, OPTIONS.withHalving(2), folder, SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("halving needs epochs that validation looks at, which fake does not have");
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

    private RandomSearch search(String name, SearchOptions options) {
        return new RandomSearch(task(), options, folder.resolve(name), SILENT);
    }

    private SearchTask task() {
        return new SearchTask(recipe, Map.of(), SPACE, bed, "planted");
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private static double x(Trial trial) {
        return Double.parseDouble(trial.options().get("x"));
    }

    private static List<Trial> untimed(List<Trial> trials) {
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
