package kinoscope.model.baseline;

import java.util.Arrays;
import kinoscope.data.Ratings;
import kinoscope.model.FoldIn;
import kinoscope.model.Histories;

/**
 * Scores an item by the number of its training ratings, whatever their stars; the same for every user and every history. Ties
 * are common among rare items.
 */
public final class Popularity implements FoldIn {
    private final int users;
    private final int[] counts;

    /**
     * Joins the parts.
     *
     * @param users number of users
     * @param counts the number of training ratings of each item; copied
     * @throws IllegalArgumentException if a count is negative
     */
    public Popularity(int users, int[] counts) {
        if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is negative");
        }
        this.users = users;
        this.counts = counts.clone();
    }

    /** Counts the ratings of the training part. */
    public static Popularity of(Ratings train) {
        return new Popularity(train.users().size(), train.countsByItem());
    }

    /** Counts the interactions of the histories. */
    public static Popularity of(Histories histories) {
        int[] counts = new int[histories.items()];
        for (int place = 0; place < histories.size(); place++) {
            counts[histories.item(place)]++;
        }
        return new Popularity(histories.users(), counts);
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

    /** The number of training ratings of an item. */
    public int count(int item) {
        return counts[item];
    }

    /** The number of training ratings of each item, as a copy. */
    public int[] counts() {
        return counts.clone();
    }

    @Override
    public void score(int user, float[] scores) {
        for (int item = 0; item < counts.length; item++) {
            scores[item] = counts[item];
        }
    }

    @Override
    public void scoreHistory(int[] history, float[] scores) {
        score(0, scores);
    }

    /** Nothing: no item of a history causes any part of a score. */
    @Override
    public float[] contributions(int[] history, int item) {
        return new float[history.length];
    }
}
