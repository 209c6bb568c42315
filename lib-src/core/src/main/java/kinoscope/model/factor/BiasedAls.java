package kinoscope.model.factor;

import java.util.Optional;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.model.FoldIn;
import kinoscope.model.ItemVectors;
import kinoscope.model.RatingPredictor;

/**
 * Matrix factorization with biases for stars: user u gives item i {@code mean + b_u + b_i + u_u . v_i} stars. Minimized over
 * the n_u ratings of each user, or the n_i of each item, is
 *
 * <pre>
 * errorWeight / 2 * sum of (stars - predicted)^2
 *     + regularization / 2 * (sum of n_u^nu |u_u|^2 + sum of n_i^nu |v_i|^2)
 *     + biasRegularization / 2 * (sum of n_u^nu b_u^2 + sum of n_i^nu b_i^2)
 * </pre>
 *
 * <p>with nu the frequency scale. One side is fixed in turn, and the vector and the bias of each row of the other are solved
 * for exactly, both at once, or one after the other if the options say so. Users are solved for last, so that a newcomer with the
 * ratings of a user gets that user's predictions (after solving one after the other, roughly). Users and items without ratings have a bias of 0 and a vector of zeros. Without factors only the biases are
 * fitted, without the global mean the biases take its place.
 *
 * <p>With a genre prior {@code |v_i - m_i|^2} stands in place of {@code |v_i|^2}, where {@code m_i = F_i^-1/2 * sum of f_g} over
 * the F_i genres of the item, and {@code genreRegularization / 2 * sum of |f_g|^2} is added; the genre vectors f_g are solved for
 * after the items, all at once. Items without ratings then have the vector m_i.
 *
 * <p>Scores are predicted stars that may lie outside the scale, so that the order of the best is not lost; {@link #predict}
 * clips them if the options say so. Arithmetic is in single precision. Immutable and safe for any number of threads.
 *
 * <p>References: Koren, Bell, Volinsky, "Matrix Factorization Techniques for Recommender Systems", IEEE Computer 42, 2009;
 * Zhou, Wilkinson, Schreiber, Pan, "Large-Scale Parallel Collaborative Filtering for the Netflix Prize", AAIM 2008 (penalties
 * that grow with the number of ratings, nu = 1).
 */
public final class BiasedAls implements FoldIn, RatingPredictor, ItemVectors {
    private final BiasedAlsOptions options;
    private final RatingScale scale;
    private final float mean;
    private final BiasedFactors users;
    private final BiasedFactors items;
    private final GenrePrior genrePrior;
    private final BiasedFoldIn newcomers;

    /**
     * Joins the parts, which are shared.
     *
     * @param genrePrior null without genres
     */
    BiasedAls(
            BiasedAlsOptions options,
            RatingScale scale,
            float mean,
            BiasedFactors users,
            BiasedFactors items,
            GenrePrior genrePrior) {
        this.options = options;
        this.scale = scale;
        this.mean = mean;
        this.users = users;
        this.items = items;
        this.genrePrior = genrePrior;
        this.newcomers = new BiasedFoldIn(options, scale, items, mean, users.biases());
    }

    /**
     * The model of vectors and biases that were fitted elsewhere, without genres.
     *
     * @param options under which newcomers are solved for
     * @param scale the stars there are
     * @param mean added to every prediction
     * @param userBiases {@code float[users]}
     * @param userFactors {@code float[users * factors]}, user by user
     * @param itemBiases {@code float[items]}
     * @param itemFactors {@code float[items * factors]}, item by item
     * @throws IllegalArgumentException if lengths do not fit or a value is NaN or infinite
     */
    public static BiasedAls of(
            BiasedAlsOptions options,
            RatingScale scale,
            float mean,
            float[] userBiases,
            float[] userFactors,
            float[] itemBiases,
            float[] itemFactors) {
        return new BiasedAls(
                options,
                scale,
                mean,
                BiasedFactors.of(userFactors, userBiases, options.factors(), "users"),
                BiasedFactors.of(itemFactors, itemBiases, options.factors(), "items"),
                null);
    }

    /**
     * Fits a model, without validation; {@link BiasedAlsTrainer} offers more.
     *
     * @param train the training ratings
     * @param options how
     * @throws kinoscope.data.InputException if there are no ratings, or the regularization is too weak for single precision
     */
    public static BiasedAls fit(Ratings train, BiasedAlsOptions options) {
        return new BiasedAlsTrainer(options).train(train).model();
    }

    @Override
    public String name() {
        if (genrePrior != null) {
            return "ALS with genres";
        }
        return options.factors() == 0 ? "Biases" : "ALS";
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
     * The predicted stars of a user for an item.
     *
     * @throws IllegalArgumentException if the user or the item is unknown
     */
    @Override
    public float predict(int user, int item) {
        requireUser(user);
        requireItems(item);
        return stars(users.sum(user, items, item));
    }

    /**
     * The predicted stars of a user for a movie that is not in the catalogue but has these genres. Its bias is taken as 0.
     *
     * @param user user index
     * @param genres genre indices, each once; perhaps none
     * @throws IllegalArgumentException if the user or a genre is unknown
     * @throws IllegalStateException if the model was fitted without genres
     */
    public float predictByGenres(int user, int... genres) {
        requireUser(user);
        ItemGenres known =
                itemGenres().orElseThrow(() -> new IllegalStateException("the model was fitted without genres"));
        for (int genre : genres) {
            ItemGenres.requireGenre(genre, known.genres());
        }
        BiasedFactors movie = BiasedFactors.zeros(1, options.factors());
        genrePrior.add(genres, 0, genres.length, movie.vectors().values());
        return stars(users.sum(user, movie, 0));
    }

    /**
     * Predicts stars for the whole catalogue, without clipping.
     *
     * @throws IllegalArgumentException if the user is unknown or the scores have another length than the catalogue
     */
    @Override
    public void score(int user, float[] scores) {
        requireUser(user);
        items.score(users.vectors().values(), user * users.vectors().width(), mean + users.biases()[user], scores);
    }

    /**
     * Predicts stars for somebody new from a few ratings, without clipping: vector and bias are solved for as in training, so
     * that a bias shows who gives many stars and who few.
     *
     * @param rated item indices, each once
     * @param stars {@code float[rated.length]}, on the scale; without any, all is predicted by the items' biases
     * @param scores {@code float[items]}, overwritten
     * @throws IllegalArgumentException if an item is unknown, the lengths differ or a rating is not on the scale
     */
    public void scoreRatings(int[] rated, float[] stars, float[] scores) {
        requireItems(rated);
        if (stars.length != rated.length) {
            throw new IllegalArgumentException(stars.length + " ratings of " + rated.length + " items");
        }
        for (float rating : stars) {
            if (!scale.contains(rating)) {
                throw new IllegalArgumentException("rating " + rating + " is not on " + scale);
            }
        }
        BiasedFactors newcomer = newcomers.rated(rated, stars);
        items.score(newcomer.vectors().values(), 0, mean + newcomer.biases()[0], scores);
    }

    /**
     * Predicts stars for somebody who likes these items, without clipping. They count as rated with the most stars, and the bias
     * is that of a typical user: who names favourites only does not show how many stars others would get. So the history of a
     * user does not give that user's scores, which follow from the ratings; {@link #scoreRatings} does.
     *
     * <p>{@link #scoreTaste} does not take dislikes for ratings with the fewest stars: beside a handful of likes they then govern
     * the vector, which costs a sixth of NDCG@10 on left-out users of ML-1M and orders no better.
     *
     * @throws IllegalArgumentException if an item is unknown or the scores have another length than the catalogue
     */
    @Override
    public void scoreHistory(int[] history, float[] scores) {
        requireItems(history);
        items.score(newcomers.liking(history), 0, mean + newcomers.typicalBias(), scores);
    }

    /**
     * How much each liked item adds to the predicted stars of an item. The parts add up to {@code u . v_item}; mean and biases
     * are nobody's part.
     *
     * @throws IllegalArgumentException if an item is unknown
     */
    @Override
    public float[] contributions(int[] history, int item) {
        return contributions(history, new int[] {item})[0];
    }

    @Override
    public float[][] contributions(int[] history, int[] items) {
        requireItems(history);
        requireItems(items);
        return newcomers.parts(history, items);
    }

    /** How the model was fitted. */
    public BiasedAlsOptions options() {
        return options;
    }

    /** The stars there are. */
    public RatingScale scale() {
        return scale;
    }

    /** What is added to every prediction; 0 without the global mean. */
    public float mean() {
        return mean;
    }

    /** The vectors of the users: {@code float[users * factors]}, user by user, as a copy. */
    public float[] userFactors() {
        return users.vectors().toArray();
    }

    /** The vectors of the items: {@code float[items * factors]}, item by item, as a copy. */
    public float[] itemFactors() {
        return items.vectors().toArray();
    }

    /** The vector of an item: {@code float[factors]}; that of its genres, or zeros, if it had no ratings. */
    @Override
    public float[] itemVector(int item) {
        requireItems(item);
        return items.vectors().row(item);
    }

    /** The biases of the users: {@code float[users]}, as a copy. */
    public float[] userBiases() {
        return users.biases().clone();
    }

    /** The biases of the items: {@code float[items]}, as a copy. */
    public float[] itemBiases() {
        return items.biases().clone();
    }

    /** The same model under options that differ in what its values do not depend on. */
    BiasedAls under(BiasedAlsOptions others) {
        return new BiasedAls(others, scale, mean, users, items, genrePrior);
    }

    BiasedFactors copyOfUsers() {
        return users.copy();
    }

    BiasedFactors copyOfItems() {
        return items.copy();
    }

    Optional<GenrePrior> copyOfGenrePrior() {
        return Optional.ofNullable(genrePrior).map(GenrePrior::copy);
    }

    /** The genres of the items, if the model was fitted with them. */
    public Optional<ItemGenres> itemGenres() {
        return Optional.ofNullable(genrePrior).map(GenrePrior::genres);
    }

    /** The vectors of the genres: {@code float[genres * factors]}, genre by genre, as a copy; empty without genres. */
    public float[] genreFactors() {
        return genrePrior == null ? new float[0] : genrePrior.vectors().toArray();
    }

    @Override
    public String toString() {
        return name() + "[" + users() + " users, " + items() + " items, " + options.factors() + " factors]";
    }

    private float stars(float sum) {
        float stars = mean + sum;
        return options.clip() ? RatingErrors.clipped(scale, stars) : stars;
    }

    private void requireUser(int user) {
        if (user < 0 || user >= users()) {
            throw new IllegalArgumentException("unknown user index " + user + " (the model has " + users() + " users)");
        }
    }

    private void requireItems(int... itemIndices) {
        for (int item : itemIndices) {
            if (item < 0 || item >= items()) {
                throw new IllegalArgumentException(
                        "unknown item index " + item + " (the model has " + items() + " items)");
            }
        }
    }
}
