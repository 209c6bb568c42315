package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.data.Progress;
import kinoscope.data.poster.DrawnImages;
import kinoscope.embed.ColourGradientEncoder;
import kinoscope.embed.MovieVectors;
import kinoscope.embed.PosterVectors;
import kinoscope.eval.Evaluator;
import kinoscope.eval.FullCatalogue;
import kinoscope.eval.HitRate;
import kinoscope.eval.Ndcg;
import kinoscope.eval.Report;
import kinoscope.eval.beyond.ListOverlap;
import kinoscope.eval.beyond.UserGroups;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.experiment.PosterStudy.Order;
import kinoscope.model.Recommender;
import kinoscope.model.baseline.Popularity;
import kinoscope.rerank.PosterRerankOptions;
import kinoscope.rerank.PosterReranker;
import kinoscope.split.PerUserRandomSplitter;
import kinoscope.split.Split;
import kinoscope.split.SplitShares;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merry movies have warm posters, grim ones dark posters, and some have none. */
class PosterStudyTest {
    private static final PosterRerankOptions OPTIONS = new PosterRerankOptions(3, 20, 4);

    @TempDir
    private Path folder;

    private Dataset dataset;
    private Split split;
    private MovieVectors vectors;
    private PosterStudy study;

    @BeforeEach
    void study() throws Exception {
        dataset = PlantedTastes.dataset(8);
        split = new PerUserRandomSplitter(new SplitShares(.7, 0, .3), 5).split(dataset.ratings());
        for (int movie = 0; movie < 2 * PlantedTastes.GROUP; movie++) {
            int colour = movie < PlantedTastes.GROUP ? 0xf0c020 + movie : 0x101020 + movie;
            if (movie % PlantedTastes.GROUP != 0) {
                Files.write(folder.resolve(100 + movie + ".png"), DrawnImages.plain("png", 40, 60, colour));
            }
        }
        List<Movie> movies = dataset.movies();
        vectors = PosterVectors.of(
                        new ColourGradientEncoder(),
                        Posters.at(folder),
                        movies,
                        folder.resolve("cache"),
                        Progress.SILENT)
                .vectors()
                .centred();
        study = study(42);
    }

    private PosterStudy study(long seed) {
        PosterReranker reranker = new PosterReranker(vectors, split.train(), OPTIONS);
        return new PosterStudy(Popularity.of(split.train()), reranker, new int[0], seed, Progress.SILENT);
    }

    private boolean hasPoster(int item) {
        return vectors.vector(dataset.movie(item).id()).isPresent();
    }

    @Test
    void listsArePartsOfTheSameCandidates() {
        assertThat(study.reranked()).hasSize(40);
        Recommender model = Popularity.of(split.train());
        for (int n = 0; n < 40; n++) {
            int user = study.reranked().get(n).user();
            int[] seen = split.train().itemsOf(user);
            List<Integer> candidates = model.recommend(user, OPTIONS.candidates(), seen).stream()
                    .map(scored -> scored.item())
                    .toList();
            assertThat(boxed(study.lists(Order.MODEL).get(n))).isEqualTo(candidates.subList(0, 4));
            for (Order order : List.of(Order.POSTERS, Order.CHANCE)) {
                assertThat(boxed(study.lists(order).get(n)))
                        .hasSize(4)
                        .doesNotHaveDuplicates()
                        .isSubsetOf(candidates)
                        .allMatch(this::hasPoster);
            }
        }
    }

    private static List<Integer> boxed(int[] items) {
        return Arrays.stream(items).boxed().toList();
    }

    @Test
    void chanceDependsOnTheSeedAlone() {
        List<List<Integer>> drawn =
                study.lists(Order.CHANCE).stream().map(PosterStudyTest::boxed).toList();
        assertThat(study(42).lists(Order.CHANCE).stream().map(PosterStudyTest::boxed))
                .isEqualTo(drawn);
        assertThat(study(43).lists(Order.CHANCE).stream().map(PosterStudyTest::boxed))
                .isNotEqualTo(drawn);
    }

    /** Looks tell the groups apart here and popularity does not, so that posters must be right more often. */
    @Test
    void listsAreMeasuredLikeModels() {
        Evaluator evaluator = Evaluator.onTest(dataset.title(), split, Bootstrap.defaults(1));
        Report model = report(evaluator, Order.MODEL);
        Report posters = report(evaluator, Order.POSTERS);

        assertThat(posters.model()).isEqualTo("Popularity, by posters");
        assertThat(posters.mean("HR@4")).isGreaterThan(model.mean("HR@4") + .05);
        assertThat(posters.mean("NDCG@4")).isCloseTo(naive(study.lists(Order.POSTERS)), within(1e-9));
        assertThat(model.mean("NDCG@4")).isCloseTo(naive(study.lists(Order.MODEL)), within(1e-9));
    }

    private Report report(Evaluator evaluator, Order order) {
        return evaluator.evaluate(
                study.recommender(order), FullCatalogue.defaults(), List.of(new Ndcg(4), new HitRate(4)));
    }

    private double naive(List<int[]> lists) {
        double sum = 0;
        int measured = 0;
        for (int n = 0; n < lists.size(); n++) {
            int user = study.reranked().get(n).user();
            List<Integer> relevant = Arrays.stream(split.test().rowsOf(user))
                    .filter(row -> split.test().rating(row) >= 3)
                    .mapToObj(split.test()::item)
                    .toList();
            if (!relevant.isEmpty()) {
                int[] list = lists.get(n);
                sum += gain(i -> relevant.contains(list[i]), 4) / gain(i -> true, Math.min(4, relevant.size()));
                measured++;
            }
        }
        return sum / measured;
    }

    private static double gain(IntPredicate hit, int places) {
        return IntStream.range(0, places)
                .filter(hit)
                .mapToDouble(i -> Math.log(2) / Math.log(i + 2))
                .sum();
    }

    @Test
    void ordersAreComparedInTheSameGroups() {
        UserGroups groups = UserGroups.of(40, 8, 1);
        ListComparison overlap = ListComparison.of(study, new ListOverlap(), groups, Bootstrap.defaults(1));

        assertThat(overlap.metric()).isEqualTo("overlap of two users' lists");
        for (Order order : Order.values()) {
            double[] values = groups.values(new ListOverlap(), study.lists(order));
            assertThat(overlap.values().get(order).estimate())
                    .isCloseTo(Arrays.stream(values).average().orElseThrow(), within(1e-12));
            assertThat(overlap.values().get(order).n()).isEqualTo(5);
        }
        assertThat(overlap.againstModel().estimate())
                .isCloseTo(mean(overlap, Order.POSTERS) - mean(overlap, Order.MODEL), within(1e-12));
        assertThat(overlap.againstChance().estimate())
                .isCloseTo(mean(overlap, Order.POSTERS) - mean(overlap, Order.CHANCE), within(1e-12));
    }

    private static double mean(ListComparison comparison, Order order) {
        return comparison.values().get(order).estimate();
    }
}
