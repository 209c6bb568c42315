package kinoscope.model.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import kinoscope.model.FoldIn;
import kinoscope.model.ItemVectors;
import kinoscope.model.NearestItems;
import kinoscope.model.Recommender;
import kinoscope.model.ScoredItem;
import kinoscope.model.baseline.Popularity;
import kinoscope.model.neural.NcfBlend;

/**
 * Why a model recommends items: the one or two items of the history that add most to the score, or, where a model cannot say
 * that, those it holds for most alike. Disliked items are no reasons: a taste is explained by what it likes. Safe for any
 * number of threads if the model's explanations are, as those of every {@link FoldIn} must be.
 */
public final class Reasons {
    private static final int MOST = 2;

    private final Recommender model;
    private final int[] history;
    private final IntPredicate named;

    /**
     * Prepares the reasons.
     *
     * @param model the model
     * @param history the items that it knows of the person, oldest first; copied
     * @param named which of them may be named as a reason
     */
    public Reasons(Recommender model, int[] history, IntPredicate named) {
        this.model = model;
        this.history = history.clone();
        this.named = named;
    }

    /**
     * The reason for an item.
     *
     * @throws IllegalArgumentException if an item is unknown
     */
    public Reason of(int item) {
        return of(new int[] {item}).get(0);
    }

    /**
     * The reasons for some items, in their order; quicker than one by one.
     *
     * @throws IllegalArgumentException if an item is unknown
     */
    public List<Reason> of(int[] items) {
        if (model instanceof Popularity popularity) {
            return Arrays.stream(items)
                    .mapToObj(item -> new Reason(Reason.Kind.POPULAR, List.of(), popularity.count(item)))
                    .toList();
        }
        if (model instanceof FoldIn folding) {
            return strongest(Reason.Kind.PICKED, folding.contributions(history, items));
        }
        if (model instanceof NcfBlend blend) {
            return strongest(Reason.Kind.PICKED, blend.others().contributions(history, items));
        }
        if (model instanceof ItemVectors vectors) {
            return strongest(Reason.Kind.NEAREST, cosines(new NearestItems(vectors), items));
        }
        return Arrays.stream(items).mapToObj(item -> Reason.NONE).toList();
    }

    private float[][] cosines(NearestItems nearest, int[] items) {
        float[][] cosines = new float[items.length][history.length];
        for (int n = 0; n < items.length; n++) {
            for (int k = 0; k < history.length; k++) {
                cosines[n][k] = (float) nearest.cosine(history[k], items[n]);
            }
        }
        return cosines;
    }

    private List<Reason> strongest(Reason.Kind kind, float[][] weights) {
        return Arrays.stream(weights).map(row -> strongest(kind, row)).toList();
    }

    private Reason strongest(Reason.Kind kind, float[] weights) {
        List<ScoredItem> parts = new ArrayList<>();
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] > 0 && named.test(history[k])) {
                parts.add(new ScoredItem(history[k], weights[k]));
            }
        }
        if (parts.isEmpty()) {
            return Reason.NONE;
        }
        parts.sort(Comparator.comparingDouble(ScoredItem::score).reversed());
        return new Reason(kind, parts.subList(0, Math.min(MOST, parts.size())), 0);
    }
}
