package kinoscope.experiment.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of the variance of the trials' values an option explains by itself: {@code eta^2}, the variance between groups of
 * trials as a share of all of it. Trials with the same choice are a group; numbers fall into four groups of like size. What
 * groups of their number would explain by chance is taken off ({@code 1 - (1 - eta^2) (n - 1) / (n - k)} for {@code n} trials
 * in {@code k} groups, at least 0, as in the adjusted R squared). Marginal: what options do together is not seen.
 *
 * @param option its name
 * @param share of the variance, 0..1
 * @param groups how many there are
 */
public record Importance(String option, double share, int groups) {
    private static final int BINS = 4;

    /**
     * The options of a search, the most important first. Those with one value in all trials are left out.
     *
     * @param space what was tried
     * @param trials those without a value are not looked at
     */
    public static List<Importance> of(SearchSpace space, List<Trial> trials) {
        List<Trial> valued =
                trials.stream().filter(trial -> Double.isFinite(trial.value())).toList();
        List<Importance> all = new ArrayList<>();
        space.ranges().forEach((option, range) -> {
            List<List<Trial>> groups =
                    range instanceof Range.Choices ? byChoice(option, valued) : byBin(option, valued);
            if (groups.size() > 1) {
                all.add(new Importance(option, explained(groups, valued), groups.size()));
            }
        });
        all.sort(Comparator.comparingDouble(Importance::share).reversed());
        return all;
    }

    private static List<List<Trial>> byChoice(String option, List<Trial> trials) {
        Map<String, List<Trial>> groups = new LinkedHashMap<>();
        for (Trial trial : trials) {
            groups.computeIfAbsent(trial.options().get(option), value -> new ArrayList<>())
                    .add(trial);
        }
        return List.copyOf(groups.values());
    }

    /** Equal numbers are in one group. */
    private static List<List<Trial>> byBin(String option, List<Trial> trials) {
        double[] sorted = trials.stream()
                .mapToDouble(trial -> number(trial, option))
                .sorted()
                .toArray();
        Map<Integer, List<Trial>> groups = new LinkedHashMap<>();
        for (Trial trial : trials) {
            double value = number(trial, option);
            int below =
                    (int) Arrays.stream(sorted).filter(other -> other < value).count();
            groups.computeIfAbsent(below * BINS / sorted.length, bin -> new ArrayList<>())
                    .add(trial);
        }
        return List.copyOf(groups.values());
    }

    private static double number(Trial trial, String option) {
        return Double.parseDouble(trial.options().get(option));
    }

    private static double explained(List<List<Trial>> groups, List<Trial> trials) {
        double mean = mean(trials);
        double all = 0;
        for (Trial trial : trials) {
            all += square(trial.value() - mean);
        }
        double within = 0;
        for (List<Trial> group : groups) {
            double own = mean(group);
            for (Trial trial : group) {
                within += square(trial.value() - own);
            }
        }
        int left = trials.size() - groups.size();
        return all == 0 || left == 0 ? 0 : Math.max(0, 1 - within / all * (trials.size() - 1) / left);
    }

    private static double mean(List<Trial> trials) {
        return trials.stream().mapToDouble(Trial::value).average().orElseThrow();
    }

    private static double square(double value) {
        return value * value;
    }
}
