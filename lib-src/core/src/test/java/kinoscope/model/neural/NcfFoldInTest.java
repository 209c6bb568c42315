package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.model.DrawnFeatures;
import kinoscope.model.Taste;
import kinoscope.model.neural.fused.FusedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody new among users of four tastes and items of four kinds, item mod 4. */
class NcfFoldInTest {
    private static final int KINDS = 4;
    private static final NcfModel MODEL = train(NcfArchitecture.NEUMF);

    private static NcfModel train(NcfArchitecture architecture) {
        PlantedTaste data = new PlantedTaste(3);
        NcfOptions options = NcfOptions.defaults()
                .withArchitecture(architecture)
                .withLayers(List.of(16, 16, 8))
                .withLearningRate(.01)
                .withBatchSize(32)
                .withEpochs(15);
        return new NcfTrainer(new FusedEngine(), options)
                .seeing(DrawnFeatures.of(PlantedTaste.ITEMS, 9, 2))
                .train(data.train(), data.source(4));
    }

    @ParameterizedTest
    @EnumSource
    void visitorsGetTheirOwnKind(NcfArchitecture architecture) {
        NcfModel model = architecture == NcfArchitecture.NEUMF ? MODEL : train(architecture);
        for (int kind = 0; kind < KINDS; kind++) {
            double[] means = meansOfKinds(model, Taste.liking(kind, kind + 4, kind + 8));
            for (int other = 0; other < KINDS; other++) {
                assertThat(means[kind]).isGreaterThan(other == kind ? Double.NEGATIVE_INFINITY : means[other] + .5);
            }
        }
    }

    /** Nobody in training likes two kinds; both still stand far above the others. */
    @Test
    void dislikesLowerTheirKindAndSpareTheLiked() {
        double[] without = meansOfKinds(MODEL, Taste.liking(0, 4, 1, 5));
        double[] with = meansOfKinds(MODEL, new Taste(new int[] {0, 4, 1, 5}, new int[] {9, 13}));
        assertThat(with[1]).isLessThan(without[1] - .01);
        assertThat(with[0]).isGreaterThan(without[0] - .5);
        assertThat(Math.min(with[0], with[1])).isGreaterThan(Math.max(with[2], with[3]) + 2);
    }

    @Test
    void dislikesThatCountMoreLowerTheirItemsMore() {
        Taste taste = new Taste(new int[] {0, 4, 1, 5}, new int[] {9, 13});
        float[] once = new float[PlantedTaste.ITEMS];
        float[] fourTimes = new float[PlantedTaste.ITEMS];
        MODEL.scoreTaste(taste, once);
        MODEL.foldingIn(new NcfFoldInOptions(30, .2, 246, 4, 4, .5, 42)).scoreTaste(taste, fourTimes);
        assertThat(fourTimes[9] + fourTimes[13]).isLessThan(once[9] + once[13] - .2f);
    }

    @Test
    void dislikesAloneLowerTheirKindToo() {
        double[] means = meansOfKinds(MODEL, new Taste(new int[0], new int[] {1, 5, 9}));
        assertThat(means[1]).isLessThan(Math.min(means[0], Math.min(means[2], means[3])) - .5);
    }

    /** Of unpicked items. */
    private static double[] meansOfKinds(NcfModel model, Taste taste) {
        float[] scores = new float[PlantedTaste.ITEMS];
        model.scoreTaste(taste, scores);
        return IntStream.range(0, KINDS)
                .mapToDouble(kind -> IntStream.range(16, PlantedTaste.ITEMS)
                        .filter(item -> item % KINDS == kind)
                        .mapToDouble(item -> scores[item])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    @Test
    void sameTasteGetsTheSameScoresInAnyThread() {
        Taste taste = new Taste(new int[] {3, 7, 11}, new int[] {2});
        NcfModel again = MODEL.foldingIn(NcfFoldInOptions.defaults());
        float[] expected = new float[PlantedTaste.ITEMS];
        MODEL.scoreTaste(taste, expected);
        List<float[]> scores = IntStream.range(0, 40)
                .parallel()
                .mapToObj(run -> {
                    float[] own = new float[PlantedTaste.ITEMS];
                    Arrays.fill(own, run);
                    (run % 2 == 0 ? MODEL : again).scoreTaste(taste, own);
                    return own;
                })
                .toList();
        assertThat(scores).allSatisfy(own -> assertThat(own).containsExactly(expected));
    }

    @Test
    void orderDoesNotMatterMuch() {
        double[] one = meansOfKinds(MODEL, Taste.liking(0, 5, 10));
        double[] other = meansOfKinds(MODEL, Taste.liking(10, 0, 5));
        for (int kind = 0; kind < KINDS; kind++) {
            assertThat(one[kind]).isCloseTo(other[kind], within(1e-3));
        }
    }

    @Test
    void withAStrongPullEveryoneIsTheMeanUser() {
        NcfModel pulled = MODEL.foldingIn(new NcfFoldInOptions(30, 1e-4, 48, 4, 1, 1e4, 1));
        double[] one = meansOfKinds(pulled, Taste.liking(0, 4));
        double[] other = meansOfKinds(pulled, Taste.liking(1, 5));
        for (int kind = 0; kind < KINDS; kind++) {
            assertThat(one[kind]).isCloseTo(other[kind], within(.05));
        }
    }

    @Test
    void unknownItemsAreRefused() {
        float[] scores = new float[PlantedTaste.ITEMS];
        assertThatThrownBy(() -> MODEL.scoreTaste(new Taste(new int[] {1}, new int[] {48}), scores))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown item index 48 (the model has 48 items)");
        assertThatThrownBy(() -> MODEL.scoreTaste(Taste.liking(-1), scores))
                .hasMessageStartingWith("unknown item index -1");
        assertThatThrownBy(() -> MODEL.scoreTaste(Taste.liking(1), new float[3]))
                .hasMessage("3 scores for 48 items");
    }

    @ParameterizedTest
    @CsvSource({
        "0, .2, 10, 4, 1, 1, steps",
        "10001, .2, 10, 4, 1, 1, steps",
        "30, 0, 10, 4, 1, 1, stepSize",
        "30, NaN, 10, 4, 1, 1, stepSize",
        "30, .2, -1, 4, 1, 1, negatives",
        "30, .2, 100001, 4, 1, 1, negatives",
        "30, .2, 10, -1, 1, 1, negativeWeight",
        "30, .2, 10, 4, -1, 1, dislikeWeight",
        "30, .2, 10, 4, 1, -1, pull",
        "30, .2, 10, 4, 1, Infinity, pull"
    })
    void valuesOutOfRangeAreRefused(
            int steps,
            double stepSize,
            int negatives,
            double negativeWeight,
            double dislikeWeight,
            double pull,
            String name) {
        assertThatThrownBy(
                        () -> new NcfFoldInOptions(steps, stepSize, negatives, negativeWeight, dislikeWeight, pull, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " must be ");
    }
}
