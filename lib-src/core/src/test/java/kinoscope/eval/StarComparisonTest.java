package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.eval.stats.PairedTest;
import org.junit.jupiter.api.Test;

class StarComparisonTest {
    private static final Bootstrap BOOTSTRAP = Bootstrap.defaults(3);

    /** User 1 with two ratings, user 2 with one; item 5 with two, item 6 with one. */
    private static final Ratings RATINGS = Ratings.builder(RatingScale.WHOLE_STARS)
            .add(1, 5, 3, 0)
            .add(1, 6, 4, 0)
            .add(2, 5, 2, 0)
            .build();

    @Test
    void differencesByHand() {
        StarPredictions before = new StarPredictions(RATINGS, new float[] {4, 4, 5});
        StarPredictions after = new StarPredictions(RATINGS, new float[] {3, 2, 3});

        StarComparison users = StarComparison.byUser("mean", before, "net", after, BOOTSTRAP);
        StarComparison items = StarComparison.byItem("mean", before, "net", after, BOOTSTRAP);

        double expected = ((0 + 4 + 1) - (1 + 0 + 9)) / 3.0;
        assertThat(users.difference().estimate()).isCloseTo(expected, within(1e-12));
        assertThat(items.difference().estimate()).isCloseTo(expected, within(1e-12));
        assertThat(users.difference().n()).isEqualTo(2);
        assertThat(users.randomization().meanDifference()).isCloseTo((3 - 8) / 2.0, within(1e-12));
        assertThat(items.randomization().meanDifference()).isCloseTo((4 - 9) / 2.0, within(1e-12));
        assertThat(users.first()).isEqualTo("mean");
        assertThat(users.second()).isEqualTo("net");
    }

    @Test
    void usersWithoutRatingsDoNotCount() {
        Ratings some = RATINGS.subset(new int[] {0, 1});
        StarPredictions before = new StarPredictions(some, new float[] {4, 4});
        StarPredictions after = new StarPredictions(some, new float[] {3, 4});

        assertThat(StarComparison.byUser("a", before, "b", after, BOOTSTRAP)
                        .difference()
                        .n())
                .isOne();
        assertThat(StarComparison.byItem("a", before, "b", after, BOOTSTRAP)
                        .difference()
                        .n())
                .isEqualTo(2);
    }

    @Test
    void aPlantedAdvantageIsFoundAndNoneIsNot() {
        SplittableRandom random = new SplittableRandom(8);
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int row = 0; row < 400; row++) {
            builder.add(row % 80, row % 7, 1 + random.nextInt(5), row);
        }
        Ratings ratings = builder.build();
        float[] far = new float[400];
        float[] alike = new float[400];
        float[] near = new float[400];
        for (int row = 0; row < 400; row++) {
            double noise = random.nextDouble() - .5;
            far[row] = (float) (ratings.rating(row) + 2 * noise);
            alike[row] = (float) (ratings.rating(row) - 2 * noise);
            near[row] = (float) (ratings.rating(row) + noise);
        }
        StarPredictions baseline = new StarPredictions(ratings, far);

        StarComparison better =
                StarComparison.byUser("far", baseline, "near", new StarPredictions(ratings, near), BOOTSTRAP);
        StarComparison equal =
                StarComparison.byUser("far", baseline, "alike", new StarPredictions(ratings, alike), BOOTSTRAP);

        assertThat(better.difference().high()).isNegative();
        assertThat(better.randomization().p()).isEqualTo(1.0 / (PairedTest.DEFAULT_PERMUTATIONS + 1));
        assertThat(equal.difference().contains(0)).isTrue();
        assertThat(equal.randomization().p()).isGreaterThan(.5);
    }

    @Test
    void predictionsOfOtherRatingsAreRefused() {
        StarPredictions all = new StarPredictions(RATINGS, new float[3]);
        StarPredictions one = new StarPredictions(RATINGS.subset(new int[] {0}), new float[1]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StarComparison.byUser("a", all, "b", one, BOOTSTRAP))
                .withMessageContaining("3 and 1");
    }
}
