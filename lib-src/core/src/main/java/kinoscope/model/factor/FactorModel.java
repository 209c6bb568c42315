package kinoscope.model.factor;

import kinoscope.model.RatingPredictor;
import kinoscope.model.Recommender;

/**
 * Vectors and biases that were fitted elsewhere, for instance by MLlib on Spark: user u gives item i the score
 * {@code mean + b_u + b_i + u_u . v_i}, by {@link FactorScores}. Whether scores are stars is for who fitted them to say; predictions
 * are not clipped. Immutable and safe for any number of threads.
 */
public final class FactorModel implements Recommender, RatingPredictor {
    private final String name;
    private final float mean;
    private final float[] userBiases;
    private final float[] userFactors;
    private final int factors;
    private final FactorScores items;

    /**
     * Copies arrays.
     *
     * @param name for reports
     * @param mean added to every score
     * @param userBiases {@code float[users]}
     * @param userFactors {@code float[users * factors]}, user by user
     * @param itemBiases {@code float[items]}
     * @param itemFactors {@code float[items * factors]}, item by item
     * @param factors width of the vectors, 0 or more
     * @throws IllegalArgumentException if lengths do not fit or a value is NaN or infinite
     */
    public FactorModel(
            String name,
            float mean,
            float[] userBiases,
            float[] userFactors,
            float[] itemBiases,
            float[] itemFactors,
            int factors) {
        requireFinite(mean);
        requireFinite(userBiases);
        requireFinite(itemBiases);
        FactorMatrix users = FactorMatrix.of(userFactors, userBiases.length, factors, "users");
        FactorMatrix vectors = FactorMatrix.of(itemFactors, itemBiases.length, factors, "items");
        this.name = name;
        this.mean = mean;
        this.userBiases = userBiases.clone();
        this.userFactors = users.toArray();
        this.factors = factors;
        this.items = new FactorScores(itemBiases.clone(), vectors.byFactor());
    }

    private static void requireFinite(float... biases) {
        for (float bias : biases) {
            if (!Float.isFinite(bias)) {
                throw new IllegalArgumentException("the mean or a bias is " + bias);
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int users() {
        return userBiases.length;
    }

    @Override
    public int items() {
        return items.items();
    }

    /**
     * Scores the whole catalogue.
     *
     * @throws IllegalArgumentException if the user is unknown or the scores have another length than the catalogue
     */
    @Override
    public void score(int user, float[] scores) {
        requireUser(user);
        items.score(userFactors, user * factors, mean + userBiases[user], scores);
    }

    /**
     * The score of one item, equal to that among the scores of all.
     *
     * @throws IllegalArgumentException if the user or the item is unknown
     */
    @Override
    public float predict(int user, int item) {
        requireUser(user);
        if (item < 0 || item >= items()) {
            throw new IllegalArgumentException("unknown item index " + item + " (the model has " + items() + " items)");
        }
        return items.score(userFactors, user * factors, mean + userBiases[user], item);
    }

    private void requireUser(int user) {
        if (user < 0 || user >= users()) {
            throw new IllegalArgumentException("unknown user index " + user + " (the model has " + users() + " users)");
        }
    }
}
