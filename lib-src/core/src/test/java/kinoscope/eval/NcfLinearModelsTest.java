package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kinoscope.data.DatasetReader;
import kinoscope.data.NcfTestSet;
import kinoscope.data.Ratings;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.model.Histories;
import kinoscope.model.Recommender;
import kinoscope.model.linear.Ease;
import kinoscope.model.linear.EaseOptions;
import kinoscope.model.linear.LinearBlend;
import kinoscope.model.neighbor.ItemKnn;
import kinoscope.model.neighbor.ItemKnnOptions;
import kinoscope.model.neighbor.UserKnn;
import kinoscope.model.neighbor.UserKnnOptions;
import kinoscope.sample.CandidateSets;
import kinoscope.split.FileSplit;
import kinoscope.split.Split;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Linear and neighbourhood models on ML-1M with the NCF authors' held-out items and negatives, held against figures from
 * outside; popularity has .4535 / .2543 there.
 */
class NcfLinearModelsTest {
    private static final double POPULARITY_HR = .4535;
    private static final double POPULARITY_NDCG = .2543;
    /** Half the width of a 95 % interval of a share around .75 among 6,040. */
    private static final double NOISE = .011;

    private static Split split;
    private static CandidateSets candidates;
    private static Histories histories;
    private static Ease ease;

    @BeforeAll
    static void read() {
        String folder = System.getenv("KINOSCOPE_DATA");
        assumeTrue(folder != null, "KINOSCOPE_DATA is not set");
        Path ml1m = Path.of(folder, "ml-1m");
        Path ncf = Path.of(folder, "ncf");
        assumeTrue(Files.exists(ml1m) && Files.exists(ncf), "no ml-1m and ncf in " + folder);
        Ratings ratings = DatasetReader.read(ml1m).ratings();
        NcfTestSet test = NcfTestSet.read(ncf, ratings);
        split = FileSplit.ofRows("NCF leave-one-out", test.rows()).split(ratings);
        candidates = CandidateSets.fromNcf(test.items(), test.negatives());
        histories = Histories.of(split.train());
        ease = Ease.fit(histories, EaseOptions.defaults());
    }

    private static Report measured(Recommender model) {
        return Evaluator.onTest("ml-1m", split, Bootstrap.defaults(1))
                .evaluate(
                        model,
                        new SampledCandidates("1+99, NCF authors' files", candidates::positives, candidates::negatives),
                        List.of(new HitRate(10), new Ndcg(10)));
    }

    /** Published as .7192 / .4494 with l2 = 1320 (Ferrari Dacrema et al., TOIS 39, 2021). */
    @Test
    void ease() {
        Report report = measured(ease);
        assertThat(report.mean("HR@10")).isCloseTo(.7192, within(5e-4));
        assertThat(report.mean("NDCG@10")).isCloseTo(.4494, within(5e-4));
    }

    /** An independent program, with a rule of its own for equal times, has .7800 / .5582. */
    @Test
    void easeWithRecentItemsFirst() {
        Report report = measured(ease.withWeights(EaseOptions.recentFirst().weights()));
        assertThat(report.mean("HR@10")).isCloseTo(.7800, within(.005));
        assertThat(report.mean("NDCG@10")).isCloseTo(.5582, within(.005));
    }

    /** An independent program has .7917 / .5859 with other decays and weights. */
    @Test
    void blendWithNextItems() {
        Report report = measured(LinearBlend.fit(histories));
        assertThat(report.mean("HR@10")).isGreaterThan(.7917 - NOISE);
        assertThat(report.mean("NDCG@10")).isGreaterThan(.5859 - NOISE);
    }

    /** Tuned models of their kinds are published as .6694 / .3979 and .6768 / .4100 (source as for EASE). */
    @Test
    void neighboursAreFarAbovePopularity() {
        Report items = measured(ItemKnn.fit(histories, ItemKnnOptions.defaults()));
        Report users = measured(UserKnn.fit(histories, UserKnnOptions.defaults()));
        assertThat(items.mean("HR@10")).isCloseTo(.6694, within(2 * NOISE)).isGreaterThan(POPULARITY_HR + .1);
        assertThat(items.mean("NDCG@10")).isCloseTo(.3979, within(2 * NOISE)).isGreaterThan(POPULARITY_NDCG + .1);
        assertThat(users.mean("HR@10")).isCloseTo(.6768, within(3 * NOISE)).isGreaterThan(POPULARITY_HR + .1);
        assertThat(users.mean("NDCG@10")).isCloseTo(.4100, within(3 * NOISE)).isGreaterThan(POPULARITY_NDCG + .1);
    }
}
