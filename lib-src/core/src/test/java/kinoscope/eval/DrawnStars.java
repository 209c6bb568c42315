package kinoscope.eval;

import java.util.SplittableRandom;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;

/** Ratings of 40 users and 30 items with predictions that are off at random, some of them beyond the scale. */
public final class DrawnStars {
    private DrawnStars() {}

    /** Equal seeds give equal predictions. */
    public static StarPredictions predictions(RatingScale scale, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Ratings.Builder builder = Ratings.builder(scale);
        for (int user = 1; user <= 40; user++) {
            for (int item = 1; item <= 30; item++) {
                if (user * item % 3 != 0 || random.nextInt(4) == 0) {
                    builder.add(user, item, scale.rating(random.nextInt(scale.levels())), 0);
                }
            }
        }
        Ratings ratings = builder.build();
        return StarPredictions.of((user, item) -> (float) random.nextDouble(-1, 7), ratings);
    }
}
