package kinoscope.sample;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kinoscope.split.SubSeed;

/**
 * Hard-first negatives by a rule that depends on nothing but raw ids: the same for one user whatever the order of the
 * ratings, whoever else is there and on however many machines it is applied.
 *
 * <p>For a user with {@code p} positive ratings, {@code n * p} negatives are taken in this order:
 *
 * <ol>
 *   <li>the hard negatives, by ascending 64-bit hash of (seed, user, movie), and by id where hashes are equal
 *   <li>the soft negatives, in the same way
 *   <li>movies that the user has not rated: draws 0, 1, 2, ..., each {@code catalogue[hash(seed, user, draw) mod size]}, until
 *       there are enough or every movie of the catalogue is rated or drawn. A movie that is rated or was drawn is passed over,
 *       and so is a hash from the last, incomplete run of {@code size} values, so that all movies are equally likely.
 * </ol>
 *
 * <p>{@link HardFirstNegatives} draws in the same three steps from a sequence of random numbers, and begins the pool anew when it
 * is used up; this rule does not. Immutable; may be shared by threads.
 */
public final class HashedNegatives {
    private static final int LOW_RATINGS = 0;
    private static final int UNOBSERVED = 1;

    private final int[] catalogue;
    private final RatingBands bands;
    private final int negativesPerPositive;
    private final long seed;

    /**
     * Prepares the rule.
     *
     * @param catalogue raw ids of all movies that may be drawn, ascending and each once; every rated movie among them; copied
     * @param options bands, negatives for each positive and seed; the strategy must be hard-first
     * @throws IllegalArgumentException if the catalogue does not ascend or the strategy is another one
     */
    public HashedNegatives(int[] catalogue, SamplingOptions options) {
        if (options.strategy() != NegativeStrategy.HARD_FIRST) {
            throw new IllegalArgumentException("sampling by hash is hard-first, not " + options.strategy());
        }
        for (int k = 1; k < catalogue.length; k++) {
            if (catalogue[k] <= catalogue[k - 1]) {
                throw new IllegalArgumentException(
                        "catalogue does not ascend: " + catalogue[k] + " behind " + catalogue[k - 1]);
            }
        }
        this.catalogue = catalogue.clone();
        this.bands = options.bands();
        this.negativesPerPositive = options.negativesPerPositive();
        this.seed = options.seed();
    }

    /**
     * Samples for one user.
     *
     * @param user raw id
     * @param movies raw ids of the rated movies, each once, in any order; not modified
     * @param stars {@code float[movies.length]}; not modified
     * @throws IllegalArgumentException if the lengths differ, or a movie is there twice or not in the catalogue
     * @throws ArithmeticException if there are more negatives than an array can hold
     */
    public UserSample sample(int user, int[] movies, float[] stars) {
        if (movies.length != stars.length) {
            throw new IllegalArgumentException(movies.length + " movies and " + stars.length + " ratings");
        }
        BitSet taken = rated(user, movies);
        int[] positives = rows(stars, RatingBand::positive);
        positives = sorted(positives, Comparator.comparingInt(row -> movies[row]));
        int wanted = Math.multiplyExact(positives.length, negativesPerPositive);

        long own = SubSeed.of(seed, user);
        int[] lows = lowRatings(SubSeed.of(own, LOW_RATINGS), movies, stars);
        lows = Arrays.copyOf(lows, Math.min(lows.length, wanted));
        int[] unobserved = draw(SubSeed.of(own, UNOBSERVED), wanted - lows.length, taken);

        UserSample.Builder sample = new UserSample.Builder(positives.length + lows.length + unobserved.length);
        int next = 0;
        for (int row : positives) {
            sample.add(movies[row], 1, stars[row]);
            int end = Math.min(next + negativesPerPositive, lows.length + unobserved.length);
            for (; next < end; next++) {
                if (next < lows.length) {
                    sample.add(movies[lows[next]], 0, stars[lows[next]]);
                } else {
                    sample.add(unobserved[next - lows.length], 0, Float.NaN);
                }
            }
        }
        return sample.build();
    }

    /** The places of the rated movies in the catalogue. */
    private BitSet rated(int user, int[] movies) {
        BitSet places = new BitSet(catalogue.length);
        for (int movie : movies) {
            int place = Arrays.binarySearch(catalogue, movie);
            if (place < 0) {
                throw new IllegalArgumentException("movie " + movie + " is not in the catalogue");
            }
            if (places.get(place)) {
                throw new IllegalArgumentException("user " + user + " has rated movie " + movie + " twice");
            }
            places.set(place);
        }
        return places;
    }

    /** The rows of negative ratings: hard before soft, then by hash. */
    private int[] lowRatings(long stream, int[] movies, float[] stars) {
        Comparator<Integer> byHash = Comparator.comparingLong(row -> SubSeed.of(stream, movies[row]));
        return sorted(
                rows(stars, band -> !band.positive()),
                Comparator.<Integer, Boolean>comparing(
                                row -> !bands.band(stars[row]).hard())
                        .thenComparing(byHash)
                        .thenComparingInt(row -> movies[row]));
    }

    private int[] rows(float[] stars, Predicate<RatingBand> wanted) {
        return IntStream.range(0, stars.length)
                .filter(row -> wanted.test(bands.band(stars[row])))
                .toArray();
    }

    private static int[] sorted(int[] rows, Comparator<Integer> order) {
        return Arrays.stream(rows)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Movies that are not taken, and takes them. */
    private int[] draw(long stream, int count, BitSet taken) {
        int[] drawn = new int[Math.min(count, catalogue.length - taken.cardinality())];
        int size = 0;
        for (long n = 0; size < drawn.length; n++) {
            long hash = SubSeed.of(stream, n) >>> 1;
            int place = (int) (hash % catalogue.length);
            boolean incompleteRun = hash - place + (catalogue.length - 1) < 0;
            if (!incompleteRun && !taken.get(place)) {
                taken.set(place);
                drawn[size++] = catalogue[place];
            }
        }
        return drawn;
    }
}
