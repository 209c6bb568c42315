package kinoscope.experiment.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kinoscope.eval.Rmse;
import kinoscope.experiment.TestBed;
import kinoscope.experiment.recipe.Recipe;

/** What a search goes by, on the validation part. */
public enum Objective {
    /** Root mean squared error of predicted stars, the lower the better. */
    RMSE(new Rmse().name(), false),
    /** NDCG@10, the higher the better. */
    NDCG(TestBed.CHOSEN_BY, true);

    private final String metric;
    private final boolean higherIsBetter;

    Objective(String metric, boolean higherIsBetter) {
        this.metric = metric;
        this.higherIsBetter = higherIsBetter;
    }

    /** RMSE where models predict stars, else NDCG@10. */
    public static Objective of(Recipe recipe) {
        return recipe.predictsStars() ? RMSE : NDCG;
    }

    /** The name of the metric. */
    public String metric() {
        return metric;
    }

    /** Whether high values are good ones. */
    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** Whether a value is better than another. */
    public boolean better(double value, double other) {
        return higherIsBetter ? value > other : value < other;
    }

    /** The better of two values. */
    public double best(double value, double other) {
        return higherIsBetter ? Math.max(value, other) : Math.min(value, other);
    }

    /** The trials that have a value, best first; of equal ones the earlier number. */
    public List<Trial> ranked(List<Trial> trials) {
        Comparator<Trial> byValue = Comparator.comparingDouble(Trial::value);
        return trials.stream()
                .filter(trial -> trial.state() != Trial.State.FAILED)
                .sorted((higherIsBetter ? byValue.reversed() : byValue).thenComparingInt(Trial::number))
                .toList();
    }

    /** The best of some trials, empty if all have failed. */
    public Optional<Trial> best(List<Trial> trials) {
        return ranked(trials).stream().findFirst();
    }
}
