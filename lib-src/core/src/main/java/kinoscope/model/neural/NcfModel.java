package kinoscope.model.neural;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import kinoscope.data.IdIndex;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;
import kinoscope.model.ItemVectors;
import kinoscope.model.Taste;
import kinoscope.model.TasteFoldIn;
import kinoscope.model.file.TrainedOn;
import kinoscope.sample.Interactions;

/**
 * A trained NCF network with what belongs to it: options, raw ids, the fingerprint of its training data and the course of
 * its training. Immutable and safe for any number of threads; it needs no engine.
 *
 * <p>A score is the value under the network's sigmoid; {@link #probability} turns it into a probability.
 */
public final class NcfModel implements TasteFoldIn, ItemVectors {
    private final NcfOptions options;
    private final NetworkWeights weights;
    private final IdIndex userIds;
    private final IdIndex itemIds;
    private final String fingerprint;
    private final TrainingHistory history;
    private final NcfScorer scorer;
    private final NcfFoldInOptions foldInOptions;
    private NcfFoldIn foldIn;

    /**
     * Joins the parts.
     *
     * @param options how the network was built and trained
     * @param weights in the layout {@link NcfLayout#of} of the options
     * @param userIds raw ids of the users
     * @param itemIds raw ids of the items
     * @param fingerprint {@link Ratings#fingerprint()} of the training part
     * @param history the course of the training
     * @throws IllegalArgumentException if the weights do not fit the options and ids
     */
    public NcfModel(
            NcfOptions options,
            NetworkWeights weights,
            IdIndex userIds,
            IdIndex itemIds,
            String fingerprint,
            TrainingHistory history) {
        this(options, weights, userIds, itemIds, fingerprint, history, NcfFoldInOptions.defaults());
    }

    private NcfModel(
            NcfOptions options,
            NetworkWeights weights,
            IdIndex userIds,
            IdIndex itemIds,
            String fingerprint,
            TrainingHistory history,
            NcfFoldInOptions foldInOptions) {
        weights.requireShapes(NcfLayout.of(options, userIds.size(), itemIds.size()));
        this.options = options;
        this.weights = weights;
        this.userIds = userIds;
        this.itemIds = itemIds;
        this.fingerprint = Objects.requireNonNull(fingerprint, "fingerprint");
        this.history = Objects.requireNonNull(history, "history");
        this.scorer = new NcfScorer(options, weights);
        this.foldInOptions = foldInOptions;
    }

    @Override
    public String name() {
        return options.architecture().label();
    }

    @Override
    public int users() {
        return userIds.size();
    }

    @Override
    public int items() {
        return itemIds.size();
    }

    @Override
    public void score(int user, float[] scores) {
        check(user, scores);
        scorer.score(user, scores);
    }

    @Override
    public void score(int user, int[] candidates, float[] scores) {
        check(user, scores);
        scorer.score(user, candidates, scores);
    }

    /**
     * Finds the vectors that somebody with this taste would have, by a few steps of gradient descent with all else as it is,
     * and scores by them; see {@link NcfFoldInOptions}. Order does not matter. The first call takes longer: it measures how
     * the vectors of the users are spread.
     *
     * @throws IllegalArgumentException if an item is unknown or the scores have another length than the catalogue
     */
    @Override
    public void scoreTaste(Taste taste, float[] scores) {
        checkScores(scores);
        for (int item : taste.picks()) {
            checkItem(item);
        }
        scorer.score(foldIn().vector(taste), scores);
    }

    private synchronized NcfFoldIn foldIn() {
        if (foldIn == null) {
            NcfBranches branches = scorer.branches();
            foldIn = new NcfFoldIn(branches, new UserPrior(branches.users()), foldInOptions);
        }
        return foldIn;
    }

    /** The same network, shared, that folds in otherwise; the options are not stored in files. */
    public NcfModel foldingIn(NcfFoldInOptions others) {
        return new NcfModel(options, weights, userIds, itemIds, fingerprint, history, others);
    }

    private void check(int user, float[] scores) {
        if (user < 0 || user >= users()) {
            throw new IllegalArgumentException("unknown user index " + user + " (the model has " + users() + " users)");
        }
        checkScores(scores);
    }

    private void checkItem(int item) {
        if (item < 0 || item >= items()) {
            throw new IllegalArgumentException("unknown item index " + item + " (the model has " + items() + " items)");
        }
    }

    private void checkScores(float[] scores) {
        if (scores.length != items()) {
            throw new IllegalArgumentException(scores.length + " scores for " + items() + " items");
        }
    }

    /** The probability that belongs to a score of this model: {@code 1 / (1 + exp(-score))}. */
    public static double probability(float score) {
        return 1 / (1 + Math.exp(-score));
    }

    /** The probabilities of labelled pairs: {@code float[rows]}; quick where rows of one user stand together. */
    public float[] probabilities(Interactions pairs) {
        float[] result = new float[pairs.size()];
        float[] scores = new float[items()];
        for (int row = 0; row < result.length; row++) {
            if (row == 0 || pairs.user(row) != pairs.user(row - 1)) {
                score(pairs.user(row), scores);
            }
            result[row] = (float) probability(scores[pairs.item(row)]);
        }
        return result;
    }

    /** How the network was built and trained. */
    public NcfOptions options() {
        return options;
    }

    /** The weights; their arrays are shared and must not be changed. */
    public NetworkWeights weights() {
        return weights;
    }

    /** The vectors of an item in all branches, joined where the network has several; a visual one is the projected. */
    @Override
    public float[] itemVector(int item) {
        checkItem(item);
        float[] joined = new float[0];
        for (WeightShape shape : weights.shapes()) {
            if (shape.name().endsWith(".item")) {
                int width = shape.columns();
                joined = Arrays.copyOf(joined, joined.length + width);
                System.arraycopy(weights.get(shape.name()), item * width, joined, joined.length - width, width);
            }
        }
        return joined;
    }

    /** The raw ids of the users. */
    public IdIndex userIds() {
        return userIds;
    }

    /** The raw ids of the items. */
    public IdIndex itemIds() {
        return itemIds;
    }

    /** The {@link Ratings#fingerprint()} of the training part. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The course of the training. */
    public TrainingHistory history() {
        return history;
    }

    /**
     * Makes sure that an index means the same user and item in the model and in the data.
     *
     * @throws InputException if their ids differ
     */
    public void requireSameIds(Ratings ratings) {
        trainedOn().requireSameIds(ratings);
    }

    /**
     * Makes sure that the model was trained on exactly these ratings.
     *
     * @throws InputException if it was trained on others
     */
    public void requireTrainedOn(Ratings train) {
        trainedOn().requireExactly(train);
    }

    /** Ids and fingerprint of the training part; the model knows no histories. */
    public TrainedOn trainedOn() {
        return new TrainedOn(userIds, itemIds, Optional.empty(), fingerprint);
    }

    @Override
    public String toString() {
        return name() + "[" + users() + " users, " + items() + " items, epoch " + history.bestEpoch() + "]";
    }
}
