package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import kinoscope.sample.Interactions;
import org.junit.jupiter.api.Test;

class ConfusionTest {
    /** Two positives and five negatives: TP 1, FN 1, FP 2, TN 3. */
    private static final Interactions TRUTH = interactions(1, 1, 0, 0, 0, 0, 0);

    private static final float[] PROBABILITIES = {.9f, .4f, .5f, .8f, .1f, .2f, .3f};

    @Test
    void ratiosByHand() {
        Confusion confusion = Confusion.of(TRUTH, PROBABILITIES);

        assertThat(confusion.accuracy()).isCloseTo(4 / 7.0, within(1e-12));
        assertThat(confusion.majorityRate()).isCloseTo(5 / 7.0, within(1e-12));
        assertThat(confusion.precision()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(confusion.recall()).isEqualTo(.5);
        assertThat(confusion.f1()).isCloseTo(.4, within(1e-12));
    }

    @Test
    void thresholdDecides() {
        Confusion confusion = Confusion.of(TRUTH, PROBABILITIES, 1);

        assertThat(confusion.accuracy()).isEqualTo(confusion.majorityRate());
        assertThat(confusion.precision()).isNaN();
        assertThat(confusion.recall()).isZero();
        assertThat(confusion.f1()).isZero();
    }

    @Test
    void severalClasses() {
        ConfusionMatrix matrix = ConfusionMatrix.of(new int[] {0, 0, 0, 2}, new int[] {0, 1, 0, 2}, 3);

        assertThat(matrix.count(0, 1)).isEqualTo(1);
        assertThat(matrix.total()).isEqualTo(4);
        assertThat(matrix.accuracy()).isEqualTo(.75);
        assertThat(matrix.majorityRate()).isEqualTo(.75);
        assertThat(matrix.rowShares()[0]).containsExactly(new double[] {2 / 3.0, 1 / 3.0, 0}, within(1e-12));
        assertThat(matrix.rowShares()[1]).containsOnly(Double.NaN);
    }

    @Test
    void refusesWhatCannotBeCounted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Confusion.of(TRUTH, new float[3]))
                .withMessage("7 true but 3 predicted classes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Confusion.of(interactions(1), new float[] {Float.NaN}))
                .withMessage("the probability of row 0 is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfusionMatrix.of(new int[] {3}, new int[] {0}, 3))
                .withMessage("class 3 is not in 0..2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confusion(ConfusionMatrix.of(new int[0], new int[0], 3), .5))
                .withMessageContaining("not 3");
    }

    private static Interactions interactions(int... labels) {
        Interactions.Builder builder = new Interactions.Builder();
        for (int label : labels) {
            builder.add(0, builder.size(), label, Float.NaN);
        }
        return builder.build();
    }
}
