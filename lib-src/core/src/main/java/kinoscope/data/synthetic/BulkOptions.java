package kinoscope.data.synthetic;

/**
 * The size of a large synthetic data set and the seed it grows from; equal options give equal files, byte for byte.
 *
 * @param seed of every random number
 * @param users how many users, 10 to 10 million; {@value #LIKE_USERS} in ML-25M
 * @param movies how many listed movies, 100 to 1 million; {@value #LIKE_MOVIES} in ML-25M
 * @param ratings how many ratings, at least {@value SampleOptions#FEWEST_RATINGS} a user and on average at most a quarter of
 *     the movies a user; {@value #LIKE_RATINGS} in ML-25M
 */
public record BulkOptions(long seed, int users, int movies, int ratings) {
    private static final int LIKE_USERS = 162_541;
    private static final int LIKE_MOVIES = 62_423;
    private static final int LIKE_RATINGS = 25_000_095;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public BulkOptions {
        require(users >= 10 && users <= 10_000_000, "users not in 10..10000000", users);
        require(movies >= 100 && movies <= 1_000_000, "movies not in 100..1000000", movies);
        require(ratings >= (long) SampleOptions.FEWEST_RATINGS * users, "fewer than 20 ratings a user", ratings);
        require(ratings <= (long) users * movies / 4, "more ratings than a quarter of all pairs", ratings);
    }

    /** The size of ML-25M. */
    public static BulkOptions defaults() {
        return new BulkOptions(20_260_101L, LIKE_USERS, LIKE_MOVIES, LIKE_RATINGS);
    }

    /**
     * The shape of ML-25M with another number of ratings: as many ratings a user, and movies by the square root of the ratings.
     *
     * @throws IllegalArgumentException if the number is too small or too large
     */
    public static BulkOptions ofRatings(long seed, int ratings) {
        double scale = (double) ratings / LIKE_RATINGS;
        int users = (int) Math.round(LIKE_USERS * scale);
        int movies = (int) Math.round(LIKE_MOVIES * Math.sqrt(scale));
        return new BulkOptions(seed, users, movies, ratings);
    }

    private static void require(boolean holds, String problem, int value) {
        if (!holds) {
            throw new IllegalArgumentException(problem + ": " + value);
        }
    }
}
