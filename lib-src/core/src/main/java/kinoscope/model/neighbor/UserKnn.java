package kinoscope.model.neighbor;

import java.util.List;
import kinoscope.model.Histories;
import kinoscope.model.HistoryModel;
import kinoscope.model.Occurrences;
import kinoscope.model.ScoredItem;
import kinoscope.model.Taste;
import kinoscope.model.TopItems;

/**
 * What the users like oneself have: {@code score(j) = sum sim(h, v)} over those of the {@code k} users {@code v} most similar
 * to the history {@code h} who have item {@code j}.
 *
 * <p>{@code sim(h, v) = common(h, v) / (sqrt(n(h) n(v)) + shrinkage)}, with the numbers of items in both and in each: without
 * shrinkage the cosine of their 0/1 rows. Of equally similar users the first ones are taken.
 *
 * <p>There is nothing to fit: neighbours are found when a history is scored, among all training users. A training user is
 * therefore the nearest neighbour of the own history, which takes one of the {@code k} places but adds to no item outside that
 * history. A dislike counts as an item in common, minus one: those who have it are less similar, and nobody is with more such
 * items than liked ones. Immutable, safe for any number of threads.
 *
 * <p>Reference: P. Resnick et al., "GroupLens: an open architecture for collaborative filtering of netnews", CSCW 1994; here
 * without ratings.
 */
public final class UserKnn extends HistoryModel {
    private static final int[] NONE = {};

    private final UserKnnOptions options;
    private final Occurrences occurrences;

    private UserKnn(UserKnnOptions options, Histories histories) {
        super(histories);
        this.options = options;
        this.occurrences = Occurrences.of(histories);
    }

    /**
     * Prepares the search for neighbours.
     *
     * @param histories of the training part, each item once for a user
     * @param options number of neighbours and shrinkage
     */
    public static UserKnn fit(Histories histories, UserKnnOptions options) {
        return new UserKnn(options, histories);
    }

    @Override
    public String name() {
        return "UserKNN, cosine";
    }

    /** How neighbours are found. */
    public UserKnnOptions options() {
        return options;
    }

    @Override
    protected void addScores(int[] history, float[] scores) {
        addVotes(nearest(history, NONE), scores);
    }

    @Override
    protected void addScores(Taste taste, float[] scores) {
        addVotes(nearest(taste.liked(), taste.disliked()), scores);
    }

    private void addVotes(List<ScoredItem> neighbors, float[] scores) {
        for (ScoredItem neighbor : neighbors) {
            int user = neighbor.item();
            for (int place = histories().start(user); place < histories().start(user + 1); place++) {
                scores[histories().item(place)] += neighbor.score();
            }
        }
    }

    /** The similarity of each neighbour who has the item, shared equally by the items in common with that neighbour. */
    @Override
    protected float[] parts(int[] history, int item) {
        float[] parts = new float[history.length];
        for (ScoredItem neighbor : nearest(history, NONE)) {
            boolean[] has = new boolean[items()];
            for (int other : histories().of(neighbor.item())) {
                has[other] = true;
            }
            for (int k = 0; has[item] && k < parts.length; k++) {
                if (has[history[k]]) {
                    parts[k] += 1 / denominator(history.length, neighbor.item());
                }
            }
        }
        return parts;
    }

    /** The most similar users, here in the place of items. */
    private List<ScoredItem> nearest(int[] liked, int[] disliked) {
        float[] similarities = new float[users()];
        addOccurrences(liked, 1, similarities);
        addOccurrences(disliked, -1, similarities);
        for (int user = 0; user < similarities.length; user++) {
            if (similarities[user] > 0) {
                similarities[user] /= denominator(liked.length + disliked.length, user);
            }
        }
        return TopItems.of(similarities, options.neighbors(), new int[0]).stream()
                .filter(neighbor -> neighbor.score() > 0)
                .toList();
    }

    private void addOccurrences(int[] items, float weight, float[] counts) {
        for (int item : items) {
            for (int at = occurrences.start(item); at < occurrences.start(item + 1); at++) {
                counts[occurrences.user(at)] += weight;
            }
        }
    }

    private float denominator(int length, int user) {
        double own = histories().start(user + 1) - histories().start(user);
        return (float) (Math.sqrt(length * own) + options.shrinkage());
    }
}
