package kinoscope.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;
import kinoscope.split.PerUserRandomSplitter;
import kinoscope.split.PlantedRatings;
import kinoscope.split.Split;
import org.junit.jupiter.api.Test;

class ResampledInteractionsTest {
    private static final SamplingOptions UNIFORM =
            SamplingOptions.defaults().withStrategy(NegativeStrategy.UNIFORM).withNegativesPerPositive(2);
    private static final Ratings TRAIN = PlantedRatings.random(30, 4);

    @Test
    void epochsDifferButRepeatExactly() {
        ResampledInteractions source = new ResampledInteractions(TRAIN, UNIFORM);
        List<Integer> first = items(source.epoch(0), 0);
        List<Integer> second = items(source.epoch(1), 0);
        assertThat(second).isNotEqualTo(first);
        assertThat(items(source.epoch(0), 0)).isEqualTo(first);
        assertThat(items(new ResampledInteractions(TRAIN, UNIFORM).epoch(1), 0)).isEqualTo(second);
    }

    @Test
    void positivesStayTheSame() {
        ResampledInteractions source = new ResampledInteractions(TRAIN, UNIFORM);
        assertThat(items(source.epoch(3), 1)).isEqualTo(items(source.epoch(0), 1));
    }

    /** Were seed and epoch only added, epoch 1 of seed 1 would be epoch 0 of seed 2. */
    @Test
    void runsWithNeighbouringSeedsShareNoEpoch() {
        ResampledInteractions one = new ResampledInteractions(TRAIN, UNIFORM.withSeed(1));
        ResampledInteractions two = new ResampledInteractions(TRAIN, UNIFORM.withSeed(2));
        assertThat(items(one.epoch(1), 0)).isNotEqualTo(items(two.epoch(0), 0));
    }

    @Test
    void hiddenItemsStayHiddenInEveryEpoch() {
        Split split = PerUserRandomSplitter.defaults().split(TRAIN);
        ResampledInteractions source = new ResampledInteractions(split.train(), UNIFORM, split.test());
        for (int epoch = 0; epoch < 5; epoch++) {
            SampledInteractions sample = source.sample(epoch);
            Interactions rows = sample.interactions();
            assertThat(sample.report().positives()).isEqualTo(rows.positives());
            for (int row = 0; row < rows.size(); row++) {
                assertThat(split.test().itemsOf(rows.user(row))).doesNotContain(rows.item(row));
            }
        }
    }

    private static List<Integer> items(Interactions rows, int label) {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.label(row) == label)
                .mapToObj(rows::item)
                .toList();
    }
}
