package kinoscope.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kinoscope.data.Progress;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.factor.BiasedAlsOptions;
import kinoscope.model.factor.BiasedAlsResult;
import kinoscope.model.factor.BiasedAlsTrainer;
import kinoscope.model.factor.ItemGenres;
import kinoscope.split.ColdItems;
import kinoscope.split.Split;

/**
 * Compares matrix factorizations on one split: what is tried is trained on the training part and judged by its RMSE on
 * the validation part; what is reported is trained anew on both, for as many epochs as were best, and meets the test part.
 */
public final class FactorStudy {
    private final FactorStudyOptions options;
    private final Function<String, Progress> display;
    private final ItemGenres genres;
    private final RatingBed bed;

    /** The models that are compared. */
    public enum Variant {
        /** Mean and biases, no vectors. */
        BIASES("biases alone"),
        /** Biases and vectors. */
        FACTORS("ALS"),
        /** Biases and vectors that are pulled to those of their genres. */
        GENRES("ALS with genres");

        private final String label;

        Variant(String label) {
            this.label = label;
        }

        /** The name for charts. */
        public String label() {
            return label;
        }
    }

    /**
     * A setting that was tried.
     *
     * @param factors width of the vectors
     * @param regularization weight of the L2 penalty of vectors
     * @param epoch the best one
     * @param rmse that of the validation part after this epoch
     */
    public record Trial(int factors, double regularization, int epoch, double rmse) {}

    /**
     * Models that have seen no rating of some items.
     *
     * @param split those items are its test part
     * @param models one for each variant
     */
    public record NewItems(Split split, Map<Variant, BiasedAls> models) {}

    /**
     * Prepares a study; nothing is trained yet.
     *
     * @param bed the data, with genres, and its parts
     * @param options what to try
     * @param display gives a display for a named piece of long work
     * @throws IllegalArgumentException if there are no genres
     */
    public FactorStudy(RatingBed bed, FactorStudyOptions options, Function<String, Progress> display) {
        this.bed = bed;
        this.options = options;
        this.display = display;
        this.genres = ItemGenres.of(bed.dataset());
    }

    /** All epochs of each variant on the training part, with errors on the validation part. */
    public Map<Variant, BiasedAlsResult> curves() {
        return results(EnumSet.allOf(Variant.class), variant -> trainer(variant, options.fitting())
                .validatedOn(bed.split().validation())
                .train(bed.split().train()));
    }

    /** Tries each width with each regularization on the validation part. */
    public List<Trial> trials(Variant variant) {
        List<Trial> trials = new ArrayList<>();
        int all = options.triedFactors().size() * options.triedRegularizations().size();
        try (Progress progress = display.apply("trials of " + variant.label())) {
            for (int factors : options.triedFactors()) {
                for (double regularization : options.triedRegularizations()) {
                    BiasedAlsResult result = trainer(variant, tried(factors, regularization))
                            .validatedOn(bed.split().validation())
                            .train(bed.split().train());
                    double rmse = result.epochs().get(result.bestEpoch() - 1).validationRmse();
                    trials.add(new Trial(factors, regularization, result.bestEpoch(), rmse));
                    progress.update(trials.size(), all, factors + " factors");
                }
            }
        }
        return trials;
    }

    /**
     * The trial with the lowest error.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Trial best(List<Trial> trials) {
        return trials.stream()
                .min(Comparator.comparingDouble(Trial::rmse))
                .orElseThrow(() -> new IllegalArgumentException("nothing was tried"));
    }

    /** The options of a trial, to train for as many epochs as were best. */
    public BiasedAlsOptions options(Trial trial) {
        return tried(trial.factors(), trial.regularization()).withEpochs(trial.epoch());
    }

    /**
     * Trains variants on train and validation, without any choice, and watches their errors on the test part.
     *
     * @param chosen the options of each; those of the biases need no factors
     */
    public Map<Variant, BiasedAlsResult> finished(Map<Variant, BiasedAlsOptions> chosen) {
        return results(chosen.keySet(), variant -> trainer(variant, chosen.get(variant))
                .watching(bed.split().test())
                .train(bed.all()));
    }

    /**
     * Hides all ratings of some items and trains variants on the others, whatever part they are in.
     *
     * @param chosen the options of each variant
     */
    public NewItems newItems(Map<Variant, BiasedAlsOptions> chosen) {
        Split hidden = new ColdItems(options.hiddenItems(), options.fitting().seed())
                .split(bed.dataset().ratings());
        Map<Variant, BiasedAls> models = new EnumMap<>(Variant.class);
        results(chosen.keySet(), variant -> trainer(variant, chosen.get(variant))
                        .train(hidden.train()))
                .forEach((variant, result) -> models.put(variant, result.model()));
        return new NewItems(hidden, models);
    }

    private Map<Variant, BiasedAlsResult> results(Set<Variant> variants, Function<Variant, BiasedAlsResult> training) {
        Map<Variant, BiasedAlsResult> results = new EnumMap<>(Variant.class);
        try (Progress progress = display.apply("training")) {
            for (Variant variant : variants) {
                results.put(variant, training.apply(variant));
                progress.update(results.size(), variants.size(), variant.label());
            }
        }
        return results;
    }

    private BiasedAlsTrainer trainer(Variant variant, BiasedAlsOptions chosen) {
        BiasedAlsTrainer trainer = new BiasedAlsTrainer(variant == Variant.BIASES ? chosen.withFactors(0) : chosen);
        return variant == Variant.GENRES ? trainer.withGenres(genres) : trainer;
    }

    private BiasedAlsOptions tried(int factors, double regularization) {
        return options.fitting()
                .withFactors(factors)
                .withRegularization(regularization)
                .withEpochs(options.triedEpochs());
    }
}
