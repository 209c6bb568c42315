package kinoscope.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import kinoscope.model.ScoredItem;
import kinoscope.model.reason.Reason;

/**
 * Puts reasons into words.
 *
 * @param users how many users the model was fitted to
 * @param title from item index to title
 */
record ReasonWords(int users, IntFunction<String> title) {
    /** The words, {@code ""} where there is no reason. */
    String of(Reason reason) {
        return switch (reason.kind()) {
            case PICKED -> "because you liked " + titles(reason.items());
            case NEAREST -> "its vector is nearest to " + titles(reason.items());
            case POPULAR -> String.format(Locale.ROOT, "rated by %,d of %,d users", reason.raters(), users);
            case NONE -> "";
        };
    }

    private String titles(List<ScoredItem> items) {
        return items.stream().map(item -> title.apply(item.item())).collect(Collectors.joining("; "));
    }
}
