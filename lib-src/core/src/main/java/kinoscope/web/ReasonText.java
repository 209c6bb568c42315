package kinoscope.web;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import kinoscope.model.ScoredItem;
import kinoscope.model.reason.Reason;

/**
 * Why a movie is recommended, as visitors read it.
 *
 * @param kind picked, nearest, plot, popular or none
 * @param text half a sentence, empty for none
 * @param movies the picks that it names
 */
record ReasonText(String kind, String text, List<Named> movies) {
    /**
     * A movie that a reason names.
     *
     * @param id raw id
     * @param title for reading
     */
    record Named(int id, String title) {}

    /**
     * Puts a model's reason into words.
     *
     * @param picked whether the movies that it names are picks of a visitor, not ratings of a user of the data
     * @param users how many users the data have
     */
    static ReasonText of(Reason reason, boolean picked, int users, IntFunction<Card> cards) {
        List<Named> movies = reason.items().stream()
                .map(ScoredItem::item)
                .map(item -> named(cards.apply(item)))
                .toList();
        String text =
                switch (reason.kind()) {
                    case PICKED -> (picked ? "because you picked " : "because this user rated ") + joined(movies);
                    case NEAREST -> "the model holds it for most alike to " + joined(movies);
                    case POPULAR -> String.format(Locale.ROOT, "rated by %,d of %,d users", reason.raters(), users);
                    case NONE -> "";
                };
        return new ReasonText(reason.kind().name().toLowerCase(Locale.ROOT), text, movies);
    }

    /** The plot of a pick is nearest. */
    static ReasonText plot(Card pick) {
        return new ReasonText("plot", "its plot is nearest to that of " + pick.title(), List.of(named(pick)));
    }

    private static Named named(Card card) {
        return new Named(card.id(), card.title());
    }

    private static String joined(List<Named> movies) {
        return movies.stream().map(Named::title).collect(Collectors.joining(" and "));
    }
}
