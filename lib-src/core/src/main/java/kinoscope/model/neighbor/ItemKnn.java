package kinoscope.model.neighbor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kinoscope.model.Histories;
import kinoscope.model.HistoryModel;
import kinoscope.model.ItemPairs;
import kinoscope.model.ScoredItem;
import kinoscope.model.TopItems;

/**
 * Items like those of the history: {@code score(j) = sum f(i) sim(i, j)} over the items {@code i} of the history that are
 * among the {@code k} most similar to {@code j}.
 *
 * <p>{@code sim(i, j) = f(i) f(j) s(i, j) / (f(i) f(j) sqrt(s(i, i) s(j, j)) + shrinkage)} with
 * {@code s(i, j) = sum g(u)^2} over the users {@code u} of both; for {@code f} and {@code g} see {@link ItemSimilarity}. Of
 * equally similar items the first ones are taken. Immutable, safe for any number of threads.
 *
 * <p>References: B. Sarwar, G. Karypis, J. Konstan, J. Riedl, "Item-based collaborative filtering recommendation algorithms",
 * WWW 2001; M. Deshpande, G. Karypis, "Item-based top-N recommendation algorithms", TOIS 22, 2004.
 */
public final class ItemKnn extends HistoryModel {
    private final ItemKnnOptions options;
    private final float[] itemFactors;
    private final NeighborLists votes;

    /**
     * Joins the parts of a fitted model.
     *
     * @throws IllegalArgumentException if the votes are of another number of items
     */
    ItemKnn(ItemKnnOptions options, Histories histories, NeighborLists votes) {
        super(histories);
        if (votes.items() != histories.items()) {
            throw new IllegalArgumentException(
                    "neighbours of " + votes.items() + " items for " + histories.items() + " items");
        }
        this.options = options;
        this.itemFactors = options.similarity().itemFactors(histories);
        this.votes = votes;
    }

    /**
     * Finds the neighbours of every item.
     *
     * @param histories of the training part, each item once for a user
     * @param options number of neighbours and similarity
     */
    public static ItemKnn fit(Histories histories, ItemKnnOptions options) {
        float[] users = options.similarity().userFactors(histories);
        float[] items = options.similarity().itemFactors(histories);
        float[] norms = norms(histories, users, items);
        List<List<ScoredItem>> nearest = new ArrayList<>(Collections.nCopies(histories.items(), List.of()));
        ItemPairs.forEachRow(
                histories,
                (user, place, row) -> {
                    float square = users[user] * users[user];
                    for (int other = histories.start(user); other < histories.start(user + 1); other++) {
                        row[histories.item(other)] += square;
                    }
                },
                (item, row) -> {
                    for (int other = 0; other < row.length; other++) {
                        if (row[other] > 0) {
                            row[other] *= items[item]
                                    * items[other]
                                    / (norms[item] * norms[other] + (float) options.shrinkage());
                        }
                    }
                    nearest.set(
                            item,
                            TopItems.of(row, options.neighbors(), new int[] {item}).stream()
                                    .filter(neighbor -> neighbor.score() > 0)
                                    .toList());
                });
        return new ItemKnn(options, histories, new NeighborLists(nearest));
    }

    /** {@code f(i) sqrt(s(i, i))}. */
    private static float[] norms(Histories histories, float[] users, float[] items) {
        double[] squares = new double[items.length];
        for (int user = 0; user < users.length; user++) {
            for (int place = histories.start(user); place < histories.start(user + 1); place++) {
                squares[histories.item(place)] += users[user] * users[user];
            }
        }
        float[] norms = new float[items.length];
        for (int item = 0; item < norms.length; item++) {
            norms[item] = items[item] * (float) Math.sqrt(squares[item]);
        }
        return norms;
    }

    @Override
    public String name() {
        return "ItemKNN, " + options.similarity().label();
    }

    /** How neighbours were found. */
    public ItemKnnOptions options() {
        return options;
    }

    /** Who votes for whom. */
    NeighborLists votes() {
        return votes;
    }

    @Override
    protected void addScores(int[] history, float[] scores) {
        for (int item : history) {
            votes.addVotes(item, itemFactors[item], scores);
        }
    }

    @Override
    protected float[] parts(int[] history, int item) {
        float[] parts = new float[history.length];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = itemFactors[history[k]] * votes.vote(history[k], item);
        }
        return parts;
    }
}
