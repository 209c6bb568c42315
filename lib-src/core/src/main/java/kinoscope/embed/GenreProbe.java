package kinoscope.embed;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kinoscope.data.Genres;
import kinoscope.data.Movie;

/**
 * How much vectors tell about genres: mean average precision of a linear model that predicts the genres of movies it has not
 * seen.
 *
 * <p>Movies are dealt into folds; the genres of each fold are scored by ridge regression on the others (targets 1 and 0,
 * columns scaled to variance 1, the penalty chosen on one of the other folds), all movies are ranked by the score of each
 * genre, and the average precision of the rankings is averaged over the genres. Least squares stand in for the usual logistic
 * regression, since they have a closed form and a ranking needs no probabilities.
 *
 * @param precision the mean average precision, 0 to 1
 * @param low lower end of its 95 % bootstrap interval over movies, with the models as they are; moved so that the resamples, whose repeated
 *     movies make rankings look more precise, have the precision as their mean
 * @param high upper end
 * @param chance the mean share of movies that have a genre, which random scores reach
 * @param movies the number of movies
 * @param genres the number of genres with at least one movie
 */
public record GenreProbe(double precision, double low, double high, double chance, int movies, int genres) {
    private static final int RESAMPLES = 1000;
    private static final double TAIL = 0.025;

    /**
     * Probes vectors.
     *
     * @param movies their genres are all in {@code genres}
     * @param vectors {@code float[movies][dimensions]}; not modified
     * @param genres the genres
     * @param seed of the folds and of the resamples
     * @throws IllegalArgumentException if there are fewer than two movies a fold
     */
    public static GenreProbe of(List<Movie> movies, float[][] vectors, Genres genres, long seed) {
        boolean[][] labels = new boolean[genres.size()][movies.size()];
        for (int row = 0; row < movies.size(); row++) {
            for (int genre : genres.of(movies.get(row))) {
                labels[genre][row] = true;
            }
        }
        return ofScores(RidgeFolds.of(vectors, labels, seed).scores(), labels, seed);
    }

    /** Judges scores of any kind, {@code float[genres][movies]}. */
    static GenreProbe ofScores(float[][] scores, boolean[][] labels, long seed) {
        int n = labels[0].length;
        LabelRankings rankings = new LabelRankings(scores, labels, row -> true);
        int[] once = new int[n];
        Arrays.fill(once, 1);
        double precision = rankings.meanPrecision(once);
        double[] resampled = resampled(rankings, n, seed);
        double shift = precision - Arrays.stream(resampled).average().orElseThrow();
        double[] shares = Arrays.stream(labels)
                .mapToDouble(GenreProbe::share)
                .filter(share -> share > 0)
                .toArray();
        return new GenreProbe(
                precision,
                resampled[(int) (RESAMPLES * TAIL)] + shift,
                resampled[(int) (RESAMPLES * (1 - TAIL))] + shift,
                Arrays.stream(shares).average().orElseThrow(),
                n,
                shares.length);
    }

    private static double[] resampled(LabelRankings rankings, int n, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, RESAMPLES)
                .mapToDouble(sample -> {
                    int[] times = new int[n];
                    for (int draw = 0; draw < n; draw++) {
                        times[random.nextInt(n)]++;
                    }
                    return rankings.meanPrecision(times);
                })
                .sorted()
                .toArray();
    }

    private static double share(boolean[] labels) {
        return (double) IntStream.range(0, labels.length)
                        .filter(row -> labels[row])
                        .count()
                / labels.length;
    }
}
