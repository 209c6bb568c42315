package kinoscope.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import kinoscope.data.InputException;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import org.junit.jupiter.api.Test;

class StreamedInteractionsTest {
    private static final int USERS = 40;
    private static final int ITEMS = 50;
    private static final Ratings TRAIN = ratings(USERS, ITEMS);

    /** User u rates every (u mod 5 + 2)-nd item; the last user rates them all but one. */
    private static Ratings ratings(int users, int items) {
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int item = 0; item < items; item++) {
            builder.add(1000, 1 + item, 3, 0);
        }
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item += user % 5 + 2) {
                builder.add(1 + user, 1 + item, 1 + (user + item) % 5, item);
            }
        }
        Ratings all = builder.build();
        return all.subset(IntStream.range(1, all.size()).toArray());
    }

    @Test
    void positivesAreTheTrainingRatingsAndNegativesWereNeverRated() {
        LabelledPairs rows = new StreamedInteractions(TRAIN, 4, 7).epoch(0);
        assertThat(rows.size()).isEqualTo(5 * TRAIN.size());
        ItemSets rated = new ItemSets(TRAIN);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(rows.user(row)).isEqualTo(TRAIN.user(row / 5));
            assertThat(rows.label(row)).isEqualTo(row % 5 == 0 ? 1 : 0);
            assertThat(rated.contains(rows.user(row), rows.item(row))).isEqualTo(row % 5 == 0);
            if (row % 5 == 0) {
                assertThat(rows.item(row)).isEqualTo(TRAIN.item(row / 5));
            }
        }
    }

    @Test
    void aUserWithOneUnratedItemGetsThatOne() {
        LabelledPairs rows = new StreamedInteractions(TRAIN, 2, 7).epoch(0);
        int busy = TRAIN.users().index(1000);
        for (int row = 0; row < rows.size(); row++) {
            if (rows.user(row) == busy && rows.label(row) == 0) {
                assertThat(rows.item(row)).isEqualTo(TRAIN.items().index(1));
            }
        }
    }

    @Test
    void epochsAndSeedsDifferAndRepeat() {
        StreamedInteractions source = new StreamedInteractions(TRAIN, 4, 7);
        int[] first = items(source.epoch(0));
        assertThat(items(source.epoch(0))).isEqualTo(first);
        assertThat(items(new StreamedInteractions(TRAIN, 4, 7).epoch(0))).isEqualTo(first);
        assertThat(items(source.epoch(1))).isNotEqualTo(first);
        assertThat(items(new StreamedInteractions(TRAIN, 4, 8).epoch(0))).isNotEqualTo(first);
    }

    @Test
    void unratedItemsAreEquallyLikely() {
        StreamedInteractions source = new StreamedInteractions(TRAIN, 100, 3);
        int user = TRAIN.users().index(1);
        int[] counts = new int[ITEMS];
        int draws = 0;
        for (int epoch = 0; epoch < 20; epoch++) {
            LabelledPairs rows = source.epoch(epoch);
            for (int row = 0; row < rows.size(); row++) {
                if (rows.user(row) == user && rows.label(row) == 0) {
                    counts[rows.item(row)]++;
                    draws++;
                }
            }
        }
        double expected = draws / 25.0;
        double chiSquare = IntStream.of(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> Math.pow(count - expected, 2) / expected)
                .sum();
        assertThat(IntStream.of(counts).filter(count -> count > 0).count()).isEqualTo(25);
        // Chi-square with 24 degrees of freedom: mean 24, standard deviation 7.
        assertThat(chiSquare).isCloseTo(24, within(30.0));
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> new StreamedInteractions(TRAIN, -1, 1)).hasMessage("negatives must be 0 to 1000: -1");
        Ratings full = Ratings.builder(RatingScale.WHOLE_STARS).add(5, 1, 3, 0).build();
        assertThatThrownBy(() -> new StreamedInteractions(full, 1, 1))
                .isInstanceOf(InputException.class)
                .hasMessage("user 5 has rated every item: there is nothing to draw as a negative");
    }

    private static int[] items(LabelledPairs rows) {
        return IntStream.range(0, rows.size()).map(rows::item).toArray();
    }
}
