package kinoscope.model.baseline;

import java.util.SplittableRandom;
import kinoscope.model.Recommender;

/**
 * Scores items at random, uniform in [0, 1), the same for the same seed and user: what a metric shows without any knowledge.
 *
 * @param users number of users
 * @param items number of items
 * @param seed of the scores
 */
public record RandomScores(int users, int items, long seed) implements Recommender {
    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if there are no users or items
     */
    public RandomScores {
        if (users < 1 || items < 1) {
            throw new IllegalArgumentException("users and items must be at least 1, not " + users + " and " + items);
        }
    }

    @Override
    public String name() {
        return "Random";
    }

    @Override
    public void score(int user, float[] scores) {
        // The first draw is well mixed, so that neighbouring users get unrelated rows.
        long own = new SplittableRandom(seed ^ Long.rotateLeft(user, 32)).nextLong();
        SplittableRandom random = new SplittableRandom(own);
        for (int item = 0; item < items; item++) {
            scores[item] = random.nextFloat();
        }
    }
}
