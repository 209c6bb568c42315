package kinoscope.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;
import kinoscope.split.PlantedRatings;
import org.junit.jupiter.api.Test;

class HashedSamplerTest {
    private static final Ratings TRAIN = PlantedRatings.random(40, 5);
    private static final SamplingOptions OPTIONS = SamplingOptions.defaults();

    private static List<String> rows(SampledInteractions sample, Ratings ratings) {
        List<String> rows = new ArrayList<>();
        Interactions pairs = sample.interactions();
        for (int row = 0; row < pairs.size(); row++) {
            rows.add(ratings.users().id(pairs.user(row)) + " " + ratings.items().id(pairs.item(row)) + " "
                    + pairs.label(row) + " " + pairs.rating(row));
        }
        return rows;
    }

    /** Counts of bands depend on the ratings alone, so both samplers must agree on them as long as no pool is used up. */
    @Test
    void countsAreThoseOfTheOtherHardFirstSampler() {
        SamplingReport hashed = new HashedSampler(TRAIN, OPTIONS.withNegativesPerPositive(1))
                .sample()
                .report();
        SamplingReport drawn = new InteractionSampler(TRAIN, OPTIONS.withNegativesPerPositive(1))
                .sample()
                .report();
        assertThat(drawn.repeated()).isZero();
        assertThat(hashed).isEqualTo(drawn);
    }

    @Test
    void rowsAreOfTheirUserAndNoNegativeIsRatedHigh() {
        SampledInteractions sample = new HashedSampler(TRAIN, OPTIONS).sample();
        Interactions pairs = sample.interactions();
        assertThat(pairs.positives()).isEqualTo(sample.report().positives());
        assertThat(pairs.size() - pairs.positives()).isEqualTo(sample.report().negatives());
        Set<Long> seen = new HashSet<>();
        for (int row = 0; row < pairs.size(); row++) {
            boolean rated = Arrays.binarySearch(TRAIN.itemsOf(pairs.user(row)), pairs.item(row)) >= 0;
            assertThat(Float.isNaN(pairs.rating(row))).isEqualTo(!rated);
            assertThat(rated && OPTIONS.bands().isPositive(pairs.rating(row))).isEqualTo(pairs.label(row) == 1);
            assertThat(seen.add((long) pairs.user(row) << 32 | pairs.item(row))).isTrue();
        }
    }

    /** In another order of rows users and items have other indices; the sets are the same. */
    @Test
    void orderOfTheRowsDoesNotMatter() {
        Ratings.Builder reversed = Ratings.builder(TRAIN.scale());
        for (int row = TRAIN.size() - 1; row >= 0; row--) {
            reversed.add(
                    TRAIN.users().id(TRAIN.user(row)),
                    TRAIN.items().id(TRAIN.item(row)),
                    TRAIN.rating(row),
                    TRAIN.timestamp(row));
        }
        Ratings other = reversed.build();
        assertThat(other.users()).isNotEqualTo(TRAIN.users());
        assertThat(rows(new HashedSampler(other, OPTIONS).sample(), other))
                .containsExactlyInAnyOrderElementsOf(rows(new HashedSampler(TRAIN, OPTIONS).sample(), TRAIN));
    }

    /** A user's rows depend on the user's own ratings and the catalogue, not on other users. */
    @Test
    void otherUsersDoNotMatter() {
        int[] half = IntStream.range(0, TRAIN.size())
                .filter(row -> TRAIN.user(row) < 20)
                .toArray();
        Ratings part = TRAIN.subset(half);
        List<String> all = rows(new HashedSampler(TRAIN, OPTIONS).sample(), TRAIN);
        List<String> some = rows(new HashedSampler(part, OPTIONS).sample(), part);
        assertThat(all.subList(0, some.size())).isEqualTo(some);
        assertThat(some).isNotEmpty();
    }
}
