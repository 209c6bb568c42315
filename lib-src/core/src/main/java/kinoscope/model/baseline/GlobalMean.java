package kinoscope.model.baseline;

import java.util.Arrays;
import kinoscope.data.Ratings;
import kinoscope.model.RatingPredictor;
import kinoscope.model.Recommender;

/**
 * Predicts the mean of the training stars, whoever asks for whatever: the error to fall below, one standard deviation. As a
 * recommender it likes all items equally.
 */
public final class GlobalMean implements Recommender, RatingPredictor {
    private final int users;
    private final int items;
    private final float mean;

    private GlobalMean(int users, int items, float mean) {
        this.users = users;
        this.items = items;
        this.mean = mean;
    }

    /**
     * Takes the mean of the training part.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public static GlobalMean of(Ratings train) {
        if (train.size() == 0) {
            throw new IllegalArgumentException("no ratings have no mean");
        }
        return new GlobalMean(train.users().size(), train.items().size(), (float) train.mean());
    }

    @Override
    public String name() {
        return "Global mean";
    }

    @Override
    public int users() {
        return users;
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public void score(int user, float[] scores) {
        Arrays.fill(scores, mean);
    }

    @Override
    public float predict(int user, int item) {
        return mean;
    }
}
