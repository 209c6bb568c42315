package kinoscope.experiment.search;

import java.util.Map;
import java.util.Optional;

/**
 * What is tried by default, by name of the recipe. That of {@code rating-mlp} are the 864 combinations of the system it was
 * modelled on; all other ranges lie around the defaults of their models.
 */
final class DefaultSpaces {
    private static final String[] NCF = {
        "learning-rate=log:1e-4..1e-2", "batch-size=256|512|1024|2048|4096", "negatives=int:2..10"
    };

    private static final Map<String, String[]> BY_RECIPE = Map.ofEntries(
            space(
                    "rating-mlp",
                    "optimizer=sgd|adam|rmsprop",
                    "learning-rate=1e-3|5e-4|1e-4|5e-5",
                    "epochs=50",
                    "layers=256,128,64,32|128,64,32|64,32",
                    "schedule=cosine|plateau",
                    "batch-size=512|1024|2048|4096",
                    "weight-decay=0|1e-5|1e-3"),
            space(
                    "demographics",
                    "factors=int:8..64",
                    "layers=10,10|32,16|64,32",
                    "dropout=0..0.5",
                    "learning-rate=log:2e-4..2e-2",
                    "batch-size=256|512|1024|2048|4096"),
            space(
                    "als",
                    "factors=int:4..64",
                    "regularization=log:0.05..10",
                    "bias-regularization=log:0.01..10",
                    "frequency-scale=0..1"),
            space(
                    "als-genre",
                    "factors=int:4..64",
                    "regularization=log:0.05..10",
                    "bias-regularization=log:0.01..10",
                    "genre-regularization=log:0.1..100",
                    "frequency-scale=0..1"),
            space("bias", "bias-regularization=log:0.01..10", "frequency-scale=0..1"),
            space(
                    "ials",
                    "factors=int:16..192",
                    "regularization=log:0.0005..0.1",
                    "unobserved-weight=log:0.03..1",
                    "frequency-scale=0..1"),
            space("gmf", NCF),
            space("mlp", NCF),
            space("neumf", NCF),
            space("ease", "l2=log:10..10000"),
            space("itemknn", "similarity=cosine|bm25", "neighbors=int:10..300", "shrinkage=0..200"),
            space("userknn", "neighbors=int:10..300", "shrinkage=0..200"));

    private DefaultSpaces() {}

    private static Map.Entry<String, String[]> space(String recipe, String... declarations) {
        return Map.entry(recipe, declarations);
    }

    /** The declarations for a recipe. */
    static Optional<String[]> of(String recipe) {
        return Optional.ofNullable(BY_RECIPE.get(recipe)).map(String[]::clone);
    }
}
