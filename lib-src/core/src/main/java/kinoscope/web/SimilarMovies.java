package kinoscope.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import kinoscope.embed.MovieVectors;
import kinoscope.model.ItemVectors;
import kinoscope.model.NearestItems;
import kinoscope.model.ScoredItem;
import kinoscope.model.Taste;
import kinoscope.model.TasteFoldIn;
import kinoscope.model.TopItems;

/**
 * Movies near a movie. By taste: the cosine of a model's item vectors; where a model has none, the scores it gives to somebody who
 * likes this movie alone, as parts of the highest. By plot and poster: the cosine of their vectors.
 */
final class SimilarMovies {
    private final Catalogue catalogue;
    private final Map<String, NearestItems> nearestByModel = new ConcurrentHashMap<>();

    SimilarMovies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A movie near another.
     *
     * @param movie the neighbour
     * @param similarity at most 1
     */
    record Near(Card movie, double similarity) {}

    /** The nearest by taste. */
    List<Near> byTaste(ServedModel served, int item, int k) {
        TasteFoldIn model = served.prepared().require();
        if (model instanceof ItemVectors vectors && vectors.itemVector(item).length > 0) {
            NearestItems nearest =
                    nearestByModel.computeIfAbsent(served.id(), id -> new NearestItems(HeldVectors.of(vectors)));
            return cards(nearest.of(item, k, new int[0]), ScoredItem::score);
        }
        float[] scores = new float[model.items()];
        model.scoreTaste(Taste.liking(item), scores);
        List<ScoredItem> best = TopItems.of(scores, k, new int[] {item});
        double highest = best.isEmpty() ? 0 : best.get(0).score();
        return highest > 0 ? cards(best, near -> near.score() / highest) : List.of();
    }

    /** The nearest by vectors; none where the movie has no vector. */
    List<Near> byVectors(MovieVectors vectors, int id, int k) {
        if (vectors.vector(id).isEmpty()) {
            return List.of();
        }
        return vectors.nearest(id, k).stream()
                .map(near -> new Near(
                        catalogue.card(catalogue.item(near.movie().id()).orElseThrow()), near.cosine()))
                .toList();
    }

    private List<Near> cards(List<ScoredItem> items, ToDoubleFunction<ScoredItem> similarity) {
        return items.stream()
                .map(near -> new Near(catalogue.card(near.item()), similarity.applyAsDouble(near)))
                .toList();
    }

    /** The vectors of a model without copying each time. */
    private record HeldVectors(float[][] rows) implements ItemVectors {
        static HeldVectors of(ItemVectors vectors) {
            float[][] rows = new float[vectors.items()][];
            for (int item = 0; item < rows.length; item++) {
                rows[item] = vectors.itemVector(item);
            }
            return new HeldVectors(rows);
        }

        @Override
        public int items() {
            return rows.length;
        }

        @Override
        public float[] itemVector(int item) {
            return rows[item];
        }
    }
}
