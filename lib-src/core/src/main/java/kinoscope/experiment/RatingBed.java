package kinoscope.experiment;

import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.eval.RatingEvaluator;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.model.RatingPredictor;
import kinoscope.model.Recommender;
import kinoscope.split.RandomSplitter;
import kinoscope.split.Split;
import kinoscope.split.SplitShares;
import kinoscope.split.Splitter;
import kinoscope.split.SubSeed;

/**
 * A data set divided for the protocol {@code rmse}: how far predicted stars are from those of held-out ratings. Usually a tenth
 * of what is not held out, drawn at random, is for validation.
 *
 * @param dataset the data
 * @param split train, validation and test
 * @param all all ratings but those of the test part
 * @param seed of what is drawn
 */
public record RatingBed(Dataset dataset, Split split, Ratings all, long seed) implements DividedData {
    /** The name of the protocol. */
    public static final String RMSE = "rmse";

    private static final SplitShares VALIDATION = new SplitShares(.9, 0, .1);

    /**
     * Checks that there is something to measure.
     *
     * @throws InputException if no rating is held out
     */
    public RatingBed {
        if (split.test().size() == 0 || split.validation().size() == 0) {
            throw new InputException(dataset.name() + ": " + dataset.ratings().size()
                    + " ratings are too few to hold some out for validation and for test");
        }
    }

    /** Takes a random tenth out of the training part of a split for validation; its name stays. */
    static RatingBed of(Dataset dataset, Split outer, long seed) {
        return of(dataset, outer, new RandomSplitter(VALIDATION, SubSeed.of(seed, 0)), seed);
    }

    /** As {@link #of(Dataset, Split, long)}, with what a splitter makes test of the training part for validation. */
    static RatingBed of(Dataset dataset, Split outer, Splitter validation, long seed) {
        Split inner = outer.withValidation(validation);
        Split split = new Split(outer.name(), seed, inner.train(), inner.validation(), outer.test());
        return new RatingBed(dataset, split, outer.train(), seed);
    }

    @Override
    public String protocol() {
        return RMSE;
    }

    @Override
    public Recipe.Validation validation() {
        return new Recipe.Validation(split.validation(), model -> {
            throw noStars(model);
        });
    }

    @Override
    public List<ResultRow> measured(Recommender model, Progress progress) {
        return test(model).results().stream()
                .map(result -> new ResultRow(
                        model.name(),
                        result.metric(),
                        result.interval().estimate(),
                        result.interval().low(),
                        result.interval().high(),
                        RMSE,
                        dataset.name(),
                        split.name(),
                        seed,
                        result.interval().n()))
                .toList();
    }

    /**
     * Measures RMSE and MAE of a final model on the test part, with predictions kept on the scale.
     *
     * @throws InputException if the model predicts no stars
     */
    public RatingEvaluator.Result test(Recommender model) {
        return errors(model, split.test());
    }

    /**
     * As {@link #test}, on the validation part, of a model that knows the training part alone: to compare options.
     *
     * @throws InputException if the model predicts no stars
     */
    public RatingEvaluator.Result validate(Recommender model) {
        return errors(model, split.validation());
    }

    private RatingEvaluator.Result errors(Recommender model, Ratings part) {
        if (model instanceof RatingPredictor predictor) {
            return RatingEvaluator.defaults(seed).evaluate(predictor, part);
        }
        throw noStars(model);
    }

    private static InputException noStars(Recommender model) {
        return new InputException(model.name() + " predicts no stars, which protocol " + RMSE + " measures");
    }
}
