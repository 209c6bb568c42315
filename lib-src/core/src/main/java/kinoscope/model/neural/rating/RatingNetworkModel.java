package kinoscope.model.neural.rating;

import java.util.List;
import kinoscope.data.RatingScale;
import kinoscope.model.ItemVectors;
import kinoscope.model.RatingPredictor;
import kinoscope.model.Recommender;
import kinoscope.model.neural.NetworkWeights;

/**
 * A trained network for stars. Scores are predicted stars that may lie outside the scale, so that the order of the best is
 * not lost; {@link #predict} clips them if the options say so. Immutable and safe for any number of threads.
 */
public final class RatingNetworkModel implements Recommender, RatingPredictor, ItemVectors {
    private final String name;
    private final RatingArchitecture architecture;
    private final RatingFitting fitting;
    private final RatingScale scale;
    private final List<Field> fields;
    private final NetworkWeights weights;
    private final RatingHistory history;
    private final int users;
    private final int items;
    private final float unit;
    private final StarScorer scorer;

    /**
     * Joins the parts, which are shared.
     *
     * @throws IllegalArgumentException if the weights have other shapes or are not finite
     */
    RatingNetworkModel(
            String name,
            RatingArchitecture architecture,
            RatingFitting fitting,
            RatingScale scale,
            List<Field> fields,
            NetworkWeights weights,
            RatingHistory history) {
        this.name = name;
        this.architecture = architecture;
        this.fitting = fitting;
        this.scale = scale;
        this.fields = List.copyOf(fields);
        this.weights = weights;
        this.history = history;
        this.users = size(true);
        this.items = size(false);
        weights.requireShapes(RatingLayout.of(architecture, fields, users, items));
        if (!weights.isFinite()) {
            throw new IllegalArgumentException("weights that are NaN or infinite");
        }
        this.unit = unit(architecture, scale);
        this.scorer = new StarScorer(architecture, weights, fields);
    }

    /** The stars that a network's 1 stands for. */
    static float unit(RatingArchitecture architecture, RatingScale scale) {
        return architecture.relative() ? scale.max() : 1;
    }

    private int size(boolean ofUser) {
        return fields.stream()
                .filter(field -> field.input().isOfUser() == ofUser)
                .mapToInt(Field::size)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String name() {
        return name;
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
        requireUser(user);
        if (scores.length != items) {
            throw new IllegalArgumentException(scores.length + " scores for " + items + " items");
        }
        scorer.score(user, scores);
        scaleUp(scores);
    }

    @Override
    public float predict(int user, int item) {
        float[] stars = new float[1];
        predict(user, new int[] {item}, stars);
        return stars[0];
    }

    @Override
    public void predict(int user, int[] candidates, float[] stars) {
        requireUser(user);
        for (int item : candidates) {
            requireItem(item);
        }
        scorer.score(user, candidates, stars);
        scaleUp(stars);
        if (fitting.clip()) {
            for (int k = 0; k < stars.length; k++) {
                stars[k] = scale.clip(stars[k]);
            }
        }
    }

    private void scaleUp(float[] scores) {
        for (int k = 0; k < scores.length; k++) {
            scores[k] *= unit;
        }
    }

    private void requireUser(int user) {
        if (user < 0 || user >= users) {
            throw new IllegalArgumentException("unknown user index " + user + " (the model has " + users + " users)");
        }
    }

    private void requireItem(int item) {
        if (item < 0 || item >= items) {
            throw new IllegalArgumentException("unknown item index " + item + " (the model has " + items + " items)");
        }
    }

    /** What the tower reads of an item: the vectors of its inputs, one after the other. */
    @Override
    public float[] itemVector(int item) {
        requireItem(item);
        int factors = architecture.factors();
        List<Field> told =
                fields.stream().filter(field -> !field.input().isOfUser()).toList();
        float[] joined = new float[told.size() * factors];
        for (int k = 0; k < told.size(); k++) {
            float[] vectors = StarScorer.vectors(told.get(k), weights);
            System.arraycopy(vectors, item * factors, joined, k * factors, factors);
        }
        return joined;
    }

    /** How the network looks. */
    public RatingArchitecture architecture() {
        return architecture;
    }

    /** How it was trained. */
    public RatingFitting fitting() {
        return fitting;
    }

    /** The course of the training. */
    public RatingHistory history() {
        return history;
    }

    /** The stars that can be given. */
    public RatingScale scale() {
        return scale;
    }

    /** The number of weights. */
    public long parameters() {
        return weights.size();
    }

    /** The inputs with their values. */
    List<Field> fields() {
        return fields;
    }

    /** The weights; their arrays are shared and must not be changed. */
    NetworkWeights weights() {
        return weights;
    }

    @Override
    public String toString() {
        return name + "[" + users + " users, " + items + " items, epoch " + history.bestEpoch() + "]";
    }
}
