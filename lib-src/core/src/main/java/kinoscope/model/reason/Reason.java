package kinoscope.model.reason;

import java.util.List;
import java.util.Objects;
import kinoscope.model.ScoredItem;

/**
 * Why a model recommends an item.
 *
 * @param kind what sort of reason it is
 * @param items of the person's history, the strongest first; empty for {@link Kind#POPULAR} and {@link Kind#NONE}. Their
 *     scores are what each adds to the score for {@link Kind#PICKED}, cosines for {@link Kind#NEAREST}
 * @param raters how many users rated the recommended item, for {@link Kind#POPULAR}; 0 otherwise
 */
public record Reason(Kind kind, List<ScoredItem> items, int raters) {
    /** No reason. */
    public static final Reason NONE = new Reason(Kind.NONE, List.of(), 0);

    /** What sorts of reasons there are. */
    public enum Kind {
        /** These items of the history add most to the score. */
        PICKED,
        /** The model holds these items of the history for most alike. */
        NEAREST,
        /** Many have rated it. */
        POPULAR,
        /** The model cannot say. */
        NONE
    }

    /** Copies the list. */
    public Reason {
        Objects.requireNonNull(kind, "kind");
        items = List.copyOf(items);
    }
}
