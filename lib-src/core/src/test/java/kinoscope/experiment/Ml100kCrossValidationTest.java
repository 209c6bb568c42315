package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kinoscope.data.Datasets;
import kinoscope.data.Progress;
import kinoscope.experiment.recipe.Recipes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors on the five parts that ML-100K ships; skipped where the data are not there. */
class Ml100kCrossValidationTest {
    /** Options by default, which were chosen on ML-1M; only the epochs are chosen here, on a tenth of each training part. */
    @ParameterizedTest
    @CsvSource({"als, .9103", "als-genre, .9033", "bias, .9434"})
    void meanOfTheShippedParts(String model, double rmse) {
        Datasets datasets = new Datasets(Path.of(System.getProperty("kinoscope.home", ".")), System.getenv());
        assumeTrue(datasets.find("ml-100k").isPresent(), "ML-100K is not there");
        Datasets.Loaded loaded = datasets.load("ml-100k");
        List<RatingBed> beds = RatingSplit.U1_TO_U5.beds(loaded.dataset(), loaded.place(), 42);

        CrossValidation result = CrossValidation.run(
                Recipes.named(model), Map.of(), EpochRule.CHOOSE, beds, task -> Progress.SILENT, fold -> {});

        assertThat(result.folds())
                .extracting(CrossValidation.Fold::split)
                .containsExactly("u1", "u2", "u3", "u4", "u5");
        assertThat(result.folds()).allMatch(fold -> fold.ratings() == 20_000);
        assertThat(result.mean(fold -> fold.rmse().estimate())).isCloseTo(rmse, within(.0015));
    }
}
