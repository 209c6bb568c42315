package kinoscope.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {
    private static final int DRAWS = 20_000;

    @Test
    void textsBecomeRanges() {
        assertThat(Range.parse("int:4..64")).isEqualTo(new Range.WholeNumbers(4, 64));
        assertThat(Range.parse("int:-4..-2")).isEqualTo(new Range.WholeNumbers(-4, -2));
        assertThat(Range.parse("log:1e-5..1e-2")).isEqualTo(new Range.LogUniform(1e-5, 1e-2));
        assertThat(Range.parse("0.1..0.6")).isEqualTo(new Range.Uniform(.1, .6));
        assertThat(Range.parse("0..1")).isEqualTo(new Range.Uniform(0, 1));
        assertThat(Range.parse(".1...6")).isEqualTo(new Range.Uniform(.1, .6));
        assertThat(Range.parse("adam|sgd")).isEqualTo(new Range.Choices(List.of("adam", "sgd")));
        assertThat(Range.parse("256,128,64,32|64,32")).isEqualTo(new Range.Choices(List.of("256,128,64,32", "64,32")));
        assertThat(Range.parse("50")).isEqualTo(new Range.Choices(List.of("50")));
        assertThat(Range.parse("0.5")).isEqualTo(new Range.Choices(List.of("0.5")));
    }

    @ParameterizedTest
    @CsvSource({"int:4..64", "log:1.0E-5..0.01", "0.1..0.6", "adam|sgd", "50", "int:-3..3", "-1.0..1.0"})
    void theTextOfARangeIsReadBack(String text) {
        assertThat(Range.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "int:4..4, the first number must be below the second",
        "int:5..4, the first number must be below the second",
        "int:1.5..4, its ends are not such numbers",
        "log:0..1, the first number must be above 0 and below the second",
        "log:1..x, its ends are not such numbers",
        "1..0, the first number must be below the second",
        "a..b, its ends are not such numbers",
        "0..Infinity, the first number must be below the second",
        "a||b, choices must be different and not empty",
        "a|a, choices must be different and not empty",
        "'', choices must be different and not empty",
    })
    void impossibleRangeIsOneLineThatNamesTheText(String text, String reason) {
        assertThatThrownBy(() -> Range.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'" + text + "' is no range: " + reason + " (try a|b, int:4..64, 0.1..0.6 or log:1e-5..1e-2)");
    }

    @Test
    void logarithmsAreSpreadEvenly() {
        assertEven(Range.parse("log:1e-5..1e-1"), value -> Math.log10(value) / 4 + 5.0 / 4);
    }

    @Test
    void numbersAreSpreadEvenly() {
        assertEven(Range.parse("-2..6"), value -> (value + 2) / 8);
    }

    /** The share of draws below each tenth of the way differs from it by less than the noise allows. */
    private static void assertEven(Range range, DoubleUnaryOperator way) {
        SplittableRandom random = new SplittableRandom(1);
        int[] tenths = new int[10];
        for (int draw = 0; draw < DRAWS; draw++) {
            double at = way.applyAsDouble(Double.parseDouble(range.draw(random)));
            assertThat(at).isBetween(0.0, 1.0);
            tenths[(int) Math.min(9, at * 10)]++;
        }
        for (int count : tenths) {
            assertThat(count).isCloseTo(DRAWS / 10, within((int) (5 * Math.sqrt(DRAWS * .1 * .9))));
        }
    }

    @Test
    void everyWholeNumberAndChoiceIsDrawn() {
        assertThat(drawn(Range.parse("int:3..7"))).containsExactlyInAnyOrder("3", "4", "5", "6", "7");
        assertThat(drawn(Range.parse("a|b|c,d"))).containsExactlyInAnyOrder("a", "b", "c,d");
    }

    @Test
    void fewDigitsNeverLeaveTheRange() {
        Range narrow = Range.parse("0.123456..0.123457");
        assertThat(drawn(narrow)).isSubsetOf("0.123456", "0.123457");
        assertThat(drawn(Range.parse("log:1e-5..1e-2")))
                .allMatch(text -> text.matches("\\d\\.\\d{1,3}(E-\\d)?|0\\.0\\d{1,5}"));
    }

    private static Set<String> drawn(Range range) {
        SplittableRandom random = new SplittableRandom(2);
        Set<String> drawn = new HashSet<>();
        for (int draw = 0; draw < 500; draw++) {
            drawn.add(range.draw(random));
        }
        return drawn;
    }
}
