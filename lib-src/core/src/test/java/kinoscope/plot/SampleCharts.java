package kinoscope.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.RatingGaps;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.eval.stats.Interval;
import kinoscope.experiment.leaderboard.Leaderboard;
import kinoscope.experiment.leaderboard.LeaderboardRow;
import kinoscope.experiment.leaderboard.Published;

/** One chart of each family on invented data. */
final class SampleCharts {
    static final List<String> GENRES = List.of(
            "Action",
            "Adventure",
            "Animation",
            "Children's",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Fantasy",
            "Film-Noir",
            "Horror",
            "Musical",
            "Mystery",
            "Romance",
            "Sci-Fi",
            "Thriller",
            "War",
            "Western");

    private SampleCharts() {}

    static Map<String, Chart> all() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        Dataset dataset = dataset(600, 500, 24_000, RatingScale.WHOLE_STARS);
        Dataset halves = dataset(300, 2000, 9_000, RatingScale.HALF_STARS);
        charts.put("rating-histogram", RatingHistogram.of(dataset));
        charts.put("rating-histogram-half-stars", RatingHistogram.of(halves));
        charts.put("ratings-per-user", ActivityHistogram.of(dataset));
        charts.put("long-tail", LongTailChart.of(dataset));
        charts.put("power-law", PowerLawChart.of(dataset));
        charts.put("vector-map", vectorMap());
        charts.put("poster-sheet", posterSheet());
        charts.put("many-lines", manyLines());
        charts.put("matrix", InteractionMatrixChart.of(dataset));
        charts.put(
                "matrix-unsorted",
                InteractionMatrixChart.of(
                        Caption.of("Who rated what, as in the file", halves), halves.ratings(), false));
        charts.put(
                "label-bands",
                LabelBandsChart.of(Caption.of("Hard and soft labels", dataset), 575_281, 261_197, 107_557, 56_174));
        charts.put("training", training());
        charts.put(
                "training-short",
                TrainingChart.of(
                        caption("Training MLP"), new double[] {0.5, 0.4}, "HR@10", new double[] {0.4, 0.39}, 1));
        double[][] cosines = cosines(GENRES.size(), 7);
        charts.put(
                "genres-centred",
                HeatMapChart.of(
                        caption("Genre similarity, centred"), GENRES, GENRES, cosines, ColorScale.diverging(1)));
        double[][] raw = shifted(cosines);
        charts.put(
                "genres-raw",
                HeatMapChart.of(caption("Genre similarity"), GENRES, GENRES, raw, ColorScale.sequential(raw)));
        charts.put(
                "genres-clustered",
                HeatMapChart.clustered(
                        caption("Genre similarity, centred, in Ward order"),
                        GENRES,
                        cosines,
                        ColorScale.diverging(1),
                        chain(GENRES.size())));
        List<String> twenty = IntStream.range(0, 20)
                .mapToObj(i -> i == 19 ? "(no genres listed)" : i == 18 ? "IMAX" : GENRES.get(i))
                .toList();
        charts.put(
                "genres-20",
                HeatMapChart.of(caption("Twenty genres"), twenty, twenty, cosines(20, 9), ColorScale.diverging(1)));
        charts.put(
                "user-genres",
                UserGenreChart.of(
                        caption("User 42 and the genres"), GENRES, cosines[3], (cosines[3][2] + cosines[3][5]) / 2));
        charts.put("scatter", scatter(3000));
        charts.put("comparison", comparison());
        charts.put(
                "confusion",
                ConfusionChart.of(
                        caption("Interaction label at threshold 0.5"),
                        List.of("no interaction", "interaction"),
                        new long[][] {{71_234, 8_766}, {6_021, 13_979}}));
        charts.putAll(SampleStars.charts());
        charts.put("lines", lines());
        charts.put("bars", bars());
        charts.put(
                "bars-many",
                BarChart.of(
                        caption("Movies by genre"),
                        "genre",
                        "movies",
                        GENRES,
                        IntStream.range(0, 18)
                                .mapToDouble(i -> 40 + 37 * i % 300)
                                .toArray()));
        charts.put(
                "bars-long-names",
                BarChart.of(
                        caption("Times EASE"),
                        "",
                        "times EASE",
                        List.of("Sequence network + EASE, 3 epochs", "EASE + next item", "Next item", "EASE", "NeuMF"),
                        new double[] {1.4, 1.3, 1.1, 1, .8}));
        charts.put("leaderboard", leaderboard());
        charts.put(
                "gaps",
                GapHistogram.of(
                        caption("How long between two ratings of a user"),
                        new RatingGaps(new long[] {12_000, 9_000, 2_000, 0, 31, 1_234}, 600, 400)));
        charts.put(
                "slopes",
                SlopeChart.of(
                        caption("Two sets of candidates"),
                        "NDCG@10 among 99 others",
                        "NDCG@10 in the whole catalogue",
                        List.of(
                                new SlopeChart.Item("NeuMF, 8 factors", .4064, .0412),
                                new SlopeChart.Item("Sequence network + EASE, 3 epochs", .6284, .1723),
                                new SlopeChart.Item("EASE, recent first", .5589, .1253),
                                new SlopeChart.Item("Next item", .539, .1504))));
        charts.putAll(SampleTrials.charts(caption("Options and values")));
        return charts;
    }

    static Dataset dataset(int users, int items, int tries, RatingScale scale) {
        Random random = new Random(5);
        Ratings.Builder ratings = Ratings.builder(scale);
        boolean[][] seen = new boolean[users][items];
        for (int i = 0; i < tries; i++) {
            int user = (int) (users * Math.pow(random.nextDouble(), 1.6));
            int item = (int) (items * Math.pow(random.nextDouble(), 2.5));
            if (!seen[user][item]) {
                seen[user][item] = true;
                int level = (int) Math.min(scale.levels() - 1, scale.levels() * Math.sqrt(random.nextDouble()));
                ratings.add(user + 1, item + 1, scale.rating(level), i);
            }
        }
        List<Movie> movies = IntStream.rangeClosed(1, items)
                .mapToObj(id ->
                        new Movie(id, "Movie " + id + " (1999)", List.of(GENRES.get(id % 18)), "", Movie.Links.NONE))
                .toList();
        return new Dataset("sample", true, ratings.build(), movies, List.of());
    }

    static Caption caption(String title) {
        return Caption.of(title, "sample (synthetic)", 24_000, "ratings").with("seed 42");
    }

    private static Chart training() {
        Map<String, double[]> losses = new LinkedHashMap<>();
        losses.put("training loss", new double[] {0.61, 0.42, 0.37, 0.34, 0.32, 0.305, 0.297, 0.29, 0.284, 0.28});
        losses.put("validation loss", new double[] {0.52, 0.43, 0.39, 0.372, 0.365, 0.362, 0.361, 0.364, 0.369, 0.376});
        return TrainingChart.of(
                caption("Training NeuMF"),
                losses,
                "validation NDCG@10",
                new double[] {0.211, 0.254, 0.281, 0.297, 0.308, 0.313, 0.3164, 0.3158, 0.314, 0.311},
                7);
    }

    static double[][] cosines(int n, long seed) {
        Random random = new Random(seed);
        double[][] values = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                values[i][j] = i == j ? 1 : Math.max(-0.7, Math.min(0.9, random.nextGaussian() * 0.35));
                values[j][i] = values[i][j];
            }
        }
        return values;
    }

    private static double[][] shifted(double[][] values) {
        double[][] shifted = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                shifted[i][j] = 0.725 + 0.275 * values[i][j];
            }
        }
        return shifted;
    }

    private static Dendrogram chain(int leaves) {
        int[][] merges = new int[leaves - 1][];
        double[] heights = new double[leaves - 1];
        int[] roots = IntStream.range(0, leaves).toArray();
        int open = leaves;
        for (int step = 0; step < merges.length; step++) {
            int at = step * 5 % (open - 1);
            merges[step] = new int[] {roots[at], roots[at + 1]};
            heights[step] = 0.2 + 0.11 * step;
            roots[at] = leaves + step;
            for (int i = at + 1; i < open - 1; i++) {
                roots[i] = roots[i + 1];
            }
            open--;
        }
        return new Dendrogram(merges, heights);
    }

    private static Chart scatter(int n) {
        Random random = new Random(3);
        double[][] points = new double[n][];
        int[] category = new int[n];
        for (int i = 0; i < n; i++) {
            category[i] = random.nextInt(19) - 1;
            double angle = category[i] * Math.PI / 9;
            points[i] = new double[] {
                40 * Math.cos(angle) + 9 * random.nextGaussian(), 40 * Math.sin(angle) + 9 * random.nextGaussian()
            };
        }
        return ScatterChart.of(caption("Movies by plot, t-SNE"), "t-SNE 1", "t-SNE 2", points, category, GENRES);
    }

    private static Chart posterSheet() {
        List<PosterCard> loved = List.of(
                new PosterCard(Optional.empty(), "Heat (1995)", List.of("5 stars given")),
                new PosterCard(
                        Optional.empty(),
                        "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1963)",
                        List.of("5 stars given")));
        PosterCard other =
                new PosterCard(Optional.empty(), "Alien (1979)", List.of("similarity 0.81", "4.6 stars predicted"));
        return PosterSheet.of(
                new Caption("Posters like those that user 7 loves", "sample (synthetic) · ALS · colour-gradient-v1"),
                List.of(
                        new PosterSheet.Row("Loved by user 7", loved),
                        new PosterSheet.Row("Recommended", List.of(other, other, other, other))));
    }

    private static Chart vectorMap() {
        Random random = new Random(11);
        double[][] points = new double[300][2];
        for (double[] point : points) {
            point[0] = random.nextGaussian();
            point[1] = random.nextGaussian() / 2;
        }
        points[0] = new double[] {-3.4, .2};
        points[1] = new double[] {3.3, .21};
        points[2] = new double[] {3.2, .2};
        String title = "A Title That Is Longer Than Most of the Others, Part Two (1999)";
        return VectorMapChart.of(
                caption("Movies by their vectors"),
                "component 1",
                "component 2",
                points,
                List.of(
                        new VectorMapChart.Group("long", new int[] {0, 1, 2}, List.of(title, title, "Short (2001)")),
                        new VectorMapChart.Group("short", new int[] {3}, List.of("Near (1980)"))));
    }

    private static Chart manyLines() {
        return LineChart.of(
                caption("Errors of many models"),
                "epoch",
                "RMSE (stars)",
                IntStream.range(0, 7)
                        .mapToObj(k -> new LineChart.Line(
                                "model " + k + " with a long name", new double[] {1, 2, 3}, new double[] {k, k / 2.0, 1
                                }))
                        .toList());
    }

    private static Chart comparison() {
        return ComparisonChart.of(
                caption("Before and after fine-tuning").with("full catalogue, 95 % bootstrap"),
                List.of("precision@10", "recall@10", "NDCG@10", "Genre-NDCG@10 (catalogue ideal)"),
                List.of(
                        new ComparisonChart.Group(
                                "NeuMF",
                                List.of(
                                        new Estimate(0.112, 0.108, 0.117),
                                        new Estimate(0.086, 0.081, 0.09),
                                        new Estimate(0.141, 0.136, 0.147),
                                        new Estimate(0.512, 0.507, 0.518))),
                        new ComparisonChart.Group(
                                "fine-tuned on genres",
                                List.of(
                                        new Estimate(0.111, 0.106, 0.115),
                                        new Estimate(0.088, 0.084, 0.093),
                                        new Estimate(0.139, 0.133, 0.145),
                                        new Estimate(0.603, 0.597, 0.61)))));
    }

    private static Chart lines() {
        double[] k = {1, 5, 10, 20, 50};
        return LineChart.of(
                caption("NDCG by cutoff"),
                "cutoff k",
                "NDCG@k",
                List.of(
                        new LineChart.Line("popularity", k, new double[] {0.1, 0.11, 0.13, 0.15, 0.19}),
                        new LineChart.Line("ItemKNN", k, new double[] {0.16, 0.18, 0.2, 0.23, 0.28}),
                        new LineChart.Line("NeuMF", k, new double[] {0.18, 0.2, 0.225, 0.255, 0.31})));
    }

    private static Chart bars() {
        Map<String, double[]> groups = new LinkedHashMap<>();
        groups.put("train", new double[] {0.31, 0.42, 0.27, 0.5});
        groups.put("test", new double[] {0.25, 0.33, 0.21, 0.44});
        return BarChart.of(
                caption("Share of positives by age band"),
                "age",
                "share",
                List.of("under 18", "18–24", "25–34", "35–44"),
                groups);
    }

    private static Chart leaderboard() {
        return LeaderboardChart.of(new Leaderboard(
                "ml-1m",
                List.of(
                        row("EASE, recent first", .7818, .5589, Optional.empty()),
                        row(
                                "NeuMF, 8 factors",
                                .6795,
                                .4064,
                                Optional.of(new Published(.688, .41, "NeuMF", "a paper"))),
                        row("Random", .0985, .0454, Optional.empty())),
                "ml-1m, NCF leave-one-out, seed 0, test part, sampled candidates (1+99); n = 6040 users",
                "",
                1));
    }

    private static LeaderboardRow row(String name, double hitRate, double ndcg, Optional<Published> published) {
        return new LeaderboardRow(
                name,
                Map.of(),
                0,
                around(hitRate),
                around(ndcg),
                around(-.1),
                .01,
                12.3,
                around(hitRate / 5),
                around(ndcg / 5),
                published);
    }

    private static Interval around(double value) {
        return new Interval(value, value - .01, value + .01, .95, 6040);
    }
}
