package kinoscope.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.data.Progress;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.data.poster.DrawnImages;
import kinoscope.embed.ColourGradientEncoder;
import kinoscope.embed.PosterVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PosterRerankerTest {
    private static final PosterRerankOptions OPTIONS = PosterRerankOptions.defaults();

    /** User 1 has rated 10 to 13; user 2 all others, so that they are items. */
    private static PlantedLooks looks() {
        return new PlantedLooks()
                .movie(10, "1 0")
                .movie(11, "0 1")
                .movie(12, "")
                .movie(13, "-1 0")
                .movie(20, "2 1")
                .movie(21, "0 3")
                .movie(22, "")
                .movie(23, "5 0")
                .movie(24, "4 2")
                .rated(1, 13, 2, 400)
                .rated(1, 12, 5, 300)
                .rated(1, 11, 4, 200)
                .rated(1, 10, 4, 100)
                .rated(2, 24, 3, 1)
                .rated(2, 23, 3, 2)
                .rated(2, 22, 3, 3)
                .rated(2, 21, 3, 4)
                .rated(2, 20, 3, 5);
    }

    private static List<Integer> ids(Dataset dataset, RerankedList list) {
        return list.items().stream()
                .map(movie -> dataset.movie(movie.item()).id())
                .toList();
    }

    private static float[] scores(Dataset dataset, Map<Integer, Double> byId) {
        float[] scores = new float[dataset.ratings().items().size()];
        byId.forEach((id, score) -> scores[dataset.ratings().items().index(id)] = score.floatValue());
        return scores;
    }

    private static PosterReranker reranker(PlantedLooks looks, PosterRerankOptions options) {
        return new PosterReranker(looks.vectors(), looks.dataset().ratings(), options);
    }

    private static List<Integer> lovedIds(PlantedLooks looks, int loved) {
        Dataset dataset = looks.dataset();
        return reranker(looks, OPTIONS.withLoved(loved)).loved(0).stream()
                .map(movie -> dataset.movie(movie.item()).id())
                .toList();
    }

    @Test
    void lovedAreTheTopRatedWithAPoster() {
        assertThat(lovedIds(looks(), 2)).containsExactly(11, 10);
        assertThat(lovedIds(looks(), 9)).containsExactly(11, 10, 13);
        assertThat(reranker(looks(), OPTIONS).loved(0).get(0).stars()).isEqualTo(4);
    }

    @Test
    void ofEqualStarsTheLatestComesFirstThenTheLowerId() {
        PlantedLooks looks = new PlantedLooks()
                .movie(7, "1 0")
                .movie(3, "1 0")
                .movie(5, "1 0")
                .movie(9, "1 0")
                .rated(1, 7, 4, 50)
                .rated(1, 3, 4, 50)
                .rated(1, 5, 4, 60)
                .rated(1, 9, 5, 10);

        assertThat(lovedIds(looks, 4)).containsExactly(9, 5, 3, 7);
    }

    @Test
    void theMostSimilarOfTheBestComeFirst() {
        PlantedLooks looks = looks();
        Dataset dataset = looks.dataset();
        float[] scores = scores(dataset, Map.of(20, 4.0, 21, 4.5, 22, 4.9, 23, 3.0, 24, 3.5));

        RerankedList list =
                reranker(looks, OPTIONS.withLoved(1)).rerank(0, scores).orElseThrow();

        assertThat(list.loved()).hasSize(1);
        assertThat(ids(dataset, list)).containsExactly(21, 20, 24, 23);
        assertThat(list.items()).extracting(RerankedItem::modelRank).containsExactly(2, 3, 4, 5);
        assertThat(list.items()).extracting(RerankedItem::score).containsExactly(4.5f, 4f, 3.5f, 3f);
        assertThat(list.items().get(0).similarity()).isCloseTo(1, within(1e-12));
        assertThat(list.items().get(3).similarity()).isCloseTo(0, within(1e-12));
        assertThat(list.candidates()).isEqualTo(5);
    }

    /** Movies 20 and 24 look alike up to a factor; neither may replace the other. */
    @Test
    void equallySimilarMoviesBothStayInTheOrderOfTheModel() {
        PlantedLooks looks = looks();
        Dataset dataset = looks.dataset();

        RerankedList one = reranker(looks, OPTIONS)
                .rerank(0, scores(dataset, Map.of(20, 1.0, 24, 2.0)))
                .orElseThrow();
        RerankedList other = reranker(looks, OPTIONS)
                .rerank(0, scores(dataset, Map.of(20, 2.0, 24, 1.0)))
                .orElseThrow();

        assertThat(ids(dataset, one)).containsSubsequence(24, 20);
        assertThat(ids(dataset, other)).containsSubsequence(20, 24);
    }

    @Test
    void candidatesWithoutPosterAreCountedAndLeftOut() {
        PlantedLooks looks = looks();
        Dataset dataset = looks.dataset();
        float[] scores = scores(dataset, Map.of(22, 9.0, 20, 4.0));

        RerankedList list = reranker(looks, new PosterRerankOptions(3, 2, 2))
                .rerank(0, scores)
                .orElseThrow();

        assertThat(ids(dataset, list)).containsExactly(20);
        assertThat(list.withoutPoster()).isEqualTo(1);
        assertThat(list.candidates()).isEqualTo(2);
    }

    @Test
    void scoresAboveTheScaleAreHighScores() {
        PlantedLooks looks = looks();
        Dataset dataset = looks.dataset();
        float[] scores = scores(dataset, Map.of(23, 5.7, 21, 4.9));

        RerankedList list = reranker(looks, new PosterRerankOptions(3, 1, 1))
                .rerank(0, scores)
                .orElseThrow();

        assertThat(ids(dataset, list)).containsExactly(23);
        assertThat(list.items().get(0).score()).isEqualTo(5.7f);
    }

    @Test
    void ratedAndExcludedMoviesAreNotRecommended() {
        PlantedLooks looks = looks();
        Dataset dataset = looks.dataset();
        float[] scores = scores(dataset, Map.of(10, 9.0, 11, 9.0, 20, 3.0));

        RerankedList list = reranker(looks, OPTIONS)
                .rerank(0, scores, dataset.ratings().items().index(20))
                .orElseThrow();

        assertThat(ids(dataset, list)).containsExactlyInAnyOrder(21, 23, 24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "0 1|0 -1"})
    void withoutATasteThereIsNoList(String posters) {
        String[] looks = posters.replace("''", "").split("\\|", -1);
        PlantedLooks planted = new PlantedLooks().movie(1, "1 1").rated(2, 1, 5, 0);
        for (int k = 0; k < looks.length; k++) {
            planted.movie(10 + k, looks[k]).rated(1, 10 + k, 5, k);
        }
        int user = planted.dataset().ratings().users().index(1);

        assertThat(reranker(planted, OPTIONS).rerank(user, new float[1 + looks.length]))
                .isEmpty();
    }

    @Test
    void scoresMustBeOfAllItems() {
        assertThatThrownBy(() -> reranker(looks(), OPTIONS).rerank(0, new float[3]))
                .hasMessage("3 scores for 9 items");
    }

    @ParameterizedTest
    @CsvSource({"0, 30, 5", "3, 30, 0", "3, 4, 5"})
    void optionsAreChecked(int loved, int candidates, int k) {
        assertThatThrownBy(() -> new PosterRerankOptions(loved, candidates, k))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least");
    }

    /** Raw ids, item indices, titles and files are four numberings; a red taste must end at the titles with red posters. */
    @Test
    void idsComeBackAsTheTitlesOfTheirPosters(@TempDir Path folder) throws Exception {
        int[] colours = {0xd01010, 0x1030d0};
        List<Integer> ids = List.of(905, 17, 333, 42, 8, 610, 77, 500, 2, 121);
        Ratings.Builder ratings = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int k = ids.size() - 1; k >= 0; k--) {
            Files.write(folder.resolve(ids.get(k) + ".png"), DrawnImages.plain("png", 40, 60, colours[k % 2]));
            ratings.add(k < 2 ? 70 + k : 99, ids.get(k), 5, 100L - k);
        }
        List<Movie> movies = ids.stream()
                .sorted()
                .map(id -> new Movie(
                        id, (ids.indexOf(id) % 2 == 0 ? "Red " : "Blue ") + id, List.of(), "", Movie.Links.NONE))
                .toList();
        Dataset dataset = new Dataset("colours", true, ratings.build(), movies, List.of());
        PosterVectors vectors = PosterVectors.of(
                new ColourGradientEncoder(), Posters.at(folder), movies, folder.resolve("cache"), Progress.SILENT);
        PosterReranker reranker = new PosterReranker(vectors.vectors().centred(), dataset.ratings(), OPTIONS.withK(4));
        SplittableRandom random = new SplittableRandom(3);
        float[] scores = new float[ids.size()];
        IntStream.range(0, scores.length).forEach(item -> scores[item] = (float) random.nextDouble());

        RerankedList red =
                reranker.rerank(dataset.ratings().users().index(70), scores).orElseThrow();
        RerankedList blue =
                reranker.rerank(dataset.ratings().users().index(71), scores).orElseThrow();

        assertThat(ids(dataset, red)).containsExactlyInAnyOrder(333, 8, 77, 2);
        assertThat(ids(dataset, blue)).containsExactlyInAnyOrder(42, 610, 500, 121);
        for (RerankedItem movie : red.items()) {
            assertThat(dataset.movie(movie.item()).title())
                    .isEqualTo("Red " + dataset.ratings().items().id(movie.item()));
            assertThat(movie.score()).isEqualTo(scores[movie.item()]);
        }
    }
}
