package kinoscope.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MultiplyAddsTest {
    static Stream<MultiplyAdds> both() {
        return Stream.of(new PlainMultiplyAdds(), MultiplyAdds.fastest());
    }

    @ParameterizedTest
    @MethodSource("both")
    void doesAllThatItCounts(MultiplyAdds loop) {
        assertThat(loop.run(0)).isZero();
        assertThat(loop.run(1)).isEqualTo(.5f * loop.perRound());
        assertThat(loop.run(3)).isEqualTo(.875f * loop.perRound());
    }
}
