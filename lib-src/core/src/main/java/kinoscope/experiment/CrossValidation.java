package kinoscope.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.eval.Mae;
import kinoscope.eval.RatingEvaluator;
import kinoscope.eval.Rmse;
import kinoscope.eval.stats.Interval;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.experiment.recipe.Recipes;
import kinoscope.model.file.StoredModel;

/**
 * Trains a model for each of several test parts and measures how far its predicted stars are from them. The seed of a part is
 * also that of its model.
 *
 * @param folds one for each part, in order
 */
public record CrossValidation(List<Fold> folds) {
    private static final String SEED = "seed";

    /**
     * One test part, or the validation part that belongs to it.
     *
     * @param split its name
     * @param seed of split and model
     * @param ratings how many were predicted
     * @param epoch the passes of the model, chosen on a validation part or fixed
     * @param rmse over the part, with an interval over users
     * @param mae likewise
     * @param seconds of training
     */
    public record Fold(String split, long seed, int ratings, int epoch, Interval rmse, Interval mae, double seconds) {}

    /**
     * Copies the folds.
     *
     * @throws IllegalArgumentException if there is none
     */
    public CrossValidation {
        folds = List.copyOf(folds);
        if (folds.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to train for");
        }
    }

    /**
     * Trains and measures. No model is stored.
     *
     * @param recipe how to train
     * @param given the options that differ from the recipe's defaults
     * @param rule how many epochs; models that know the training part alone ({@link EpochRule#KEEP}) are measured on the
     *     validation part, and the test part is not read
     * @param beds the parts
     * @param display gives a display for a named piece of long work
     * @param listener told after each part
     * @throws IllegalArgumentException if models of the recipe predict no stars, or an option cannot be
     */
    public static CrossValidation run(
            Recipe recipe,
            Map<String, String> given,
            EpochRule rule,
            List<RatingBed> beds,
            Function<String, Progress> display,
            Consumer<Fold> listener) {
        Recipes.requireStars(recipe);
        List<Fold> folds = new ArrayList<>();
        for (RatingBed bed : beds) {
            Map<String, String> options = new LinkedHashMap<>(given);
            if (recipe.defaults().containsKey(SEED)) {
                options.put(SEED, String.valueOf(bed.seed()));
            }
            String source = bed.dataset().name();
            StoredModel model = Training.withoutCheckpoints(recipe, options, rule, source, display)
                    .run(bed);
            Fold fold = rule == EpochRule.KEEP
                    ? fold(bed, model, bed.split().validation(), bed.validate(model.model()))
                    : fold(bed, model, bed.split().test(), bed.test(model.model()));
            folds.add(fold);
            listener.accept(fold);
        }
        return new CrossValidation(folds);
    }

    private static Fold fold(RatingBed bed, StoredModel model, Ratings part, RatingEvaluator.Result result) {
        return new Fold(
                bed.split().name(),
                bed.seed(),
                part.size(),
                model.record().epoch(),
                result.interval(new Rmse().name()),
                result.interval(new Mae().name()),
                model.record().seconds());
    }

    /** The mean of a figure over the parts, each counting alike. */
    public double mean(ToDoubleFunction<Fold> figure) {
        return folds.stream().mapToDouble(figure).average().orElseThrow();
    }

    /** The sample standard deviation of a figure over the parts; NaN of one part. */
    public double deviation(ToDoubleFunction<Fold> figure) {
        double mean = mean(figure);
        double squares = folds.stream()
                .mapToDouble(figure)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return folds.size() == 1 ? Double.NaN : Math.sqrt(squares / (folds.size() - 1));
    }
}
