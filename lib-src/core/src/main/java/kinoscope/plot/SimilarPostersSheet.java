package kinoscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.model.RatingPredictor;
import kinoscope.model.Recommender;
import kinoscope.rerank.LovedItem;
import kinoscope.rerank.RerankedItem;
import kinoscope.rerank.RerankedList;

/** The posters of the movies that a user loves, and below them those of the recommended movies that look like them. */
public final class SimilarPostersSheet {
    private SimilarPostersSheet() {}

    /**
     * Draws a re-ranked list.
     *
     * @param dataset the movies and users
     * @param posters their images
     * @param list what was recommended
     * @param model what made the scores; of models of stars they are shown on the scale
     * @param encoder name of the vectors that posters were compared by
     */
    public static Chart of(Dataset dataset, Posters posters, RerankedList list, Recommender model, String encoder) {
        Caption caption = new Caption(
                "Posters like those that user " + user(dataset, list) + " loves",
                dataset.title() + " · " + model.name() + " · posters compared by " + encoder);
        return PosterSheet.of(caption, rows(dataset, posters, list, model));
    }

    static List<PosterSheet.Row> rows(Dataset dataset, Posters posters, RerankedList list, Recommender model) {
        List<PosterCard> loved = new ArrayList<>();
        for (LovedItem movie : list.loved()) {
            loved.add(card(dataset, posters, movie.item(), List.of(stars(movie.stars()) + " given")));
        }
        Function<RerankedItem, String> said = model instanceof RatingPredictor
                ? movie -> String.format(
                        Locale.ROOT,
                        "%.1f stars predicted",
                        dataset.ratings().scale().clip(movie.score()))
                : movie -> String.format(Locale.ROOT, "score %.3g", movie.score());
        List<PosterCard> recommended = new ArrayList<>();
        for (RerankedItem movie : list.items()) {
            String similarity = String.format(Locale.ROOT, "similarity %.2f", movie.similarity());
            String rank = String.format(Locale.ROOT, "rank %d of the model", movie.modelRank());
            recommended.add(card(dataset, posters, movie.item(), List.of(similarity, said.apply(movie), rank)));
        }
        List<PosterSheet.Row> rows = new ArrayList<>();
        rows.add(new PosterSheet.Row("Loved by user " + user(dataset, list), loved));
        if (!recommended.isEmpty()) {
            rows.add(new PosterSheet.Row(
                    "Recommended: of the best " + list.candidates() + ", those that look most like them", recommended));
        }
        return rows;
    }

    private static int user(Dataset dataset, RerankedList list) {
        return dataset.ratings().users().id(list.user());
    }

    private static PosterCard card(Dataset dataset, Posters posters, int item, List<String> details) {
        Movie movie = dataset.movie(item);
        return new PosterCard(posters.find(movie.id()), movie.title(), details);
    }

    private static String stars(float stars) {
        return String.format(Locale.ROOT, stars == Math.rint(stars) ? "%.0f stars" : "%.1f stars", stars);
    }
}
