package kinoscope.experiment.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Trials as rows of texts, for tables on the command line and in notebooks. */
public final class TrialText {
    private TrialText() {}

    /** The names of the columns: number, value, best epoch, an option each, state, seconds. */
    public static List<String> headings(SearchTask task) {
        List<String> headings =
                new ArrayList<>(List.of("trial", task.objective().metric(), "epoch"));
        headings.addAll(task.space().ranges().keySet());
        headings.addAll(List.of("state", "s"));
        return headings;
    }

    /**
     * The best trials, a row each; failed ones are left out.
     *
     * @param task what was searched
     * @param trials that have ended
     * @param most so many
     */
    public static List<List<String>> best(SearchTask task, List<Trial> trials, int most) {
        return task.objective().ranked(trials).stream()
                .limit(most)
                .map(trial -> cells(task, trial))
                .toList();
    }

    private static List<String> cells(SearchTask task, Trial trial) {
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(trial.number()),
                String.format(Locale.ROOT, "%.4f", trial.value()),
                trial.epoch() == 0 ? "–" : String.valueOf(trial.epoch())));
        task.space()
                .ranges()
                .keySet()
                .forEach(option -> cells.add(trial.options().get(option)));
        cells.add(trial.state().text());
        cells.add(String.format(Locale.ROOT, "%.1f", trial.seconds()));
        return cells;
    }
}
