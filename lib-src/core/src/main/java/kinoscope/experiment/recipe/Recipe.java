package kinoscope.experiment.recipe;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import kinoscope.data.Dataset;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.model.Demographics;
import kinoscope.model.EpochWatch;
import kinoscope.model.Histories;
import kinoscope.model.ItemFeatures;
import kinoscope.model.Recommender;
import kinoscope.model.factor.ItemGenres;

/** A way to train a model: a name, options as texts, and what makes a model of ratings. */
public interface Recipe {
    /** The name on the command line, for instance {@code "ease"}. */
    String name();

    /** All options that this model uses, by name, with their defaults. */
    Map<String, String> defaults();

    /** Whether validation can choose the number of epochs; if so, {@code epochs} is one of the options. */
    default boolean choosesEpoch() {
        return false;
    }

    /**
     * Whether its models predict stars. Their number of epochs is chosen by RMSE, that of all others by how well they rank; and
     * they alone can be measured by RMSE.
     */
    default boolean predictsStars() {
        return false;
    }

    /** Whether the model looks at feature vectors of the items, for instance of their posters. */
    default boolean seesItems() {
        return false;
    }

    /**
     * Trains.
     *
     * @param task what to train on
     * @param options all options, as {@link #complete} gives them
     */
    Fitted fit(Task task, Map<String, String> options);

    /**
     * Makes sure that each option is what it should be.
     *
     * @param options all options
     * @throws IllegalArgumentException if a value is no such thing or out of its range
     */
    void check(Map<String, String> options);

    /**
     * The defaults with some options changed.
     *
     * @param given the changed ones
     * @throws IllegalArgumentException if an option is not one of this model, or its value cannot be
     */
    default Map<String, String> complete(Map<String, String> given) {
        Map<String, String> all = new LinkedHashMap<>(defaults());
        given.forEach((option, value) -> {
            if (all.replace(option, value) == null) {
                throw new IllegalArgumentException(
                        name() + " does not use --" + option + "; its options: " + listed(defaults()));
            }
        });
        check(all);
        return all;
    }

    private static String listed(Map<String, String> options) {
        return options.isEmpty() ? "none" : "--" + String.join(" --", options.keySet());
    }

    /**
     * What to train on.
     *
     * @param train the ratings; where models do not predict stars, all count as positive
     * @param validation asked after each epoch, if an epoch is to be chosen; empty to use all epochs
     * @param known of users and items beside ratings
     * @param checkpoint where interrupted work is kept, if anywhere
     * @param progress told how far it is; not closed
     */
    record Task(
            Ratings train,
            Optional<Validation> validation,
            Known known,
            Optional<Path> checkpoint,
            Progress progress) {}

    /**
     * What is known of users and items beside ratings; each part is empty where the data have none.
     *
     * @param demographics of the users
     * @param genres of the items
     * @param features of the items, for instance of their posters
     */
    record Known(Optional<Demographics> demographics, Optional<ItemGenres> genres, Optional<ItemFeatures> features) {
        /** Nothing. */
        public static final Known NOTHING = new Known(Optional.empty(), Optional.empty(), Optional.empty());

        /** What a data set tells; features come from elsewhere. */
        public static Known of(Dataset dataset, Optional<ItemFeatures> features) {
            Optional<ItemGenres> genres =
                    dataset.genres().size() == 0 ? Optional.empty() : Optional.of(ItemGenres.of(dataset));
            return new Known(Demographics.of(dataset), genres, features);
        }
    }

    /**
     * What validation asks; a recipe takes what its models are for.
     *
     * @param heldOut the ratings of the validation part, for models that predict stars
     * @param ranking how well a model ranks them, the higher the better, for all others
     * @param watch asked after each epoch whether the training goes on; recipes that choose no epoch do not ask
     */
    record Validation(Ratings heldOut, ToDoubleFunction<Recommender> ranking, EpochWatch watch) {
        /** A validation that nobody watches. */
        public Validation(Ratings heldOut, ToDoubleFunction<Recommender> ranking) {
            this(heldOut, ranking, EpochWatch.PATIENT);
        }

        /** The same with a watch. */
        public Validation watchedBy(EpochWatch observer) {
            return new Validation(heldOut, ranking, observer);
        }
    }

    /**
     * A trained model.
     *
     * @param model the model
     * @param histories of the training ratings, those that the model scores from if it does
     * @param epoch the passes it has had; 0 where a model knows none
     * @param validation its value if validation was asked, else NaN
     */
    record Fitted(Recommender model, Histories histories, int epoch, double validation) {}
}
