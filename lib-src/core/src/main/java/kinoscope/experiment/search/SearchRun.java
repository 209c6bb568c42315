package kinoscope.experiment.search;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import kinoscope.data.Progress;

/** A search on its way: what the file does not have yet is trained and put there. */
final class SearchRun {
    private static final BiPredicate<Integer, Double> NEVER = (epoch, best) -> false;

    private final SearchTask task;
    private final SearchOptions options;
    private final List<Trial> drawn;
    private final TrialsFile file;
    private final Crew crew;
    private final SearchClock clock;
    private SearchProgress progress;

    /**
     * Prepares a run.
     *
     * @param task what is searched
     * @param options how
     * @param drawn the trials before they begin, in order
     * @param file with those that earlier runs have done
     * @param crew does the work
     * @param clock of the search
     */
    SearchRun(
            SearchTask task, SearchOptions options, List<Trial> drawn, TrialsFile file, Crew crew, SearchClock clock) {
        this.task = task;
        this.options = options;
        this.drawn = drawn;
        this.file = file;
        this.crew = crew;
        this.clock = clock;
    }

    /** Trains every trial to its end, or until it is without hope. */
    void waves(Progress shown) {
        Map<Integer, Trial> known = recorded();
        begin(shown, drawn.size(), known.size());
        int wave = options.earlyStop() ? MedianRule.WAVE : drawn.size();
        for (int from = 0; from < drawn.size(); from += wave) {
            BiPredicate<Integer, Double> hopeless = options.earlyStop() ? medianOf(from) : NEVER;
            List<Trial> missing = drawn.subList(from, Math.min(from + wave, drawn.size())).stream()
                    .filter(trial -> !known.containsKey(trial.number()))
                    .toList();
            crew.forEach(missing, trial -> train(trial, Integer.MAX_VALUE, hopeless, Optional.empty()));
        }
    }

    private BiPredicate<Integer, Double> medianOf(int wave) {
        List<Trial> earlier =
                file.trials().stream().filter(trial -> trial.number() < wave).toList();
        return new MedianRule(task.objective(), options.grace(), earlier)::hopeless;
    }

    /** Trains all trials to the first rung, the best of them to the next one, and so on. */
    void rungs(Progress shown, Path folder) {
        int most = drawn.stream()
                .mapToInt(trial -> task.epochs(trial.options()))
                .max()
                .orElseThrow();
        Rungs rungs = Rungs.of(drawn.size(), options.halving(), options.grace(), most);
        List<Integer> sizes = rungs.sizes(drawn.size());
        begin(shown, sizes.stream().mapToInt(Integer::intValue).sum(), 0);
        RungCheckpoints checkpoints = new RungCheckpoints(folder);
        List<Trial> alive = drawn;
        for (int rung = 0; rung < sizes.size(); rung++) {
            boolean last = rung == sizes.size() - 1;
            int until = last ? Integer.MAX_VALUE : rungs.epochs().get(rung);
            climb(alive, rung, until, checkpoints);
            List<Trial> now = standing(alive);
            if (now.stream().anyMatch(trial -> unfinished(trial, until))) {
                return;
            }
            if (!last) {
                alive = survivors(now, until, sizes.get(rung + 1));
                stopAllBut(alive, now);
                checkpoints.remove(rung - 1);
            }
        }
        checkpoints.removeAll();
    }

    private void climb(List<Trial> alive, int rung, int until, RungCheckpoints checkpoints) {
        crew.forEach(standing(alive), trial -> {
            if (unfinished(trial, until)) {
                train(trial, until, NEVER, Optional.of(checkpoints.prepared(trial.number(), rung)));
            } else {
                progress.ended(trial);
            }
        });
    }

    /** The trials as they stand in the file, or as drawn where they have not begun. */
    private List<Trial> standing(List<Trial> trials) {
        Map<Integer, Trial> known = recorded();
        return trials.stream()
                .map(trial -> known.getOrDefault(trial.number(), trial))
                .toList();
    }

    private static boolean unfinished(Trial trial, int until) {
        return trial.state() == Trial.State.PAUSED && trial.curve().size() < until;
    }

    /** By what they were at the rung, since an earlier run may have trained them further. */
    private List<Trial> survivors(List<Trial> trials, int epochs, int size) {
        Objective objective = task.objective();
        Comparator<Trial> best = Comparator.comparingDouble(trial -> trial.bestUpTo(epochs, objective));
        return trials.stream()
                .filter(trial ->
                        trial.state() != Trial.State.FAILED || trial.curve().size() >= epochs)
                .sorted((objective.higherIsBetter() ? best.reversed() : best).thenComparingInt(Trial::number))
                .limit(size)
                .toList();
    }

    private void stopAllBut(List<Trial> survivors, List<Trial> trials) {
        List<Integer> numbers = survivors.stream().map(Trial::number).toList();
        trials.stream()
                .filter(trial -> trial.state() == Trial.State.PAUSED && !numbers.contains(trial.number()))
                .forEach(trial -> file.append(trial.stopped(), clock.elapsed()));
    }

    private void begin(Progress shown, int total, int done) {
        Objective objective = task.objective();
        progress = new SearchProgress(shown, objective, clock, total, done, objective.best(file.trials()));
    }

    private Map<Integer, Trial> recorded() {
        Map<Integer, Trial> known = new LinkedHashMap<>();
        file.trials().forEach(trial -> known.put(trial.number(), trial));
        return known;
    }

    private void train(Trial trial, int until, BiPredicate<Integer, Double> hopeless, Optional<Path> checkpoint) {
        if (clock.isOut()) {
            return;
        }
        Trial after = new TrialRun(task, trial, until, hopeless, progress::show).run(checkpoint);
        file.append(after, clock.elapsed());
        progress.ended(after);
    }
}
