package kinoscope.data.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Invents the ratings. A user draws movies without replacement with weight {@code exp(appeal + 1.6 affinity)} and rates
 * them {@code 3.5 + 0.8 affinity + 0.35 quality + 0.3 leniency + 0.65 noise}, rounded to whole stars; here the affinity is
 * the one above the user's mean over the drawn movies.
 */
final class SampleRatings {
    private static final double CHOICE = 1.6;
    private static final double MEAN = 3.5;
    private static final double AFFINITY = 0.8;
    private static final double QUALITY = 0.35;
    private static final double LENIENCY = 0.3;
    private static final double NOISE = 0.65;
    private static final double ACTIVITY_SPREAD = 0.85;
    private static final double LARGEST_SHARE = 0.75;

    private final SampleOptions options;
    private final List<SampleMovie> movies;

    private SampleRatings(SampleOptions options, List<SampleMovie> movies) {
        this.options = options;
        this.movies = movies;
    }

    /**
     * One row of {@code ratings.dat}.
     *
     * @param user raw id
     * @param movie raw id
     * @param stars 1 to 5
     * @param seconds since 1970-01-01 UTC
     */
    record Row(int user, int movie, int stars, long seconds) {}

    /** The rows user by user, each user's in order of time. */
    static List<Row> invent(SampleOptions options, List<SampleMovie> movies, List<SampleUser> users) {
        SampleRatings ratings = new SampleRatings(options, rated(options, movies));
        int most = (int) (ratings.movies.size() * LARGEST_SHARE);
        int[] counts = SampleActivity.draw(options.seed(), options.users(), options.ratings(), ACTIVITY_SPREAD, most);
        List<Row> rows = new ArrayList<>();
        for (int u = 0; u < counts.length; u++) {
            ratings.rate(users.get(u), counts[u], rows);
        }
        return rows;
    }

    /** Leaves out the movies that nobody rates, spread evenly over the ids. */
    private static List<SampleMovie> rated(SampleOptions options, List<SampleMovie> movies) {
        List<SampleMovie> rated = new ArrayList<>();
        int step = movies.size() / (options.unrated() + 1);
        for (int i = 0; i < movies.size(); i++) {
            boolean leftOut = options.unrated() > 0 && i % step == step - 1 && i / step < options.unrated();
            if (!leftOut) {
                rated.add(movies.get(i));
            }
        }
        return rated;
    }

    private void rate(SampleUser user, int count, List<Row> rows) {
        SampleRandom random = SampleRandom.of(options.seed(), "ratings", user.id());
        double[] keys = new double[movies.size()];
        Integer[] order = new Integer[keys.length];
        for (int i = 0; i < keys.length; i++) {
            SampleMovie movie = movies.get(i);
            keys[i] = movie.appeal() + CHOICE * user.affinity(movie) + random.gumbel();
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparingDouble(i -> -keys[i]));
        int[] chosen = new int[count];
        for (int k = 0; k < count; k++) {
            int other = random.below(k + 1);
            chosen[k] = chosen[other];
            chosen[other] = order[k];
        }
        double[] affinity = new double[count];
        double mean = 0;
        for (int k = 0; k < count; k++) {
            affinity[k] = user.affinity(movies.get(chosen[k]));
            mean += affinity[k] / count;
        }
        long[] times = SampleTimes.draw(count, random);
        for (int k = 0; k < count; k++) {
            SampleMovie movie = movies.get(chosen[k]);
            double stars = MEAN
                    + AFFINITY * (affinity[k] - mean)
                    + QUALITY * movie.quality()
                    + LENIENCY * user.leniency()
                    + NOISE * random.gaussian();
            int rounded = (int) Math.max(1, Math.min(5, StrictMath.floor(stars + 0.5)));
            rows.add(new Row(user.id(), movie.id(), rounded, times[k]));
        }
    }
}
