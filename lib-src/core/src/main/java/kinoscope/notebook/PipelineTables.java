package kinoscope.notebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kinoscope.data.Dataset;
import kinoscope.data.DatasetCard;
import kinoscope.data.Movie;
import kinoscope.data.Quartiles;
import kinoscope.embed.MovieVectors;
import kinoscope.embed.SimilarityMatrix;
import kinoscope.eval.Comparison;
import kinoscope.eval.MetricResult;
import kinoscope.eval.Report;
import kinoscope.eval.stats.Holm;
import kinoscope.model.ScoredItem;
import kinoscope.sample.SamplingReport;
import tech.tablesaw.api.Table;

/** What the stages of the pipeline give, as tables for the reader. */
public final class PipelineTables {
    private PipelineTables() {}

    /** A card as two columns, fact and value. */
    public static Table card(DatasetCard card) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("users", count(card.users()));
        facts.put("movies with a rating", count(card.items()));
        facts.put("movies listed", count(card.listedMovies()));
        facts.put("ratings", count(card.ratings()));
        facts.put("density", String.format(Locale.ROOT, "%.2f %%", card.density() * 100));
        facts.put("mean rating", String.format(Locale.ROOT, "%.2f stars", card.mean()));
        facts.put("ratings of a user", quartiles(card.perUser()));
        facts.put("ratings of a movie", quartiles(card.perItem()));
        card.span().ifPresent(span -> facts.put("time", day(span.first()) + " to " + day(span.last())));
        facts.put("genres", count(card.genres().size()));
        facts.put("movies with a plot", count(card.plots()));
        facts.put("users with demographics", count(card.describedUsers()));
        return facts("Data set card of " + card.title(), facts);
    }

    /** Any named values as two columns. */
    public static Table facts(String name, Map<String, ?> facts) {
        return Tables.columns(name)
                .texts("fact", List.copyOf(facts.keySet()))
                .texts(
                        "value",
                        facts.values().stream().map(PipelineTables::text).toList())
                .table();
    }

    /** What was sampled by several strategies: a row a count, a column a strategy. */
    public static Table sampling(String name, List<SamplingReport> reports) {
        TableBuilder table = Tables.columns(name)
                .texts("count", List.copyOf(reports.get(0).lines().keySet()));
        for (SamplingReport report : reports) {
            table.texts(
                    report.strategy().toString(),
                    report.lines().values().stream().map(PipelineTables::text).toList());
        }
        return table.table();
    }

    /** Movies near another, nearest first. */
    public static Table neighbours(String name, List<MovieVectors.Neighbour> neighbours) {
        return Tables.columns(name)
                .texts("title", neighbours.stream().map(n -> n.movie().title()).toList())
                .texts(
                        "genres",
                        neighbours.stream()
                                .map(n -> String.join(", ", n.movie().genres()))
                                .toList())
                .numbers(
                        "cosine",
                        neighbours.stream()
                                .mapToDouble(MovieVectors.Neighbour::cosine)
                                .toArray())
                .table();
    }

    /** Each name with its most similar one in two matrices over the same names. */
    public static Table nearest(
            String name, String firstLabel, SimilarityMatrix first, String secondLabel, SimilarityMatrix second) {
        List<String> names = first.names();
        return Tables.columns(name)
                .texts("genre", names)
                .texts(firstLabel, names.stream().map(first::mostSimilar).toList())
                .numbers(
                        firstLabel + " cosine",
                        names.stream()
                                .mapToDouble(g -> first.get(g, first.mostSimilar(g)))
                                .toArray())
                .texts(secondLabel, names.stream().map(second::mostSimilar).toList())
                .numbers(
                        secondLabel + " cosine",
                        names.stream()
                                .mapToDouble(g -> second.get(g, second.mostSimilar(g)))
                                .toArray())
                .table();
    }

    /** Recommended movies, best first: rank, title, genres, score. */
    public static Table recommendations(String name, List<ScoredItem> items, Dataset dataset) {
        int[] rank = new int[items.size()];
        double[] score = new double[items.size()];
        List<String> titles = new ArrayList<>();
        List<String> genres = new ArrayList<>();
        for (int i = 0; i < rank.length; i++) {
            Movie movie = dataset.movie(items.get(i).item());
            rank[i] = i + 1;
            titles.add(movie.title());
            genres.add(String.join(", ", movie.genres()));
            score[i] = items.get(i).score();
        }
        return Tables.columns(name)
                .whole("rank", rank)
                .texts("title", titles)
                .texts("genres", genres)
                .numbers("score", score)
                .table();
    }

    /**
     * Reports taken under one protocol: a row a metric, a column a model with the mean and its 95 % interval.
     *
     * @param name says data, split and protocol
     * @param reports at least one, all with the same metrics
     */
    public static Table comparison(String name, List<Report> reports) {
        TableBuilder table = Tables.columns(name)
                .texts(
                        "metric",
                        reports.get(0).results().stream()
                                .map(MetricResult::metric)
                                .toList());
        for (Report report : reports) {
            table.texts(
                    report.model(),
                    report.results().stream().map(PipelineTables::estimate).toList());
        }
        return table.whole(
                        "n",
                        reports.get(0).results().stream()
                                .mapToInt(MetricResult::n)
                                .toArray())
                .table();
    }

    /** Differences of two models on the same users, a row each; the last p is corrected for the number of rows (Holm). */
    public static Table differences(String name, List<Comparison> comparisons) {
        double[] p =
                comparisons.stream().mapToDouble(c -> c.randomization().p()).toArray();
        return Tables.columns(name)
                .texts("metric", comparisons.stream().map(Comparison::metric).toList())
                .texts(
                        "difference",
                        comparisons.stream()
                                .map(c -> c.second() + " − " + c.first())
                                .toList())
                .texts(
                        "mean [95 % interval]",
                        comparisons.stream().map(c -> c.difference().signed()).toList())
                .texts("p (randomization)", fourDigits(p))
                .texts("p (Holm)", fourDigits(Holm.adjust(p)))
                .whole(
                        "n",
                        comparisons.stream().mapToInt(c -> c.difference().n()).toArray())
                .table();
    }

    private static List<String> fourDigits(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.4f", value))
                .toList();
    }

    private static String estimate(MetricResult result) {
        return String.format(
                Locale.ROOT,
                "%.4f [%.4f, %.4f]",
                result.mean(),
                result.interval().low(),
                result.interval().high());
    }

    private static String quartiles(Quartiles q) {
        return String.format(
                Locale.ROOT,
                "min %,.0f, quartiles %,.0f / %,.0f / %,.0f, max %,.0f",
                q.min(),
                q.q1(),
                q.median(),
                q.q3(),
                q.max());
    }

    private static String text(Object value) {
        return value instanceof Integer || value instanceof Long
                ? count(((Number) value).longValue())
                : value.toString();
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String day(Instant time) {
        return time.toString().substring(0, 10);
    }
}
