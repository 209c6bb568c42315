package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BiasedAlsOptionsTest {
    private static final BiasedAlsOptions DEFAULTS = BiasedAlsOptions.defaults();

    @Test
    void eachWithChangesItsOwnValueOnly() {
        BiasedAlsOptions changed = DEFAULTS.withFactors(10)
                .withErrorWeight(2)
                .withRegularization(.4)
                .withBiasRegularization(.01)
                .withGenreRegularization(.2)
                .withFrequencyScale(.6)
                .withGlobalMean(false)
                .withJointBiases(false)
                .withClip(false)
                .withEpochs(7)
                .withPatience(2)
                .withThreads(3)
                .withSeed(6);
        assertThat(changed)
                .isEqualTo(new BiasedAlsOptions(10, 2, .4, .01, .2, .6, false, false, false, .1, 7, 2, 3, 6));
    }

    @Test
    void growthIsAPowerOfTheRatings() {
        assertThat(DEFAULTS.withFrequencyScale(0).growth(25)).isEqualTo(1);
        assertThat(DEFAULTS.withFrequencyScale(.5).growth(25)).isEqualTo(5);
        assertThat(DEFAULTS.withFrequencyScale(1).growth(25)).isEqualTo(25);
        assertThat(DEFAULTS.withFrequencyScale(1).growth(0)).isEqualTo(1);
    }

    static Stream<Arguments> badValues() {
        return Stream.of(
                bad(o -> o.withFactors(-1), "factors must be in 0..1024, not -1"),
                bad(o -> o.withFactors(1025), "factors must be in 0..1024, not 1025"),
                bad(o -> o.withErrorWeight(0), "errorWeight must be above 0, not 0.0"),
                bad(o -> o.withRegularization(0), "regularization must be above 0, not 0.0"),
                bad(o -> o.withRegularization(Double.NaN), "regularization must be above 0, not NaN"),
                bad(o -> o.withBiasRegularization(-1), "biasRegularization must be at least 0, not -1.0"),
                bad(o -> o.withBiasRegularization(Double.NaN), "biasRegularization must be at least 0, not NaN"),
                bad(o -> o.withGenreRegularization(0), "genreRegularization must be above 0, not 0.0"),
                bad(o -> o.withFrequencyScale(1.1), "frequencyScale must be in 0..1, not 1.1"),
                bad(
                        o -> new BiasedAlsOptions(2, 1, 1, 1, 1, 0, true, true, true, 0, 5, 0, 1, 1),
                        "initStddev must be above 0, not 0.0"),
                bad(o -> o.withEpochs(0), "epochs must be at least 1, not 0"),
                bad(o -> o.withPatience(-1), "patience must be at least 0, not -1"),
                bad(o -> o.withThreads(0), "threads must be in 1..1024, not 0"));
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void valueOutOfRangeIsNamed(UnaryOperator<BiasedAlsOptions> change, String message) {
        assertThatThrownBy(() -> change.apply(DEFAULTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Arguments bad(UnaryOperator<BiasedAlsOptions> change, String message) {
        return Arguments.of(change, message);
    }
}
