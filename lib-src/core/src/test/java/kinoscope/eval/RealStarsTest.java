package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.AgeBand;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.factor.BiasedAlsOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures of stars on ML-1M, against facts that others have counted; skipped where the data are not there. */
class RealStarsTest {
    private static final int[] COUNTS = {56_174, 107_557, 261_197, 348_971, 226_310};

    private static Dataset dataset;
    private static StarPredictions predictions;

    @BeforeAll
    static void predict() {
        Datasets datasets = new Datasets(Path.of(System.getProperty("kinoscope.home", ".")), System.getenv());
        assumeTrue(datasets.find("ml-1m").isPresent(), "ML-1M is not there");
        dataset = datasets.load("ml-1m").dataset();
        BiasedAlsOptions biases = BiasedAlsOptions.defaults().withFactors(0);
        predictions = StarPredictions.of(BiasedAls.fit(dataset.ratings(), biases), dataset.ratings());
    }

    @Test
    void everyRatingIsCountedOnce() {
        ConfusionMatrix confusion = ConfusionMatrix.of(predictions);

        assertThat(dataset.ratings().countsByLevel()).containsExactly(COUNTS);
        assertThat(IntStream.range(0, 5).mapToLong(confusion::support))
                .containsExactly(56_174L, 107_557L, 261_197L, 348_971L, 226_310L);
        assertThat(Residuals.of(predictions).total()).isEqualTo(1_000_209);
    }

    /** Rounding up would make five stars of everything above 4, more than four times as many. */
    @Test
    void fiveStarsArePredictedFromFourAndAHalf() {
        List<StarCalibration> steps = StarCalibration.byStep(predictions, new Bootstrap(100, .95, 1));

        assertThat(steps.get(4).ratings())
                .isEqualTo((int) atLeast(4.5f))
                .isPositive()
                .isLessThan((int) atLeast(4) / 4);
        assertThat(steps.get(3).given().estimate()).isCloseTo(steps.get(3).predicted(), within(.1));
    }

    private static long atLeast(float stars) {
        return IntStream.range(0, predictions.size())
                .filter(row -> predictions.stars()[row] >= stars)
                .count();
    }

    @Test
    void groupsAreThoseOfTheReadme() {
        Bootstrap bootstrap = new Bootstrap(100, .95, 1);

        GroupErrors gender = GroupErrors.of(predictions, RatingGroups.byGender(dataset), bootstrap);
        GroupErrors age = GroupErrors.of(predictions, RatingGroups.byAge(dataset), bootstrap);
        GroupErrors occupation = GroupErrors.of(predictions, RatingGroups.byOccupation(dataset), bootstrap);

        assertThat(gender.groups()).extracting(GroupErrors.Group::users).containsExactly(1709, 4331);
        assertThat(age.groups())
                .extracting(GroupErrors.Group::users)
                .containsExactly(222, 1103, 2096, 1193, 550, 496, 380);
        assertThat(occupation.groups()).hasSize(21);
        assertThat(AgeBand.given(dataset.users())).isTrue();
    }
}
