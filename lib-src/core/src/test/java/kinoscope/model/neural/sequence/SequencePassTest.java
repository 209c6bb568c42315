package kinoscope.model.neural.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The way back against finite differences of the naive formula, for every kind of weight. */
class SequencePassTest {
    private static final int ITEMS = 32;
    private static final SequenceOptions OPTIONS =
            new SequenceOptions(16, 16, List.of(0.0, .7), 32, 10, .01, 3, 0, 1, 5);
    /** So small that hardly a unit changes between active and not. */
    private static final float STEP = 1e-4f;

    private static final int[][] HISTORIES = {{1, 5, 9, 5}, {30, 2}, {7, 7, 8, 1, 0, 31}};

    @Test
    void lossAndDerivatives() {
        SequenceWeights weights = SequenceWeights.drawn(OPTIONS, ITEMS);
        SplittableRandom random = new SplittableRandom(3);
        for (float[] array : weights.arrays()) {
            for (int k = 0; k < array.length; k++) {
                array[k] += (float) random.nextDouble(-.2, .2);
            }
        }
        Parameters parameters = new Parameters(weights);
        SoftmaxSample sample = new SoftmaxSample(ITEMS, OPTIONS);
        sample.draw(random, parameters);
        Transposed transposed = new Transposed(OPTIONS);
        transposed.copy(parameters);
        SequencePass pass = new SequencePass(OPTIONS, parameters, sample, transposed);
        SequenceBatch batch = batch();
        pass.run(batch, 0, batch.rows(), 1);

        assertThat(pass.loss() / batch.rows()).isCloseTo(loss(weights), within(1e-5));
        for (int which = 0; which < weights.arrays().size(); which++) {
            float[] array = weights.arrays().get(which);
            for (int k = 0; k < array.length; k += Math.max(1, array.length / 40)) {
                float before = array[k];
                array[k] = before + STEP;
                double above = loss(weights);
                double width = array[k];
                array[k] = before - STEP;
                width -= array[k];
                double below = loss(weights);
                array[k] = before;
                assertThat((double) pass.gradients().get(which)[k])
                        .as("array %d, value %d", which, k)
                        .isCloseTo((above - below) / width, within(2e-4));
            }
        }
    }

    @Test
    void partsOfABatchAddUpToTheWhole() {
        Parameters parameters = new Parameters(SequenceWeights.drawn(OPTIONS, ITEMS));
        SoftmaxSample sample = new SoftmaxSample(ITEMS, OPTIONS);
        sample.draw(new SplittableRandom(2), parameters);
        Transposed transposed = new Transposed(OPTIONS);
        transposed.copy(parameters);
        SequenceBatch batch = batch();
        int[] cuts = batch.cuts(2);
        assertThat(cuts).containsExactly(0, 4, 9);
        SequencePass whole = new SequencePass(OPTIONS, parameters, sample, transposed);
        whole.run(batch, 0, batch.rows(), 1);
        SequencePass first = new SequencePass(OPTIONS, parameters, sample, transposed);
        first.run(batch, 0, 3, 1);
        SequencePass second = new SequencePass(OPTIONS, parameters, sample, transposed);
        second.run(batch, 3, batch.rows(), 1);
        assertThat(first.loss() + second.loss()).isCloseTo(whole.loss(), within(1e-4));
        for (int which = 0; which < whole.gradients().size(); which++) {
            for (int k = 0; k < whole.gradients().get(which).length; k++) {
                assertThat(first.gradients().get(which)[k] + second.gradients().get(which)[k])
                        .isCloseTo(whole.gradients().get(which)[k], within(1e-5f));
            }
        }
    }

    private static SequenceBatch batch() {
        int[] items = {1, 5, 9, 30, 7, 7, 8, 1, 0};
        int[] next = {5, 9, 5, 2, 7, 8, 1, 0, 31};
        boolean[] first = {true, false, false, true, true, false, false, false, false};
        return new SequenceBatch(items.length, items, next, first);
    }

    /** Mean cross-entropy of every next item among all items. */
    private static double loss(SequenceWeights weights) {
        double sum = 0;
        int count = 0;
        for (int[] history : HISTORIES) {
            for (int length = 1; length < history.length; length++) {
                double[] scores =
                        SequenceModelTest.naiveScores(OPTIONS, weights, Arrays.copyOf(history, length), ITEMS);
                double total = 0;
                for (double score : scores) {
                    total += Math.exp(score);
                }
                sum += Math.log(total) - scores[history[length]];
                count++;
            }
        }
        return sum / count;
    }
}
