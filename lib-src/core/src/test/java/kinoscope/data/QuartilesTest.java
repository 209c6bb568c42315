package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuartilesTest {
    /** numpy.percentile([7, 1, 3, 10], [0, 25, 50, 75, 100]) is [1, 2.5, 5, 7.75, 10]. */
    @Test
    void interpolatesLikeNumpy() {
        int[] values = {7, 1, 3, 10};

        assertThat(Quartiles.of(values)).isEqualTo(new Quartiles(1, 2.5, 5, 7.75, 10));
        assertThat(values).containsExactly(7, 1, 3, 10);
    }

    @Test
    void takesOneValueForAll() {
        assertThat(Quartiles.of(new int[] {4})).isEqualTo(new Quartiles(4, 4, 4, 4, 4));
    }

    @Test
    void needsAValue() {
        assertThatThrownBy(() -> Quartiles.of(new int[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
