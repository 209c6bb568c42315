package kinoscope.rerank;

import java.util.List;

/**
 * What a {@link PosterReranker} recommends to a user.
 *
 * @param user user index
 * @param loved the movies whose posters were taken for the user's taste, best first
 * @param items the recommended movies, most similar first
 * @param candidates how many movies the model proposed
 * @param withoutPoster how many of them have no poster and therefore could not be compared
 */
public record RerankedList(
        int user, List<LovedItem> loved, List<RerankedItem> items, int candidates, int withoutPoster) {
    /** Copies the lists. */
    public RerankedList {
        loved = List.copyOf(loved);
        items = List.copyOf(items);
    }
}
