package kinoscope.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The planted signals: what models can learn from the ratings, and what plots tell beyond genres. */
class SampleSignalTest {
    private static final int CUTOFF = 10;
    private static final double TRAINING_SHARE = 0.8;

    private static List<SampleMovie> movies;
    private static List<SampleUser> users;
    private static List<SampleRatings.Row> rows;
    private static Map<Integer, Integer> indexById;
    private static boolean[][] train;
    private static boolean[][] test;
    private static int[][] stars;

    @BeforeAll
    static void splitTheLastFifthOfEachUser() {
        SampleOptions options = SampleOptions.defaults();
        movies = SampleCatalogue.invent(options);
        users = SampleUsers.invent(options);
        rows = SampleRatings.invent(options, movies, users);
        indexById = new HashMap<>();
        movies.forEach(movie -> indexById.put(movie.id(), indexById.size()));
        train = new boolean[users.size()][movies.size()];
        test = new boolean[users.size()][movies.size()];
        stars = new int[users.size()][movies.size()];
        Map<Integer, List<SampleRatings.Row>> byUser =
                rows.stream().collect(Collectors.groupingBy(SampleRatings.Row::user));
        byUser.forEach((user, own) -> {
            int cut = (int) (own.size() * TRAINING_SHARE);
            for (int k = 0; k < own.size(); k++) {
                int item = indexById.get(own.get(k).movie());
                (k < cut ? train : test)[user - 1][item] = true;
                stars[user - 1][item] = own.get(k).stars();
            }
        });
    }

    @Test
    void personalModelsBeatPopularityOnTheFullCatalogue() {
        double popularity = ndcg(user -> item -> count(item));
        double neighbours = ndcg(SampleSignalTest::neighbourScores);
        double truth = ndcg(user ->
                item -> movies.get(item).appeal() + 1.6 * users.get(user).affinity(movies.get(item)));

        assertThat(popularity).isBetween(0.1, 0.35);
        assertThat(neighbours).isGreaterThan(1.3 * popularity);
        assertThat(truth).isGreaterThan(neighbours);
    }

    @Test
    void starsFollowTaste() {
        double[] affinity = rows.stream()
                .mapToDouble(row -> users.get(row.user() - 1).affinity(movies.get(indexById.get(row.movie()))))
                .toArray();
        double[] given = rows.stream().mapToDouble(SampleRatings.Row::stars).toArray();

        assertThat(correlation(affinity, given)).isBetween(0.25, 0.7);
    }

    @Test
    void starsLookLikeRealOnes() {
        Map<Integer, Long> histogram =
                rows.stream().collect(Collectors.groupingBy(SampleRatings.Row::stars, Collectors.counting()));
        double mean = rows.stream().mapToInt(SampleRatings.Row::stars).average().orElseThrow();

        assertThat(mean).isBetween(3.4, 3.7);
        assertThat(histogram.get(4)).isGreaterThan(histogram.get(3)).isGreaterThan(histogram.get(5));
        assertThat(histogram.get(3)).isGreaterThan(histogram.get(2));
        assertThat(histogram.get(2)).isGreaterThan(histogram.get(1));
        assertThat(histogram.get(1)).isGreaterThan(rows.size() / 100);
    }

    @Test
    void popularityHasALongTail() {
        double[] counts = new double[movies.size()];
        rows.forEach(row -> counts[indexById.get(row.movie())]++);
        Arrays.sort(counts);
        double head = 0;
        for (int k = 1; k <= counts.length / 5; k++) {
            head += counts[counts.length - k];
        }

        assertThat(head / rows.size()).isBetween(0.4, 0.75);
    }

    @Test
    void tasteLeansOnGender() {
        int theme = SampleTheme.LETTERS.ordinal();
        double women = meanTaste("F", theme);
        double men = meanTaste("M", theme);

        assertThat(women - men).isBetween(0.3, 1.2);
    }

    @Test
    void plotsTellChoiceAndStarsBeyondGenre() {
        List<Map<String, Double>> vectors = plotVectors();
        PairCount liked = new PairCount();
        PairCount chosen = new PairCount();
        for (SampleUser user : users) {
            int u = user.id() - 1;
            Map<String, Double> choice = profile(vectors, u, 0);
            Map<String, Double> taste = profile(vectors, u, 3.6);
            for (int i = 0; i < movies.size(); i++) {
                for (int j = 0; test[u][i] && stars[u][i] >= 4 && j < movies.size(); j++) {
                    if (!movies.get(i).genres().equals(movies.get(j).genres())) {
                        continue;
                    }
                    if (test[u][j] && stars[u][j] <= 3) {
                        liked.add(cosine(taste, vectors.get(i)), cosine(taste, vectors.get(j)));
                    } else if (stars[u][j] == 0) {
                        chosen.add(cosine(choice, vectors.get(i)), cosine(choice, vectors.get(j)));
                    }
                }
            }
        }

        assertThat(liked.pairs).isGreaterThan(500);
        assertThat(liked.share()).isGreaterThan(0.55);
        assertThat(chosen.share()).isGreaterThan(0.6);
    }

    /** How often the first of a pair, the better one in truth, has the larger score. */
    private static final class PairCount {
        private int pairs;
        private int right;

        private void add(double better, double worse) {
            pairs++;
            right += better > worse ? 1 : 0;
        }

        private double share() {
            return (double) right / pairs;
        }
    }

    /** The sum of the plot vectors of the training movies, each weighted by its stars less a base. */
    private static Map<String, Double> profile(List<Map<String, Double>> vectors, int user, double base) {
        Map<String, Double> sum = new HashMap<>();
        for (int i = 0; i < movies.size(); i++) {
            if (train[user][i]) {
                double weight = stars[user][i] - base;
                vectors.get(i).forEach((word, value) -> sum.merge(word, weight * value, Double::sum));
            }
        }
        return sum;
    }

    private interface Scorer {
        IntToDoubleFunction scores(int user);
    }

    private static double ndcg(Scorer scorer) {
        double sum = 0;
        for (int u = 0; u < users.size(); u++) {
            IntToDoubleFunction score = scorer.scores(u);
            boolean[] seen = train[u];
            List<double[]> ranked = new ArrayList<>();
            for (int i = 0; i < movies.size(); i++) {
                if (!seen[i]) {
                    ranked.add(new double[] {score.applyAsDouble(i), i});
                }
            }
            ranked.sort((a, b) -> Double.compare(b[0], a[0]));
            int relevant = 0;
            for (boolean held : test[u]) {
                relevant += held ? 1 : 0;
            }
            double gain = 0;
            double ideal = 0;
            for (int k = 0; k < CUTOFF; k++) {
                double discount = Math.log(2) / Math.log(k + 2);
                gain += test[u][(int) ranked.get(k)[1]] ? discount : 0;
                ideal += k < relevant ? discount : 0;
            }
            sum += gain / ideal;
        }
        return sum / users.size();
    }

    private static int count(int item) {
        int count = 0;
        for (boolean[] seen : train) {
            count += seen[item] ? 1 : 0;
        }
        return count;
    }

    private static double[][] similarities;

    /** Item-item cosine, damped for rare movies. */
    private static IntToDoubleFunction neighbourScores(int user) {
        if (similarities == null) {
            int n = movies.size();
            similarities = new double[n][n];
            for (boolean[] seen : train) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; seen[i] && j < n; j++) {
                        similarities[i][j] += seen[j] ? 1 : 0;
                    }
                }
            }
            double[] norms = new double[n];
            for (int i = 0; i < n; i++) {
                norms[i] = Math.sqrt(similarities[i][i] + 20);
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    similarities[i][j] /= norms[i] * norms[j];
                }
            }
        }
        return item -> {
            double sum = 0;
            for (int other = 0; other < movies.size(); other++) {
                sum += train[user][other] ? Math.pow(similarities[item][other], 3) : 0;
            }
            return sum;
        };
    }

    private static double meanTaste(String gender, int theme) {
        return users.stream()
                .filter(user -> user.gender().equals(gender))
                .mapToDouble(user -> user.themes()[theme])
                .average()
                .orElseThrow();
    }

    private static List<Map<String, Double>> plotVectors() {
        SamplePlots plots = new SamplePlots();
        List<Map<String, Double>> vectors = new ArrayList<>();
        Map<String, Integer> documents = new HashMap<>();
        for (SampleMovie movie : movies) {
            Map<String, Double> words = new HashMap<>();
            String plot = plots.write(movie, new SampleRandom(movie.id()));
            for (String word : plot.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
                words.put(word, 1.0);
            }
            words.keySet().forEach(word -> documents.merge(word, 1, Integer::sum));
            vectors.add(words);
        }
        for (Map<String, Double> words : vectors) {
            words.replaceAll((word, weight) -> Math.log((double) movies.size() / documents.get(word)));
            double length =
                    Math.sqrt(words.values().stream().mapToDouble(w -> w * w).sum());
            words.replaceAll((word, weight) -> weight / length);
        }
        return vectors;
    }

    /** The dot product with a unit vector, which ranks as the cosine does. */
    private static double cosine(Map<String, Double> profile, Map<String, Double> plot) {
        double dot = 0;
        for (Map.Entry<String, Double> entry : plot.entrySet()) {
            dot += entry.getValue() * profile.getOrDefault(entry.getKey(), 0.0);
        }
        return dot;
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
