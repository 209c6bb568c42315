package kinoscope.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.model.Histories;
import kinoscope.model.Recommender;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.factor.BiasedAlsOptions;
import kinoscope.model.factor.ImplicitAls;
import kinoscope.model.factor.ImplicitAlsOptions;
import kinoscope.rerank.LovedItem;
import kinoscope.rerank.RerankedItem;
import kinoscope.rerank.RerankedList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarPostersSheetTest {
    private static final Dataset DATASET = new Dataset(
            "two",
            false,
            Ratings.builder(RatingScale.HALF_STARS)
                    .add(41, 900, 4.5f, 1)
                    .add(42, 30, 3, 2)
                    .build(),
            List.of(
                    new Movie(30, "Low id (2001)", List.of(), "", Movie.Links.NONE),
                    new Movie(900, "High id (1999)", List.of(), "", Movie.Links.NONE)),
            List.of());
    private static final RerankedList LIST =
            new RerankedList(0, List.of(new LovedItem(0, 4.5f)), List.of(new RerankedItem(1, 5.37f, 12, .256)), 30, 2);

    @TempDir
    private Path folder;

    private List<PosterSheet.Row> rows(Recommender model) throws Exception {
        Files.write(folder.resolve("30.png"), new byte[] {1});
        return SimilarPostersSheet.rows(DATASET, Posters.at(folder), LIST, model);
    }

    @Test
    void cardsSayWhatIsKnownAndPredictedStarsStayOnTheScale() throws Exception {
        BiasedAls model =
                BiasedAls.fit(DATASET.ratings(), BiasedAlsOptions.defaults().withFactors(1));

        List<PosterSheet.Row> rows = rows(model);

        assertThat(rows)
                .extracting(PosterSheet.Row::heading)
                .containsExactly("Loved by user 41", "Recommended: of the best 30, those that look most like them");
        assertThat(rows.get(0).cards())
                .containsExactly(new PosterCard(Optional.empty(), "High id (1999)", List.of("4.5 stars given")));
        assertThat(rows.get(1).cards())
                .containsExactly(new PosterCard(
                        Optional.of(folder.resolve("30.png")),
                        "Low id (2001)",
                        List.of("similarity 0.26", "5.0 stars predicted", "rank 12 of the model")));
        assertThat(SimilarPostersSheet.of(DATASET, Posters.NONE, LIST, model, "written")
                        .toString())
                .isEqualTo("Posters like those that user 41 loves (two · ALS · posters compared by written)");
    }

    @Test
    void scoresThatAreNoStarsAreCalledScores() throws Exception {
        ImplicitAls model = ImplicitAls.fit(
                Histories.of(DATASET.ratings()), ImplicitAlsOptions.defaults().withFactors(1));

        assertThat(rows(model).get(1).cards().get(0).details().get(1)).isEqualTo("score 5.37");
    }
}
