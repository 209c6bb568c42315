package kinoscope.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VectorsTest {
    @Test
    void cosineByHand() {
        // (3,4).(4,3) = 24, both of length 5
        assertThat(Vectors.cosine(new float[] {3, 4}, new float[] {4, 3})).isCloseTo(24.0 / 25, within(1e-12));
        assertThat(Vectors.cosine(new float[] {1, 0}, new float[] {0, 5})).isZero();
        assertThat(Vectors.cosine(new float[] {1, 2}, new float[] {-2, -4})).isCloseTo(-1, within(1e-12));
    }

    @Test
    void cosineOfZeroIsNaN() {
        assertThat(Vectors.cosine(new float[2], new float[] {1, 0})).isNaN();
    }

    @Test
    void lengthsMustAgree() {
        assertThatThrownBy(() -> Vectors.cosine(new float[2], new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("vectors of 2 and 3 numbers");
    }

    @Test
    void meanByHand() {
        assertThat(Vectors.mean(new float[][] {{1, 4}, {3, 0}})).containsExactly(2, 2);
        assertThatThrownBy(() -> Vectors.mean(new float[0][])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scalingKeepsDirectionAndZeros() {
        assertThat(Vectors.scaledToUnit(new float[] {3, -4})).containsExactly(0.6f, -0.8f);
        assertThat(Vectors.scaledToUnit(new float[2])).containsExactly(0, 0);
    }
}
