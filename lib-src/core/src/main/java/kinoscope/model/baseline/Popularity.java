package kinoscope.model.baseline;

import kinoscope.data.Ratings;
import kinoscope.model.Recommender;

/**
 * Scores an item by the number of its training ratings, whatever their stars; the same for every user. Ties are common among
 * rare items.
 */
public final class Popularity implements Recommender {
    private final int users;
    private final int[] counts;

    private Popularity(int users, int[] counts) {
        this.users = users;
        this.counts = counts;
    }

    /** Counts the ratings of the training part. */
    public static Popularity of(Ratings train) {
        return new Popularity(train.users().size(), train.countsByItem());
    }

    @Override
    public String name() {
        return "Popularity";
    }

    @Override
    public int users() {
        return users;
    }

    @Override
    public int items() {
        return counts.length;
    }

    @Override
    public void score(int user, float[] scores) {
        for (int item = 0; item < counts.length; item++) {
            scores[item] = counts[item];
        }
    }
}
