package kinoscope.data.synthetic;

import java.util.Arrays;
import java.util.BitSet;

/**
 * One user of a large synthetic data set. Movies are drawn without replacement with the weight
 * {@code popularity exp(0.8 affinity to the first genre)} and rated
 * {@code 3.4 + 0.55 affinity + 0.4 quality + 0.4 leniency + 0.6 noise}, rounded to half stars.
 */
final class BulkUser {
    private static final double CHOICE = 0.8;
    private static final double MEAN = 3.4;
    private static final double AFFINITY = 0.55;
    private static final double QUALITY = 0.4;
    private static final double LENIENCY = 0.4;
    private static final double NOISE = 0.6;
    private static final int FEW = 40;
    private static final int SESSION = 60;
    private static final long FIRST_SECOND = 789_652_009;
    private static final long LAST_SECOND = 1_574_327_703;

    private final BulkMovies movies;
    private final int id;
    private final int count;
    private final SampleRandom random;
    private final double[] factors;
    private final double leniency;

    /**
     * Draws the tastes.
     *
     * @param count how many movies the user rates
     */
    BulkUser(BulkOptions options, BulkMovies movies, int id, int count) {
        this.movies = movies;
        this.id = id;
        this.count = count;
        random = SampleRandom.of(options.seed(), "bulk user", id);
        factors = BulkMovies.vector(random);
        leniency = random.gaussian();
    }

    /** Appends the user's lines of {@code ratings.csv} in the order of the movies. */
    void write(StringBuilder text) {
        int[] chosen = choose();
        long[] sessions = sessions();
        for (int k = 0; k < count; k++) {
            int halfStars = halfStars(chosen[k]);
            long seconds = sessions[random.below(sessions.length)] + random.below(20 * SESSION);
            text.append(id).append(',').append(movies.id(chosen[k])).append(',');
            text.append(halfStars / 2).append(halfStars % 2 == 0 ? ".0" : ".5").append(',');
            text.append(seconds).append('\n');
        }
    }

    private int halfStars(int movie) {
        double stars = MEAN
                + AFFINITY * movies.affinity(factors, movie)
                + QUALITY * movies.quality(movie)
                + LENIENCY * leniency
                + NOISE * random.gaussian();
        return (int) Math.max(1, Math.min(10, StrictMath.floor(2 * stars + 0.5)));
    }

    private long[] sessions() {
        long first = FIRST_SECOND + (long) (random.uniform() * (LAST_SECOND - FIRST_SECOND));
        long[] starts = new long[1 + count / SESSION];
        Arrays.setAll(starts, s -> first + (long) (random.uniform() * random.uniform() * (LAST_SECOND - first)));
        return starts;
    }

    /** The movies, ascending; by drawing again where a movie comes twice, unless that would be often. */
    private int[] choose() {
        double[] tastes = movies.genreAffinities(factors);
        for (int g = 0; g < tastes.length; g++) {
            tastes[g] = StrictMath.exp(CHOICE * tastes[g]);
        }
        return (long) count * FEW <= movies.size() ? chooseFew(tastes) : chooseMany(tastes);
    }

    private int[] chooseFew(double[] tastes) {
        double[] weights = movies.genreWeights();
        for (int g = 0; g < weights.length; g++) {
            weights[g] *= tastes[g];
        }
        BitSet chosen = new BitSet(movies.size());
        int left = count;
        while (left > 0) {
            int movie = movies.draw(random.weighted(weights), random);
            if (!chosen.get(movie)) {
                chosen.set(movie);
                left--;
            }
        }
        return chosen.stream().toArray();
    }

    /** The movies with the largest keys, logarithm of the weight plus Gumbel number, are a draw without replacement. */
    private int[] chooseMany(double[] tastes) {
        double[] keys = new double[movies.size()];
        for (int movie = 0; movie < keys.length; movie++) {
            keys[movie] = StrictMath.log(movies.weight(movie) * tastes[movies.genre(movie)]) + random.gumbel();
        }
        double[] sorted = keys.clone();
        Arrays.sort(sorted);
        double least = sorted[sorted.length - count];
        int[] chosen = new int[count];
        int next = 0;
        for (int movie = 0; next < count; movie++) {
            if (keys[movie] >= least) {
                chosen[next] = movie;
                next++;
            }
        }
        return chosen;
    }
}
