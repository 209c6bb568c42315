package kinoscope.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.experiment.ResultRow;
import kinoscope.model.file.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomSearchTest extends FakeSearch {
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

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private static double x(Trial trial) {
        return Double.parseDouble(trial.options().get("x"));
    }
}
