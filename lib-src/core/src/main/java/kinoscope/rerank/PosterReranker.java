package kinoscope.rerank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;
import kinoscope.embed.MovieVectors;
import kinoscope.embed.Vectors;
import kinoscope.model.ScoredItem;
import kinoscope.model.TopItems;

/**
 * Orders the best recommendations of a model by how much their posters look like those of the movies that a user loves.
 *
 * <pre>{@code
 * taste(user)      = mean of the poster vectors of the user's top-rated movies
 * similarity(item) = cosine(taste(user), poster vector of the item)
 * }</pre>
 *
 * <p>Among the movies with a poster, the top-rated ones are those with the most stars; of equal stars the latest rated comes
 * first, then the lower raw id. The candidates are the movies with the highest scores among those that the user has not
 * rated, however high: a predicted rating beyond the scale is a high score and nothing else. Recommended are the most similar
 * candidates; of equally similar ones, the one that the model ranks higher.
 *
 * <p>A missing poster stays missing. A movie without one neither makes up a taste nor is recommended, since nothing can be
 * said about its looks; such candidates are counted, and a list is shorter where too few others are left. A vector of zeros, which
 * has no direction, counts as none.
 *
 * <p>Vectors are taken as they are given. Those of encoders have much in common, so that raw cosines are all alike:
 * {@linkplain MovieVectors#centred() centre} them on the mean of all posters first.
 *
 * <p>Rule: that of a small public recommender for ML-1M, which loved movies in file order, took a black image for a missing
 * poster, dropped predictions above five stars and kept one of several equally similar movies. Safe for use by many threads.
 */
public final class PosterReranker {
    private final float[][] posters;
    private final Ratings ratings;
    private final PosterRerankOptions options;

    /**
     * A re-ranker for the users of some ratings.
     *
     * @param posters poster vectors by raw id, usually centred
     * @param ratings what the users have rated: their loved movies are taken from here, and none of them is recommended
     * @param options how many movies are looked at
     */
    public PosterReranker(MovieVectors posters, Ratings ratings, PosterRerankOptions options) {
        this.posters = Arrays.stream(posters.byItem(ratings.items()))
                .map(vector -> hasDirection(vector) ? vector : null)
                .toArray(float[][]::new);
        this.ratings = ratings;
        this.options = options;
    }

    /** How many movies are looked at. */
    public PosterRerankOptions options() {
        return options;
    }

    /** Whether an item has a poster to go by. */
    public boolean hasPoster(int item) {
        return posters[item] != null;
    }

    /** The top-rated movies of a user that have a poster, best first; empty if there are none. */
    public List<LovedItem> loved(int user) {
        return Arrays.stream(ratings.rowsOf(user))
                .filter(row -> posters[ratings.item(row)] != null)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> -ratings.rating(row))
                        .thenComparing(row -> ratings.timestamp(row), Comparator.reverseOrder())
                        .thenComparing(row -> ratings.items().id(ratings.item(row))))
                .limit(options.loved())
                .map(row -> new LovedItem(ratings.item(row), ratings.rating(row)))
                .toList();
    }

    /**
     * Re-ranks the recommendations of a model.
     *
     * @param user user index
     * @param scores {@code float[items]}, what the model says for this user, the higher the better; not modified
     * @param leftOut items that must not be recommended besides those that the user has rated, for instance rarely rated ones
     * @return empty if the user has rated no movie with a poster, or the vectors of the loved posters add up to zero: there is no
     *     taste to go by then, and the model's own list is another question
     * @throws IllegalArgumentException if there is not one score for each item
     */
    public Optional<RerankedList> rerank(int user, float[] scores, int... leftOut) {
        if (scores.length != posters.length) {
            throw new IllegalArgumentException(scores.length + " scores for " + posters.length + " items");
        }
        List<LovedItem> loved = loved(user);
        if (loved.isEmpty()) {
            return Optional.empty();
        }
        float[] taste =
                Vectors.mean(loved.stream().map(movie -> posters[movie.item()]).toArray(float[][]::new));
        if (!hasDirection(taste)) {
            return Optional.empty();
        }
        List<ScoredItem> candidates = candidates(user, scores, leftOut);
        List<RerankedItem> compared = new ArrayList<>();
        for (int place = 0; place < candidates.size(); place++) {
            ScoredItem candidate = candidates.get(place);
            float[] poster = posters[candidate.item()];
            if (poster != null) {
                double similarity = Vectors.cosine(taste, poster);
                compared.add(new RerankedItem(candidate.item(), candidate.score(), place + 1, similarity));
            }
        }
        int withoutPoster = candidates.size() - compared.size();
        compared.sort(
                Comparator.comparingDouble(RerankedItem::similarity).reversed().thenComparing(RerankedItem::modelRank));
        List<RerankedItem> best = compared.subList(0, Math.min(options.k(), compared.size()));
        return Optional.of(new RerankedList(user, loved, best, candidates.size(), withoutPoster));
    }

    /** The model's best unseen movies, best first, with and without a poster: {@link PosterRerankOptions#candidates} at most. */
    public List<ScoredItem> candidates(int user, float[] scores, int... leftOut) {
        int[] excluded = IntStream.concat(Arrays.stream(ratings.itemsOf(user)), Arrays.stream(leftOut))
                .toArray();
        return TopItems.of(scores, options.candidates(), excluded);
    }

    private static boolean hasDirection(float[] vector) {
        return vector != null && !Double.isNaN(Vectors.cosine(vector, vector));
    }
}
