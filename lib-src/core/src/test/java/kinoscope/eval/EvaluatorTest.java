package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.model.Recommender;
import kinoscope.split.Split;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final Split SPLIT = PlantedCatalogue.split();
    private static final Evaluator TEST = Evaluator.onTest("planted", SPLIT, new Bootstrap(1000, .95, 1));

    /** Order of the items: 3, 0, 2, 4, 1, 5. */
    private static final Recommender MODEL = PlantedCatalogue.model("fixed", 5, 2, 4, 6, 3, 1);

    /**
     * User 0 may be shown 2, 3, 4, 5; relevant is 2 at rank 2 behind 3. User 1 may be shown 2, 3, 4, 5; relevant are 4 at rank
     * 3 and 5 at rank 4. User 2 has no test item with three stars or more.
     */
    @Test
    void fullCatalogueByHand() {
        Report report = TEST.evaluate(MODEL, FullCatalogue.defaults(), RankingMetric.standard(3));

        assertThat(report.measured()).isEqualTo(2);
        assertThat(report.dropped()).isEqualTo(Map.of("no relevant held-out item", 1));
        assertThat(report.result("HR@3").values()).containsExactly(1, 1, Double.NaN);
        assertThat(report.result("P@3").values())
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, Double.NaN}, within(1e-12));
        assertThat(report.result("R@3").values()).containsExactly(1, .5, Double.NaN);
        assertThat(report.result("MRR").values())
                .containsExactly(new double[] {.5, 1 / 3.0, Double.NaN}, within(1e-12));
        assertThat(report.result("MAP@3").values())
                .containsExactly(new double[] {.5, 1 / 6.0, Double.NaN}, within(1e-12));
        assertThat(report.result("AUC").values()).containsExactly(new double[] {2 / 3.0, 0, Double.NaN}, within(1e-12));
        // 1/log2(3) of 1; 1/log2(4) of 1 + 1/log2(3)
        assertThat(report.result("NDCG@3").values()[0]).isCloseTo(.63093, within(1e-5));
        assertThat(report.result("NDCG@3").values()[1]).isCloseTo(.5 / 1.63093, within(1e-5));
        assertThat(report.mean("R@3")).isEqualTo(.75);
    }

    /** Any interaction: user 0 has 2 and 3 on ranks 1 and 2, user 2 has 0 on rank 2 behind 3. */
    @Test
    void anyInteractionCanCount() {
        Report report = TEST.evaluate(MODEL, new FullCatalogue(Relevance.ANY), List.of(new Ndcg(2)));

        assertThat(report.measured()).isEqualTo(3);
        assertThat(report.result("NDCG@2").values()).containsExactly(new double[] {1, 0, .63093}, within(1e-5));
    }

    /** User 0 ranks 3 (1 star) before 2 (5 stars); user 1 has positives only, so that AUC is not defined. */
    @Test
    void testItemsOnlyByHand() {
        Report report = TEST.evaluate(MODEL, TestItemsOnly.defaults(), List.of(new Ndcg(3), new Auc()));

        assertThat(report.result("NDCG@3").values())
                .containsExactly(new double[] {.63093, 1, Double.NaN}, within(1e-5));
        assertThat(report.result("AUC").values()).containsExactly(0, Double.NaN, Double.NaN);
        assertThat(report.result("AUC").undefined()).isEqualTo(1);
        assertThat(report.caption()).contains("AUC without 1 users: no candidate that is not relevant");
        assertThatIllegalArgumentException().isThrownBy(() -> new TestItemsOnly(Relevance.ANY));
    }

    /** User 0 has item 2 among 3, 5 and once more 2; user 1 has item 5 behind 0; user 2 is not measured. */
    @Test
    void sampledCandidatesByHand() {
        int[][] positives = {{2}, {5}, {}};
        int[][] negatives = {{5, 3, 2}, {0}, {1}};
        Report report = TEST.evaluate(
                MODEL,
                new SampledCandidates("1+2", u -> positives[u], u -> negatives[u]),
                List.of(new ReciprocalRank(), new Auc()));

        assertThat(report.result("MRR").values()).containsExactly(.5, .5, Double.NaN);
        assertThat(report.result("AUC").values()).containsExactly(.5, 0, Double.NaN);
        assertThat(report.setting().protocol()).contains("1+2");
    }

    /** Test items are ordinary candidates; user 0 has item 1 among 1..5 on rank 4. User 1 rated its item with 2 stars. */
    @Test
    void validationKnowsNothingOfTest() {
        Evaluator validation = Evaluator.onValidation("planted", SPLIT, Bootstrap.defaults(1));
        Report report = validation.evaluate(MODEL, FullCatalogue.defaults(), List.of(new ReciprocalRank()));

        assertThat(report.result("MRR").values()).containsExactly(.25, Double.NaN, Double.NaN);
        assertThat(report.setting().part()).isEqualTo("validation");
        assertThat(validation.heldOut().seen()).containsExactly(SPLIT.train());
    }

    @Test
    void genreNdcgCountsUsersWithoutPositiveGenres() {
        int[][] positive = {{0}, {}, {1}};
        GenreGain gain = GenreGain.of(
                item -> new int[] {item % 2}, user -> positive[user], new double[][] {{1, 0}, {1, 0}, {0, 1}});
        Report report =
                TEST.evaluate(MODEL, FullCatalogue.defaults(), List.of(new GenreNdcg(2, gain, Ideal.CATALOGUE)));
        MetricResult result = report.results().get(0);

        // user 0 sees 3 (no gain), then 2; the catalogue has 2 and 4
        assertThat(result.values())
                .containsExactly(new double[] {.63093 / 1.63093, Double.NaN, Double.NaN}, within(1e-5));
        assertThat(result.n()).isEqualTo(1);
        assertThat(result.undefined()).isEqualTo(1);
        assertThat(result.reason()).isEqualTo("no actual positive genre among the candidates");
    }

    @Test
    void reportCarriesItsSetting() {
        Report report = TEST.evaluate(MODEL, FullCatalogue.defaults(), List.of(new HitRate(1), new Ndcg(3)));

        assertThat(report.caption())
                .isEqualTo(
                        "planted, by hand, seed 42, test part, full catalogue, seen items removed; relevant: 3.0 stars or"
                                + " more; n = 2 users; 1 left out: no relevant held-out item");
        assertThat(report.perUserCsv())
                .startsWith("user,HR@1,NDCG@3\n10,0.0,0.63")
                .endsWith("\n30,,\n");
        assertThat(Report.summaryCsv(List.of(report, report)).lines())
                .hasSize(5)
                .contains("fixed,planted,by hand,42,test,\"full catalogue, seen items removed; relevant: 3.0 stars or"
                        + " more\",HR@1,0.0,0.0,0.0,0.95,2,1,0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.mean("NDCG@10"))
                .withMessage("no metric NDCG@10 in this report, only [HR@1, NDCG@3]");
    }

    @Test
    void equalRunsGiveEqualReports() {
        assertThat(TEST.evaluate(MODEL, FullCatalogue.defaults(), RankingMetric.standard(3))
                        .perUserCsv())
                .isEqualTo(TEST.evaluate(MODEL, FullCatalogue.defaults(), RankingMetric.standard(3))
                        .perUserCsv());
    }

    @Test
    void progressRunsToTheEnd() {
        List<Long> done = new ArrayList<>();
        TEST.evaluate(MODEL, FullCatalogue.defaults(), List.of(new Ndcg(3)), (d, total, note) -> done.add(d));

        assertThat(done).containsExactly(3L);
    }

    @Test
    void refusesWhatDoesNotFit() {
        FullCatalogue full = FullCatalogue.defaults();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEST.evaluate(MODEL, full, List.of(new Ndcg(7))))
                .withMessage("NDCG@7 looks deeper than the 6 items of the catalogue");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEST.evaluate(PlantedCatalogue.model("small", 1, 2), full, List.of(new Ndcg(1))))
                .withMessage("small was fitted to 3 users and 2 items, the split has 3 and 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEST.evaluate(MODEL, full, List.of(new Ndcg(1), new Ndcg(1))))
                .withMessage("two metrics share a name");
        Recommender broken = PlantedCatalogue.model("broken", 1, 2, Float.NaN, 4, 5, 6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEST.evaluate(broken, full, List.of(new Ndcg(1))))
                .withMessage("the score of user 0 for item 2 is NaN");
    }

    @Test
    void comparisonPairsUsersOfOneSetting() {
        Recommender reversed = PlantedCatalogue.model("reversed", 2, 5, 3, 1, 4, 6);
        List<RankingMetric> metrics = List.of(new Ndcg(3));
        Report first = TEST.evaluate(MODEL, FullCatalogue.defaults(), metrics);
        Report second = TEST.evaluate(reversed, FullCatalogue.defaults(), metrics);
        Comparison comparison = Comparison.of(first, second, "NDCG@3", Bootstrap.defaults(1));
        double expected = Stream.of(0, 1)
                .mapToDouble(u -> second.result("NDCG@3").values()[u]
                        - first.result("NDCG@3").values()[u])
                .average()
                .orElseThrow();

        assertThat(comparison.difference().estimate()).isCloseTo(expected, within(1e-12));
        assertThat(comparison.difference().n()).isEqualTo(2);
        assertThat(comparison.text())
                .startsWith("NDCG@3: reversed - fixed = +0.")
                .contains("n = 2, p = ");
        Report other = TEST.evaluate(MODEL, new FullCatalogue(Relevance.ANY), metrics);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of(first, other, "NDCG@3", Bootstrap.defaults(1)))
                .withMessageStartingWith("not comparable: planted, by hand, seed 42, test part, full catalogue");
    }
}
