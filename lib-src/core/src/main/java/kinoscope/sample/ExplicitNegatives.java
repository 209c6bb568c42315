package kinoscope.sample;

import java.util.Arrays;
import java.util.SplittableRandom;
import kinoscope.data.Ratings;

/**
 * Draws items that the user has rated low, each at most once, so that a user with few low ratings supplies few negatives.
 *
 * @param train where the ratings are
 * @param bands what counts as low
 * @param hardFirst whether soft negatives wait until the hard ones are used up; otherwise all low ratings are alike
 */
public record ExplicitNegatives(Ratings train, RatingBands bands, boolean hardFirst) implements NegativeSampler {
    @Override
    public int[] draw(int user, int count, SplittableRandom random) {
        int[] rows = train.rowsOf(user);
        int[] lows = new int[rows.length];
        int hard = 0;
        int size = 0;
        for (int row : rows) {
            RatingBand band = bands.band(train.rating(row));
            if (!band.positive()) {
                lows[size++] = train.item(row);
                if (band.hard()) {
                    lows[size - 1] = lows[hard];
                    lows[hard++] = train.item(row);
                }
            }
        }
        if (hardFirst) {
            shuffle(lows, 0, hard, random);
            shuffle(lows, hard, size, random);
        } else {
            shuffle(lows, 0, size, random);
        }
        return Arrays.copyOf(lows, Math.min(count, size));
    }

    private static void shuffle(int[] items, int from, int to, SplittableRandom random) {
        for (int last = to - 1; last > from; last--) {
            int pick = from + random.nextInt(last - from + 1);
            int item = items[pick];
            items[pick] = items[last];
            items[last] = item;
        }
    }
}
