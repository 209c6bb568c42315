package kinoscope.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import kinoscope.model.FoldIn;
import kinoscope.model.ItemVectors;
import kinoscope.model.NearestItems;
import kinoscope.model.Recommender;
import kinoscope.model.ScoredItem;
import kinoscope.model.baseline.Popularity;
import kinoscope.model.neural.NcfBlend;

/**
 * Why a model recommends an item, as words: the items of the history that add most to its score, or, where a model cannot say
 * that, those it holds for most alike.
 */
public final class Reasons {
    private static final int MOST = 2;

    private final Recommender model;
    private final int[] history;
    private final IntPredicate liked;
    private final IntFunction<String> title;

    /**
     * Prepares the reasons.
     *
     * @param model the model
     * @param history the items that it knows of the person
     * @param liked which of them may be named as a reason
     * @param title from item index to title
     */
    public Reasons(Recommender model, int[] history, IntPredicate liked, IntFunction<String> title) {
        this.model = model;
        this.history = history.clone();
        this.liked = liked;
        this.title = title;
    }

    /** The reason for an item, {@code ""} where the model has none. */
    public String of(int item) {
        if (model instanceof Popularity popularity) {
            return String.format(Locale.ROOT, "rated by %,d of %,d users", popularity.count(item), popularity.users());
        }
        if (model instanceof FoldIn folding) {
            return words("because you liked ", folding.contributions(history, item));
        }
        if (model instanceof NcfBlend blend) {
            return words("because you liked ", blend.others().contributions(history, item));
        }
        if (model instanceof ItemVectors vectors) {
            NearestItems nearest = new NearestItems(vectors);
            float[] cosines = new float[history.length];
            for (int k = 0; k < cosines.length; k++) {
                cosines[k] = (float) nearest.cosine(history[k], item);
            }
            return words("its vector is nearest to ", cosines);
        }
        return "";
    }

    private String words(String beginning, float[] weights) {
        List<ScoredItem> parts = new ArrayList<>();
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] > 0 && liked.test(history[k])) {
                parts.add(new ScoredItem(history[k], weights[k]));
            }
        }
        return parts.isEmpty()
                ? ""
                : parts.stream()
                        .sorted(Comparator.comparingDouble(ScoredItem::score).reversed())
                        .limit(MOST)
                        .map(part -> title.apply(part.item()))
                        .collect(Collectors.joining("; ", beginning, ""));
    }
}
