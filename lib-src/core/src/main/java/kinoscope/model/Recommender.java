package kinoscope.model;

import java.util.List;

/** A fitted model that scores the items of its catalogue for the users it was fitted to. Safe for use by one thread. */
public interface Recommender {
    /** The name for reports, for instance {@code "NeuMF"}. */
    String name();

    /** The number of users, {@code 0..users-1}. */
    int users();

    /** The number of items, {@code 0..items-1}. */
    int items();

    /**
     * Scores the whole catalogue for a user.
     *
     * @param user user index
     * @param scores {@code float[items]}, overwritten; the higher the better
     */
    void score(int user, float[] scores);

    /**
     * Scores some items for a user, which models may do in less time than the whole catalogue.
     *
     * @param user user index
     * @param candidates the items to score
     * @param scores {@code float[items]}: the entries of the candidates are overwritten, those of other items may be
     */
    default void score(int user, int[] candidates, float[] scores) {
        score(user, scores);
    }

    /**
     * The {@code k} best items for a user, best first; equal scores are in item order.
     *
     * @param user user index
     * @param k how many
     * @param excluded item indices that must not be recommended, usually those the user has rated
     * @throws IllegalArgumentException if the user is unknown or {@code k} is not in {@code 1..items}
     */
    default List<ScoredItem> recommend(int user, int k, int[] excluded) {
        if (user < 0 || user >= users()) {
            throw new IllegalArgumentException("unknown user index " + user + " (the model has " + users() + " users)");
        }
        if (k < 1 || k > items()) {
            throw new IllegalArgumentException("k = " + k + " is not in 1.." + items() + ", the size of the catalogue");
        }
        float[] scores = new float[items()];
        score(user, scores);
        return TopItems.of(scores, k, excluded);
    }
}
