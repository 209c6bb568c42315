package kinoscope.model.factor;

import kinoscope.compute.NormalEquations;
import kinoscope.compute.RowDots;
import kinoscope.model.FoldIn;
import kinoscope.model.Histories;
import kinoscope.model.ItemVectors;
import kinoscope.model.Taste;

/**
 * Matrix factorization for implicit feedback (iALS): the score of item i for user u is the dot product of their vectors
 * {@code w_u . h_i}, which shall be 1 for the pairs S that were observed and is pulled to 0 for all. Minimized is
 *
 * <pre>
 * sum over (u,i) in S of (w_u . h_i - 1)^2 + a * sum over all (u,i) of (w_u . h_i)^2
 *     + sum over u of lambda_u |w_u|^2 + sum over i of lambda_i |h_i|^2
 *
 * lambda_u = regularization * (interactions of u + a * items)^nu
 * lambda_i = regularization * (interactions of i + a * users)^nu
 * </pre>
 *
 * <p>with a the unobserved weight and nu the frequency scale; {@code a * items} and {@code a * users} are left out of the penalties if the
 * options say so. One side is fixed in turn, and the vectors of the other are
 * solved for exactly. Users are solved for last, so that the vector of a user is what the user's history gives: somebody new
 * with the same history gets the same scores. Users and items without interactions have vectors of zeros. An interaction is
 * an interaction, whatever its stars, and order does not matter.
 *
 * <p>Differences from the authors' program: they draw item vectors and solve for users first in each epoch, and users
 * keep the vectors for the items of the epoch before. Arithmetic is in single precision.
 *
 * <p>Immutable and safe for any number of threads.
 *
 * <p>References: Hu, Koren, Volinsky, "Collaborative Filtering for Implicit Feedback Datasets", ICDM 2008; Rendle, Krichene,
 * Zhang, Koren, "Revisiting the Performance of iALS on Item Recommendation Benchmarks", RecSys 2022 (arXiv 2110.14037).
 */
public final class ImplicitAls implements FoldIn, ItemVectors {
    private static final NormalEquations EQUATIONS = NormalEquations.fastest();
    private static final RowDots DOTS = RowDots.fastest();

    private final ImplicitAlsOptions options;
    private final Histories histories;
    private final FactorMatrix users;
    private final FactorMatrix items;
    private final float[] prior;

    /**
     * Joins the parts, for instance those of a file.
     *
     * @param options with which the vectors were fitted
     * @param histories to which they were fitted
     * @param userFactors {@code float[users * factors]}, user by user; copied
     * @param itemFactors {@code float[items * factors]}, item by item; copied
     * @throws IllegalArgumentException if a length is wrong or a value is NaN or infinite
     */
    public ImplicitAls(ImplicitAlsOptions options, Histories histories, float[] userFactors, float[] itemFactors) {
        this.options = options;
        this.histories = histories;
        this.users = FactorMatrix.of(userFactors, histories.users(), options.factors(), "users");
        this.items = FactorMatrix.of(itemFactors, histories.items(), options.factors(), "items");
        this.prior = RowSolver.prior(EQUATIONS, items, options.unobservedWeight());
    }

    /**
     * Fits a model, without validation; {@link ImplicitAlsTrainer} offers more.
     *
     * @param histories the interactions of the training part
     * @param options how
     * @throws kinoscope.data.InputException if there are no interactions, or the regularization is too weak for single
     *     precision
     */
    public static ImplicitAls fit(Histories histories, ImplicitAlsOptions options) {
        return new ImplicitAlsTrainer(options).train(histories).model();
    }

    @Override
    public String name() {
        return "iALS";
    }

    @Override
    public int users() {
        return users.rows();
    }

    @Override
    public int items() {
        return items.rows();
    }

    /**
     * Scores the whole catalogue for a user.
     *
     * @throws IllegalArgumentException if the user is unknown or the scores have another length than the catalogue
     */
    @Override
    public void score(int user, float[] scores) {
        if (user < 0 || user >= users()) {
            throw new IllegalArgumentException("unknown user index " + user + " (the model has " + users() + " users)");
        }
        requireCatalogue(scores);
        DOTS.multiply(items.values(), items.width(), users.values(), user * users.width(), scores);
    }

    /**
     * Solves for the vector of somebody with this history, and scores by it.
     *
     * @throws IllegalArgumentException if an item is unknown or the scores have another length than the catalogue
     */
    @Override
    public void scoreHistory(int[] history, float[] scores) {
        foldIn(history, history.length, scores);
    }

    /**
     * Solves for the vector of somebody with this taste, and scores by it: a disliked item counts as observed, as a liked one
     * does, but its score shall be 0; lower targets leave fewer liked items on top. Where nothing is liked, that would make
     * all scores 0, so they are those of {@link FoldIn#scoreTaste} then.
     *
     * @throws IllegalArgumentException if an item is unknown or the scores have another length than the catalogue
     */
    @Override
    public void scoreTaste(Taste taste, float[] scores) {
        int likes = taste.liked().length;
        if (likes == 0) {
            FoldIn.super.scoreTaste(taste, scores);
        } else {
            foldIn(taste.picks(), likes, scores);
        }
    }

    /** Scores by what was met, the first ones of it liked. */
    private void foldIn(int[] met, int liked, float[] scores) {
        requireCatalogue(scores);
        requireKnown(met);
        float[] vector = new float[items.width()];
        solver().solve(met, 0, liked, met.length, vector, 0);
        DOTS.multiply(items.values(), items.width(), vector, 0, scores);
    }

    /**
     * How much each item of a history adds to the score of an item. The vector of the history is {@code A^-1 * sum of h_i},
     * so item i adds {@code h_j' A^-1 h_i} to the score of item j; the parts add up to the score.
     *
     * @throws IllegalArgumentException if an item is unknown
     */
    @Override
    public float[] contributions(int[] history, int item) {
        return contributions(history, new int[] {item})[0];
    }

    @Override
    public float[][] contributions(int[] history, int[] items) {
        requireKnown(history);
        requireKnown(items);
        return solver().parts(history, items);
    }

    /** How the model was fitted. */
    public ImplicitAlsOptions options() {
        return options;
    }

    /** The histories of the training part. */
    public Histories histories() {
        return histories;
    }

    /** The vectors of the users: {@code float[users * factors]}, user by user, as a copy. */
    public float[] userFactors() {
        return users.toArray();
    }

    /** The vectors of the items: {@code float[items * factors]}, item by item, as a copy. */
    public float[] itemFactors() {
        return items.toArray();
    }

    @Override
    public float[] itemVector(int item) {
        requireKnown(item);
        return items.row(item);
    }

    @Override
    public String toString() {
        return name() + "[" + users() + " users, " + items() + " items, " + options.factors() + " factors]";
    }

    private RowSolver solver() {
        return new RowSolver(EQUATIONS, options, items, prior);
    }

    private void requireCatalogue(float[] scores) {
        if (scores.length != items()) {
            throw new IllegalArgumentException(scores.length + " scores for " + items() + " items");
        }
    }

    private void requireKnown(int... itemIndices) {
        for (int item : itemIndices) {
            if (item < 0 || item >= items()) {
                throw new IllegalArgumentException(
                        "unknown item index " + item + " (the model has " + items() + " items)");
            }
        }
    }
}
