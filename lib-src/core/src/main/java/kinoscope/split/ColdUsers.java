package kinoscope.split;

import kinoscope.data.Ratings;

/**
 * Hides whole users: all ratings of a random share of the users who have rated are test, all others train. It shows what a
 * model does for newcomers of whom no rating is known yet.
 *
 * @param share share of the users with ratings, in (0, 1); of n users {@code round(n * share)} are hidden
 * @param seed the seed of the draw
 */
public record ColdUsers(double share, long seed) implements Splitter {
    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is outside (0, 1)
     */
    public ColdUsers {
        hiding(share, seed);
    }

    private static HiddenOnes hiding(double share, long seed) {
        return new HiddenOnes(share, seed, "users");
    }

    /** A tenth of the users, with seed 1. */
    public static ColdUsers defaults() {
        return new ColdUsers(.1, 1);
    }

    @Override
    public Split split(Ratings ratings) {
        return hiding(share, seed).split(ratings, ratings.countsByUser(), ratings::user);
    }
}
