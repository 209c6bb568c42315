package kinoscope.model.baseline;

import kinoscope.data.Ratings;
import kinoscope.model.RatingPredictor;
import kinoscope.model.Recommender;

/**
 * Predicts the mean stars of an item, the same for every user, drawn towards the mean of all ratings where an item has few:
 *
 * <pre>{@code
 * stars(i) = (sum of the stars of i + damping * mean) / (ratings of i + damping)
 * }</pre>
 *
 * <p>so that an item without training ratings gets the mean of all. Of a user without ratings, ratings alone can hardly tell
 * more.
 *
 * <p>Source: S. Funk, <i>Netflix Update: Try This at Home</i>, 2006, who calls the damped mean the "better mean".
 */
public final class ItemMean implements Recommender, RatingPredictor {
    /** How many ratings of mean stars are added to those of each item, unless told otherwise. */
    public static final double DAMPING = 5;

    private final int users;
    private final float[] means;

    private ItemMean(int users, float[] means) {
        this.users = users;
        this.means = means;
    }

    /** Takes the means of the training part, damped by {@value #DAMPING} ratings. */
    public static ItemMean of(Ratings train) {
        return of(train, DAMPING);
    }

    /**
     * Takes the means of the training part.
     *
     * @param train at least one rating
     * @param damping how many ratings of mean stars are added to those of each item, 0 or more; 0 leaves its own mean
     * @throws IllegalArgumentException if there are no ratings or the damping is negative
     */
    public static ItemMean of(Ratings train, double damping) {
        if (!(damping >= 0 && Double.isFinite(damping))) {
            throw new IllegalArgumentException("damping must be 0 or more, not " + damping);
        }
        if (train.size() == 0) {
            throw new IllegalArgumentException("no ratings have no mean");
        }
        double[] sums = new double[train.items().size()];
        for (int row = 0; row < train.size(); row++) {
            sums[train.item(row)] += train.rating(row);
        }
        int[] counts = train.countsByItem();
        double mean = train.mean();
        float[] means = new float[sums.length];
        for (int item = 0; item < means.length; item++) {
            double weight = counts[item] + damping;
            means[item] = (float) (weight == 0 ? mean : (sums[item] + damping * mean) / weight);
        }
        return new ItemMean(train.users().size(), means);
    }

    @Override
    public String name() {
        return "Item mean";
    }

    @Override
    public int users() {
        return users;
    }

    @Override
    public int items() {
        return means.length;
    }

    @Override
    public void score(int user, float[] scores) {
        System.arraycopy(means, 0, scores, 0, means.length);
    }

    @Override
    public float predict(int user, int item) {
        return means[item];
    }
}
