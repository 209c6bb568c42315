package kinoscope.spark.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kinoscope.data.InputException;
import kinoscope.eval.Evaluator;
import kinoscope.eval.FullCatalogue;
import kinoscope.eval.MetricResult;
import kinoscope.eval.RankingMetric;
import kinoscope.eval.RatingEvaluator;
import kinoscope.eval.Report;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.model.factor.FactorModel;
import kinoscope.spark.Imported;
import kinoscope.spark.als.AlsJob;
import kinoscope.spark.als.AlsKind;
import kinoscope.spark.als.AlsOptions;
import kinoscope.spark.als.FittedFactors;
import kinoscope.split.HashedSplitter;
import kinoscope.split.HashedSplitter.Part;
import kinoscope.split.Split;
import kinoscope.split.SplitShares;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateJobTest {
    private static final Bootstrap FEW = new Bootstrap(100, .95, 1);

    private static FactorMetrics metrics(Imported imported) throws IOException {
        return new Gson()
                .fromJson(Files.readString(imported.folder().resolve("evaluate/metrics.json")), FactorMetrics.class);
    }

    private static void assertSameMetrics(Imported imported, Split split, AlsKind kind, EvaluateOptions options)
            throws IOException {
        imported.run(new EvaluateJob(options));
        FactorMetrics found = metrics(imported);
        FactorModel model = FittedFactors.model(
                imported, split.train().users(), split.train().items());
        boolean test = options.part() == Part.TEST;
        Evaluator evaluator = test ? Evaluator.onTest("", split, FEW) : Evaluator.onValidation("", split, FEW);
        Report report = evaluator.evaluate(model, FullCatalogue.defaults(), RankingMetric.standard(options.k()));
        List<FactorMetrics.Value> expected = new ArrayList<>();
        if (kind == AlsKind.EXPLICIT) {
            RatingEvaluator.Result stars =
                    new RatingEvaluator(true, FEW).evaluate(model, test ? split.test() : split.validation());
            stars.results()
                    .forEach(metric -> expected.add(new FactorMetrics.Value(
                            metric.metric(),
                            metric.interval().estimate(),
                            metric.interval().n())));
        }
        report.results()
                .forEach(metric -> expected.add(new FactorMetrics.Value(metric.metric(), metric.mean(), metric.n())));

        assertThat(found.metrics()).hasSameSizeAs(expected);
        Map<String, Double> table = new HashMap<>();
        imported.table(EvaluateJob.NAME, EvaluateJob.METRICS)
                .collectAsList()
                .forEach(row -> table.put(row.getString(0), row.getDouble(1)));
        for (int k = 0; k < expected.size(); k++) {
            FactorMetrics.Value value = found.metrics().get(k);
            assertThat(value.metric()).isEqualTo(expected.get(k).metric());
            assertThat(value.users()).isEqualTo(expected.get(k).users());
            assertThat(value.value())
                    .as(value.metric())
                    .isCloseTo(expected.get(k).value(), within(1e-9));
            assertThat(table).containsEntry(value.metric(), value.value());
        }
        assertSameUsers(imported, report);
        assertThat(found.protocol()).isEqualTo(report.setting().protocol());
        assertThat(found.part()).isEqualTo(report.setting().part());
        assertThat(found.users() - found.usersWithoutRelevant()).isEqualTo(report.measured());
    }

    private static void assertSameUsers(Imported imported, Report report) {
        for (Row row : imported.table(EvaluateJob.NAME, EvaluateJob.USERS).collectAsList()) {
            int user = report.users().index(row.getInt(0));
            for (MetricResult result : report.results()) {
                int column = row.fieldIndex(result.metric());
                double expected = result.values()[user];
                if (Double.isNaN(expected)) {
                    assertThat(row.isNullAt(column)).isTrue();
                } else {
                    assertThat(row.getDouble(column)).isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"EXPLICIT, TEST, 10", "EXPLICIT, VALIDATION, 3", "IMPLICIT, TEST, 5"})
    void metricsAreThoseOfTheLibrary(AlsKind kind, Part part, int k) throws IOException {
        Imported imported = Imported.sample();
        Split split = imported.divided(HashedSplitter.defaults());
        imported.run(new AlsJob(
                AlsOptions.defaults(kind).withFactors(7).withIterations(2).withBlocks(2)));
        assertSameMetrics(imported, split, kind, new EvaluateOptions(part, k));
    }

    /** With so many held out, some users and movies have no training rating. */
    @Test
    void usersAndMoviesWithoutTrainingRatingsAreMeasuredToo() throws IOException {
        Imported imported = Imported.sample();
        Split split = imported.divided(new HashedSplitter(new SplitShares(.02, .08, .9), 1));
        assertThat(split.train().countsByUser()).contains(0);
        assertThat(split.train().countsByItem()).contains(0);
        imported.run(new AlsJob(AlsOptions.defaults(AlsKind.EXPLICIT)
                .withFactors(3)
                .withIterations(2)
                .withBlocks(2)));
        assertSameMetrics(imported, split, AlsKind.EXPLICIT, EvaluateOptions.defaults());
    }

    @Test
    void metricsOfMovieLens1mAreThoseOfTheLibrary() throws IOException {
        Imported imported = Imported.movieLens1m();
        Split split = imported.divided(new HashedSplitter(new SplitShares(.9, 0, .1), 42));
        imported.run(new AlsJob(AlsOptions.defaults(AlsKind.EXPLICIT)
                .withFactors(8)
                .withIterations(1)
                .withBlocks(2)));
        assertSameMetrics(imported, split, AlsKind.EXPLICIT, EvaluateOptions.defaults());
    }

    @Test
    void emptyPartAndWideCutoffAreRefused() {
        Imported imported = Imported.sample();
        imported.divided(new HashedSplitter(new SplitShares(.9, 0, .1), 1));
        imported.run(new AlsJob(AlsOptions.defaults(AlsKind.EXPLICIT)
                .withFactors(1)
                .withIterations(1)
                .withBlocks(2)));
        EvaluateOptions options = EvaluateOptions.defaults();
        assertThatThrownBy(() -> imported.run(new EvaluateJob(options.withPart(Part.VALIDATION))))
                .isInstanceOf(InputException.class)
                .hasMessage("the validation part has no ratings; run the job 'split' with a share for it");
        assertThatThrownBy(() -> imported.run(new EvaluateJob(options.withK(501))))
                .isInstanceOf(InputException.class)
                .hasMessage("k = 501 exceeds the 494 movies of the catalogue");
        assertThatThrownBy(() -> options.withPart(Part.TRAIN))
                .hasMessage("nothing can be measured on the part that factors are fitted to");
    }
}
