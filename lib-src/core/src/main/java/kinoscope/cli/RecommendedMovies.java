package kinoscope.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.model.ScoredItem;
import kinoscope.model.TopItems;
import kinoscope.model.file.StoredModel;
import kinoscope.model.reason.Reason;
import kinoscope.model.reason.Reasons;

/**
 * Prints the movies that a model scores highest, best first, with reasons.
 *
 * @param stored the model
 * @param dataset under the same indices
 * @param rare which movies are left out because few have rated them
 * @param k how many movies at most
 */
record RecommendedMovies(StoredModel stored, Dataset dataset, RarelyRated rare, int k) {
    /**
     * Prints a list.
     *
     * @param whom for the first line, for instance {@code "user 7"}
     * @param reasons why a movie is on it
     * @param scores {@code float[items]}
     * @param known item indices that are left out, those the person has rated or named
     * @param out where to
     * @throws InputException if no movie is left
     */
    void print(String whom, Reasons reasons, float[] scores, int[] known, PrintWriter out) {
        int[] excluded = IntStream.concat(Arrays.stream(known), Arrays.stream(rare.items(stored, dataset)))
                .toArray();
        List<ScoredItem> best = TopItems.of(scores, k, excluded);
        if (best.isEmpty()) {
            throw new InputException("no movie is left to recommend that has " + rare.fewest(stored)
                    + " training ratings; lower --min-ratings");
        }
        out.println(stored.model().name() + " on " + dataset.title() + " for " + whom);
        ScoreColumn score = ScoreColumn.of(stored.model(), dataset.ratings().scale());
        ReasonWords words = new ReasonWords(
                stored.model().users(), item -> dataset.movie(item).title());
        List<Reason> why = reasons.of(best.stream().mapToInt(ScoredItem::item).toArray());
        TextTable table = new TextTable(">rank", "title", "genres", score.heading(), "why");
        for (int rank = 0; rank < best.size(); rank++) {
            ScoredItem scored = best.get(rank);
            Movie movie = dataset.movie(scored.item());
            table.row(
                    String.valueOf(rank + 1),
                    movie.title(),
                    String.join(", ", movie.genres()),
                    score.text(scored.score()),
                    words.of(why.get(rank)));
        }
        table.print(out);
    }
}
