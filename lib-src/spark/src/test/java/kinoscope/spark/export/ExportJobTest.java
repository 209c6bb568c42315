package kinoscope.spark.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;
import kinoscope.embed.SimilarityMatrix;
import kinoscope.eval.Evaluator;
import kinoscope.eval.FullCatalogue;
import kinoscope.eval.RankingMetric;
import kinoscope.eval.RatingEvaluator;
import kinoscope.eval.Report;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.exchange.ExportedFactors;
import kinoscope.exchange.SparkExport;
import kinoscope.exchange.UserGenres;
import kinoscope.model.ScoredItem;
import kinoscope.model.factor.FactorModel;
import kinoscope.profile.FineTuneOptions;
import kinoscope.profile.FineTuneRow;
import kinoscope.profile.FineTuneSet;
import kinoscope.profile.GenreProfiles;
import kinoscope.sample.HashedSampler;
import kinoscope.sample.Interactions;
import kinoscope.sample.SamplingOptions;
import kinoscope.spark.Imported;
import kinoscope.spark.LocalSpark;
import kinoscope.spark.als.AlsJob;
import kinoscope.spark.als.AlsKind;
import kinoscope.spark.als.AlsOptions;
import kinoscope.spark.card.CardJob;
import kinoscope.spark.evaluate.EvaluateJob;
import kinoscope.spark.evaluate.EvaluateOptions;
import kinoscope.spark.finetune.FineTuneSetJob;
import kinoscope.spark.load.ImportOptions;
import kinoscope.spark.profile.PlotVectors;
import kinoscope.spark.profile.ProfileOptions;
import kinoscope.spark.recommend.RecommendJob;
import kinoscope.spark.recommend.RecommendOptions;
import kinoscope.spark.sample.SampleJob;
import kinoscope.spark.sample.SampleOptions;
import kinoscope.split.HashedSplitter;
import kinoscope.split.Split;
import kinoscope.split.SplitShares;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all jobs have made of the sample, exported, and read by the library. */
class ExportJobTest {
    private static final Path SAMPLE = Path.of(System.getProperty("kinoscope.home"), "data", "sample");
    private static final SamplingOptions TWO = SamplingOptions.defaults().withNegativesPerPositive(2);
    private static final FineTuneOptions DRAWS = FineTuneOptions.defaults();
    private static final AlsOptions SMALL = AlsOptions.defaults(AlsKind.EXPLICIT)
            .withFactors(5)
            .withIterations(2)
            .withBlocks(2);
    private static final int K = 10;

    @TempDir
    private static Path done;

    private static Imported imported;
    private static PlotVectors plots;
    private static Ratings ratings;
    private static SparkExport export;

    @TempDir
    private Path folder;

    @BeforeAll
    static void runAllJobs() {
        imported = new Imported(SAMPLE, done, ImportOptions.defaults().withBuckets(2));
        plots = PlotVectors.of(imported);
        ratings = plots.dataset().ratings();
        imported.run(new CardJob());
        imported.run(new SampleJob(SampleOptions.defaults().withSampling(TWO)));
        imported.run(plots.job(imported, ProfileOptions.defaults()));
        imported.run(new FineTuneSetJob(DRAWS));
        imported.run(new AlsJob(SMALL));
        imported.run(new RecommendJob(RecommendOptions.defaults().withK(K)));
        imported.run(new EvaluateJob(EvaluateOptions.defaults().withK(K)));
        imported.run(new ExportJob(ExportOptions.defaults()));
        export = open(imported);
    }

    private static SparkExport open(Imported work) {
        return SparkExport.open(work.folder().resolve(ExportJob.NAME));
    }

    private static List<String> lines(Interactions rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.user(row) + " " + rows.item(row) + " " + rows.label(row) + " " + rows.rating(row))
                .sorted()
                .toList();
    }

    private static List<String> sampled() {
        return lines(new HashedSampler(plots.split().train(), TWO).sample().interactions());
    }

    @Test
    void interactionsAreThoseOfTheLibrary() {
        Interactions rows = export.interactions(ratings);
        assertThat(lines(rows)).isEqualTo(sampled());
        assertThat(export.manifest().tables()).containsEntry(SparkExport.INTERACTIONS, (long) rows.size());
    }

    @Test
    void fineTuneSetIsThatOfTheLibrary() {
        Split split = plots.split();
        List<FineTuneRow> expected = FineTuneSet.drawById(plots.profiles(), DRAWS, split.validation(), split.test())
                .rows();
        assertThat(export.fineTuneSet(plots.dataset())).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void tastesAreThoseOfTheLibrary() {
        GenreProfiles profiles = plots.profiles();
        Map<Integer, UserGenres> tastes = export.userGenres(ratings);
        assertThat(tastes).hasSize(profiles.size());
        tastes.forEach((user, taste) -> {
            assertThat(taste.movies()).isEqualTo(plots.users().count(user));
            assertThat(taste.median()).isCloseTo(profiles.median(user), within(1e-6));
            assertThat(taste.positive()).isEqualTo(names(profiles.positiveGenres(user)));
            assertThat(taste.negative()).isEqualTo(names(profiles.negativeGenres(user)));
        });
        assertThat(tastes.values()).anyMatch(taste -> taste.positive().size() > 1);
        SimilarityMatrix expected = plots.genres().similarities();
        SimilarityMatrix found = export.genreSimilarities();
        assertThat(found.names()).isEqualTo(expected.names());
        for (String genre : found.names()) {
            for (String other : found.names()) {
                assertThat(found.get(genre, other)).isCloseTo(expected.get(genre, other), within(1e-6));
            }
        }
    }

    private static List<String> names(int[] genres) {
        return Arrays.stream(genres).mapToObj(plots.dataset().genres()::name).toList();
    }

    @Test
    void factorsKeepTheirBits() {
        ExportedFactors factors = export.factors(ratings);
        assertThat(factors.factors()).isEqualTo(SMALL.factors());
        for (Row row : imported.table(AlsJob.NAME, AlsJob.USERS).collectAsList()) {
            int user = ratings.users().index(row.getInt(0));
            assertSameBits(row, user, factors.userBiases(), factors.userFactors());
        }
        for (Row row : imported.table(AlsJob.NAME, AlsJob.ITEMS).collectAsList()) {
            int item = ratings.items().index(row.getInt(0));
            assertSameBits(row, item, factors.itemBiases(), factors.itemFactors());
        }
    }

    private static void assertSameBits(Row row, int index, float[] biases, float[] vectors) {
        assertThat(biases[index]).isEqualTo(row.getFloat(1));
        List<Float> vector = row.getList(2);
        assertThat(vector).hasSize(SMALL.factors());
        for (int k = 0; k < vector.size(); k++) {
            assertThat(vectors[index * vector.size() + k]).isEqualTo(vector.get(k));
        }
    }

    /** Score bits too. */
    @Test
    void recommendationsAreThoseOfTheModel() {
        FactorModel model = export.model(ratings);
        Map<Integer, List<ScoredItem>> expected = new HashMap<>();
        Ratings train = plots.split().train();
        int[] never = never(train);
        for (int user = 0; user < model.users(); user++) {
            int[] rated = IntStream.of(train.rowsOf(user)).map(train::item).toArray();
            if (rated.length > 0) {
                int[] excluded = IntStream.concat(IntStream.of(rated), IntStream.of(never))
                        .toArray();
                expected.put(user, model.recommend(user, K, excluded));
            }
        }
        assertThat(export.recommendations(ratings)).isNotEmpty().isEqualTo(expected);
    }

    /** Movies without a training rating, which have no factors and are recommended to nobody. */
    private static int[] never(Ratings train) {
        int[] counts = train.countsByItem();
        return IntStream.range(0, counts.length)
                .filter(item -> counts[item] == 0)
                .toArray();
    }

    @Test
    void metricsAreThoseOfTheModel() {
        FactorModel model = export.model(ratings);
        Split split = export.split(ratings);
        Bootstrap few = new Bootstrap(100, .95, 1);
        Map<String, Double> expected = new HashMap<>();
        new RatingEvaluator(true, few)
                .evaluate(model, split.test())
                .results()
                .forEach(metric ->
                        expected.put(metric.metric(), metric.interval().estimate()));
        Report report =
                Evaluator.onTest("", split, few).evaluate(model, FullCatalogue.defaults(), RankingMetric.standard(K));
        report.results().forEach(metric -> expected.put(metric.metric(), metric.mean()));

        Map<String, Double> found = export.metrics();
        assertThat(found).containsOnlyKeys(expected.keySet());
        found.forEach((metric, value) -> assertThat(value).as(metric).isCloseTo(expected.get(metric), within(1e-9)));
    }

    @Test
    void manifestTellsJobsAndSplit() {
        assertThat(export.manifest().data()).isEqualTo("sample");
        assertThat(export.manifest().steps())
                .extracting(step -> step.job())
                .containsExactly(
                        "import",
                        "card",
                        "split",
                        "sample",
                        "profiles",
                        "finetune-set",
                        "als",
                        "recommend",
                        "evaluate");
        assertThat(export.split(ratings).test().fingerprint())
                .isEqualTo(plots.split().test().fingerprint());
    }

    /** All rows of a user are exported or none, in one file. */
    @Test
    void shareOfTheUsersIsExportedInFiles() {
        Imported half = imported.copy(folder);
        half.run(new ExportJob(ExportOptions.defaults().withUsers(.5).withFiles(3)));
        SparkExport some = open(half);

        Map<Integer, List<ScoredItem>> lists = some.recommendations(ratings);
        int users = export.recommendations(ratings).size();
        assertThat(lists.size()).isBetween(users * 4 / 10, users * 6 / 10);
        export.recommendations(ratings).forEach((user, list) -> {
            if (lists.containsKey(user)) {
                assertThat(lists).containsEntry(user, list);
            }
        });
        assertThat(some.userGenres(ratings)).containsOnlyKeys(lists.keySet());
        assertThat(lines(some.interactions(ratings)))
                .isEqualTo(sampled().stream()
                        .filter(line -> lists.containsKey(Integer.valueOf(line.substring(0, line.indexOf(' ')))))
                        .toList());
        assertThat(some.manifest().tables())
                .containsEntry(SparkExport.USER_FACTORS, (long) lists.size())
                .containsEntry(
                        SparkExport.ITEM_FACTORS, export.manifest().tables().get(SparkExport.ITEM_FACTORS));
        List<Row> places = places(half);
        assertThat(places).hasSize(lists.size());
        assertThat(places.stream().map(row -> row.getString(1)).distinct()).hasSize(3);

        assertThatThrownBy(() -> some.adopted(plots.dataset(), "sample"))
                .isInstanceOf(InputException.class)
                .hasMessage(half.folder().resolve(ExportJob.NAME)
                        + ": holds the vectors of a share of the users, 0.5; export all to adopt the model");
    }

    /** Each user with each file that has rows of the user. */
    private static List<Row> places(Imported work) {
        return LocalSpark.session()
                .read()
                .option("header", true)
                .csv(work.folder()
                        .resolve(ExportJob.NAME)
                        .resolve(SparkExport.INTERACTIONS)
                        .toString())
                .selectExpr("userId", "input_file_name() file")
                .distinct()
                .collectAsList();
    }

    @Test
    void jobOlderThanWhatItIsMadeOfIsRefused() {
        Imported redone = imported.copy(folder);
        redone.divided(new HashedSplitter(SplitShares.defaults(), 5));
        assertThatThrownBy(() -> redone.run(new ExportJob(ExportOptions.defaults())))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("sample: older than the split that it is made of; run the job 'sample' again");
    }

    @Test
    void withoutATableThereIsNothingToExport() {
        Imported divided = imported.copy(folder, "import", "split");
        assertThatThrownBy(() -> divided.run(new ExportJob(ExportOptions.defaults())))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("export: no job is finished whose tables are exported");
    }
}
