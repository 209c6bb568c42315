package kinoscope.data.synthetic;

/**
 * The size of the synthetic data set and the seed it grows from; equal options give equal files, byte for byte.
 *
 * @param seed of every random number
 * @param users how many users, 10 to 10000; default 600
 * @param movies how many listed movies, 40 to 2000; one in eighty stays without a rating; default 500
 * @param ratings how many ratings, at least {@value #FEWEST_RATINGS} a user and on average at most half of the movies a
 *     user; default 50000
 */
public record SampleOptions(long seed, int users, int movies, int ratings) {
    /** Each user rates at least this many movies, as in ML-1M. */
    public static final int FEWEST_RATINGS = 20;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public SampleOptions {
        require(users >= 10 && users <= 10_000, "users not in 10..10000", users);
        require(movies >= 40 && movies <= 2_000, "movies not in 40..2000", movies);
        require(ratings >= (long) FEWEST_RATINGS * users, "fewer than 20 ratings a user", ratings);
        require(ratings <= (long) users * movies / 2, "more ratings than half of all pairs", ratings);
    }

    /** The options of the shipped folder {@code data/sample}. */
    public static SampleOptions defaults() {
        return new SampleOptions(20_260_101L, 600, 500, 50_000);
    }

    /** The number of listed movies that nobody rates. */
    int unrated() {
        return movies / 80;
    }

    private static void require(boolean holds, String problem, int value) {
        if (!holds) {
            throw new IllegalArgumentException(problem + ": " + value);
        }
    }
}
