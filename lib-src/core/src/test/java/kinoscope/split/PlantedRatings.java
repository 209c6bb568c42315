package kinoscope.split;

import java.util.SplittableRandom;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;

/** Small ratings for tests. */
public final class PlantedRatings {
    private PlantedRatings() {}

    /** Users 1..users with 1 to 30 ratings each, of items 100..159, in whole stars, with many equal times and no order. */
    public static Ratings random(int users, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int user = 1; user <= users; user++) {
            int count = user <= 3 ? user : 1 + random.nextInt(30);
            int first = random.nextInt(60);
            for (int k = 0; k < count; k++) {
                int item = 100 + (first + k * 7) % 60;
                builder.add(user, item, 1 + random.nextInt(5), 1000 + random.nextInt(20));
            }
        }
        return builder.build();
    }

    /** Whole-star ratings from rows of {user id, item id, stars, seconds}. */
    public static Ratings of(int[]... rows) {
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int[] row : rows) {
            builder.add(row[0], row[1], row[2], row[3]);
        }
        return builder.build();
    }
}
