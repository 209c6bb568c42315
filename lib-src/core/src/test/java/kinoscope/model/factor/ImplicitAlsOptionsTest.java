package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImplicitAlsOptionsTest {
    private static final ImplicitAlsOptions DEFAULTS = ImplicitAlsOptions.defaults();

    @Test
    void eachWithChangesItsOwnValueOnly() {
        ImplicitAlsOptions changed = DEFAULTS.withFactors(192)
                .withRegularization(.007)
                .withUnobservedWeight(.3)
                .withFrequencyScale(.9)
                .withObservedPenalty(true)
                .withInitStddev(.2)
                .withEpochs(12)
                .withThreads(3)
                .withSeed(6);
        assertThat(changed).isEqualTo(new ImplicitAlsOptions(192, .007, .3, .9, true, .2, 12, 3, 6));
    }

    @Test
    void defaultsUseAllProcessors() {
        assertThat(DEFAULTS.withThreads(1)).isEqualTo(new ImplicitAlsOptions(64, .01, .1, 1, false, .1, 16, 1, 1));
        assertThat(DEFAULTS.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void penaltyGrowsWithInteractionsAndCatalogue() {
        ImplicitAlsOptions options = DEFAULTS.withRegularization(.5).withUnobservedWeight(.1);
        assertThat(options.penalty(6, 100)).isCloseTo(8, within(1e-12));
        assertThat(options.withFrequencyScale(.5).penalty(6, 100)).isCloseTo(2, within(1e-12));
        assertThat(options.withFrequencyScale(0).penalty(6, 100)).isEqualTo(.5);
    }

    static Stream<Arguments> badValues() {
        return Stream.of(
                bad(o -> o.withFactors(0), "factors must be in 1..4096, not 0"),
                bad(o -> o.withFactors(4097), "factors must be in 1..4096, not 4097"),
                bad(o -> o.withRegularization(0), "regularization must be above 0, not 0.0"),
                bad(o -> o.withRegularization(Double.NaN), "regularization must be above 0, not NaN"),
                bad(o -> o.withUnobservedWeight(0), "unobservedWeight must be above 0, not 0.0"),
                bad(o -> o.withFrequencyScale(-.1), "frequencyScale must be in 0..1, not -0.1"),
                bad(o -> o.withFrequencyScale(1.1), "frequencyScale must be in 0..1, not 1.1"),
                bad(o -> o.withInitStddev(Double.POSITIVE_INFINITY), "initStddev must be above 0, not Infinity"),
                bad(o -> o.withEpochs(0), "epochs must be at least 1, not 0"),
                bad(o -> o.withThreads(0), "threads must be in 1..1024, not 0"),
                bad(o -> o.withThreads(1025), "threads must be in 1..1024, not 1025"));
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void valueOutOfRangeIsNamed(UnaryOperator<ImplicitAlsOptions> change, String message) {
        assertThatThrownBy(() -> change.apply(DEFAULTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Arguments bad(UnaryOperator<ImplicitAlsOptions> change, String message) {
        return Arguments.of(change, message);
    }
}
