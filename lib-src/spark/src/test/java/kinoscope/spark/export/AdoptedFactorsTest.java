package kinoscope.spark.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.Ratings;
import kinoscope.eval.Relevance;
import kinoscope.exchange.SparkExport;
import kinoscope.model.ScoredItem;
import kinoscope.model.TopItems;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.factor.FactorModel;
import kinoscope.model.factor.ImplicitAls;
import kinoscope.model.file.StoredModel;
import kinoscope.spark.Imported;
import kinoscope.spark.als.AlsJob;
import kinoscope.spark.als.AlsKind;
import kinoscope.spark.als.AlsOptions;
import kinoscope.split.HashedSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Factors of MLlib as models of the library, into which visitors are folded. */
class AdoptedFactorsTest {
    private static final int TOP = 20;

    @TempDir
    private Path folder;

    private final Imported imported = Imported.sample();
    private final Dataset dataset = imported.dataset();
    private final Ratings train = imported.divided(HashedSplitter.defaults()).train();

    private SparkExport fit(AlsOptions options) {
        Imported work = imported.copy(folder, "import", "split");
        work.run(new AlsJob(options));
        work.run(new ExportJob(ExportOptions.defaults()));
        return SparkExport.open(work.folder().resolve(ExportJob.NAME));
    }

    private StoredModel adopted(SparkExport export) {
        StoredModel stored = export.adopted(dataset, "sample");
        assertThat(stored.trainedOn().fingerprint()).isEqualTo(train.fingerprint());
        assertThat(stored.record().split()).isNotEmpty();
        assertThat(stored.record().options()).containsEntry("engine", "Spark MLlib, local[2]");
        return stored;
    }

    private int[] liked(int user) {
        return IntStream.of(train.rowsOf(user))
                .filter(row -> train.rating(row) >= Relevance.POSITIVE.threshold())
                .map(train::item)
                .toArray();
    }

    private static int shared(float[] left, float[] right) {
        Set<Integer> items = items(left);
        items.retainAll(items(right));
        return items.size();
    }

    private static Set<Integer> items(float[] scores) {
        List<ScoredItem> top = TopItems.of(scores, TOP, new int[0]);
        return new HashSet<>(top.stream().map(ScoredItem::item).toList());
    }

    private static double meanDistance(float[] left, float[] right) {
        return IntStream.range(0, left.length)
                .mapToDouble(item -> Math.abs(left[item] - right[item]))
                .average()
                .orElseThrow();
    }

    /**
     * Users' biases are fitted in another way than those of visitors, so that scores are near, not equal: .073 stars on average;
     * .080 and .11 with five eighths and twice the penalty, .16 with one that grows with the root of the number of ratings.
     */
    @Test
    void factorsOfStarsPredictTheSameAndFoldInUnderTheSamePenalty() {
        SparkExport export = fit(AlsOptions.defaults(AlsKind.EXPLICIT)
                .withFactors(5)
                .withIterations(4)
                .withBlocks(2));
        FactorModel expected = export.model(train);
        BiasedAls model = (BiasedAls) adopted(export).model();
        float[] scores = new float[model.items()];
        float[] found = new float[model.items()];
        double distances = 0;
        for (int user = 0; user < model.users(); user++) {
            expected.score(user, scores);
            model.score(user, found);
            assertThat(found).containsExactly(scores, within(1e-5f));
            int[] rows = train.rowsOf(user);
            float[] stars = new float[rows.length];
            for (int k = 0; k < rows.length; k++) {
                stars[k] = train.rating(rows[k]);
            }
            model.scoreRatings(IntStream.of(rows).map(train::item).toArray(), stars, found);
            distances += meanDistance(scores, found);
        }
        assertThat(distances / model.users()).isLessThan(.079);
    }

    /** MLlib solves for users last, so that a user's likes give the user's vector, up to the factor. */
    @Test
    void factorsOfLikesScoreTheSameAndFoldInAsTheyWereFitted() {
        AlsOptions options = AlsOptions.defaults(AlsKind.IMPLICIT)
                .withFactors(5)
                .withIterations(4)
                .withBlocks(2);
        float factor = (float) ((1 + options.alpha()) / options.alpha());
        SparkExport export = fit(options);
        FactorModel expected = export.model(train);
        ImplicitAls model = (ImplicitAls) adopted(export).model();
        float[] scores = new float[model.items()];
        float[] found = new float[model.items()];
        float worst = 0;
        for (int user = 0; user < model.users(); user++) {
            expected.score(user, scores);
            model.score(user, found);
            assertThat(found).containsExactly(scores, within(1e-5f));
            model.scoreHistory(liked(user), found);
            assertThat(shared(scores, found)).isGreaterThanOrEqualTo(TOP - 1);
            for (int item = 0; item < found.length; item++) {
                worst = Math.max(worst, Math.abs(factor * found[item] - scores[item]));
            }
        }
        assertThat(worst).isLessThan(1e-5f);
    }
}
