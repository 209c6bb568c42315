package kinoscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.eval.Evaluator;
import kinoscope.eval.FullCatalogue;
import kinoscope.eval.MetricResult;
import kinoscope.eval.RankingMetric;
import kinoscope.eval.RatingEvaluator;
import kinoscope.eval.Report;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.model.ScoredItem;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.factor.FactorModel;
import kinoscope.sample.HashedSampler;
import kinoscope.sample.Interactions;
import kinoscope.sample.SamplingOptions;
import kinoscope.split.Split;
import org.junit.jupiter.api.Test;

/** What Spark has made of the shipped sample, held against what the library makes of it. */
class ShippedExportTest {
    private static final Path HOME = Path.of(System.getProperty("kinoscope.home"));
    private static final double TOLERANCE = 1e-9;

    private final Dataset dataset = Datasets.load("sample", HOME);
    private final SparkExport export =
            SparkExport.find(HOME.resolve("none"), HOME, "sample").orElseThrow();
    private final Split split = export.split(dataset.ratings());

    @Test
    void partsAreTheSame() {
        Map<String, Long> rows = export.manifest().step("split").orElseThrow().rows();
        assertThat(rows)
                .containsEntry("train", (long) split.train().size())
                .containsEntry("validation", (long) split.validation().size())
                .containsEntry("test", (long) split.test().size());
    }

    @Test
    void sampleIsTheSame() {
        Interactions expected = new HashedSampler(split.train(), SamplingOptions.defaults())
                .sample()
                .interactions();
        assertThat(sorted(export.interactions(dataset.ratings()))).isEqualTo(sorted(expected));
    }

    private static List<String> sorted(Interactions rows) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            lines.add(rows.user(row) + " " + rows.item(row) + " " + rows.label(row) + " " + rows.rating(row));
        }
        lines.sort(null);
        return lines;
    }

    @Test
    void listsAreTheSameToTheLastBit() {
        FactorModel model = export.model(dataset.ratings());
        Map<Integer, List<ScoredItem>> lists = export.recommendations(dataset.ratings());
        assertThat(lists).hasSize(dataset.ratings().users().size());
        lists.forEach((user, list) -> {
            int[] seen = Arrays.stream(split.train().rowsOf(user))
                    .map(split.train()::item)
                    .toArray();
            assertThat(model.recommend(user, list.size(), seen)).isEqualTo(list);
        });
    }

    @Test
    void metricsAreTheSame() {
        FactorModel model = export.model(dataset.ratings());
        Map<String, Double> onSpark = export.metrics();
        Report report = Evaluator.onTest("sample", split, Bootstrap.defaults(1))
                .evaluate(model, FullCatalogue.defaults(), RankingMetric.standard(10));
        for (MetricResult result : report.results()) {
            assertThat(onSpark.get(result.metric()))
                    .as(result.metric())
                    .isCloseTo(result.interval().estimate(), within(TOLERANCE));
        }
        RatingEvaluator.Result stars = RatingEvaluator.defaults(1).evaluate(model, split.test());
        assertThat(onSpark.get("RMSE")).isCloseTo(stars.value("RMSE"), within(TOLERANCE));
        assertThat(onSpark.get("MAE")).isCloseTo(stars.value("MAE"), within(TOLERANCE));
    }

    /** Scores differ by rounding alone, in another order of additions. */
    @Test
    void adoptedModelPredictsTheSameStars() {
        FactorModel model = export.model(dataset.ratings());
        BiasedAls adopted = (BiasedAls) export.adopted(dataset, "sample").model();
        float[] expected = new float[model.items()];
        float[] scores = new float[model.items()];
        for (int user = 0; user < model.users(); user += 7) {
            model.score(user, expected);
            adopted.score(user, scores);
            for (int item = 0; item < scores.length; item++) {
                assertThat(scores[item]).isCloseTo(expected[item], within(1e-5f));
            }
        }
    }
}
