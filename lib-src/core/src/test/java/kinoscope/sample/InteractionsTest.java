package kinoscope.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void rowsAddedLaterDoNotReachWhatWasBuilt(int capacity) {
        Interactions.Builder builder = new Interactions.Builder(capacity);
        builder.add(1, 10, 1, 5).add(2, 20, 0, Float.NaN);
        Interactions first = builder.build();
        Interactions second = builder.add(3, 30, 1, 4).build();
        assertThat(first.size()).isEqualTo(2);
        assertThat(second.size()).isEqualTo(3);
        assertThat(second.user(2)).isEqualTo(3);
        assertThat(second.item(0)).isEqualTo(10);
        assertThat(first.rating(1)).isNaN();
    }
}
