package kinoscope.web;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which movies are wanted.
 *
 * @param genre one of its genres, or empty for any
 * @param decade its first year, a multiple of ten, or empty for any
 */
record CardFilter(Optional<String> genre, OptionalInt decade) {
    private static final int YEARS = 10;

    /** All movies. */
    static final CardFilter ALL = new CardFilter(Optional.empty(), OptionalInt.empty());

    /** The first year of a year's decade. */
    static int decadeOf(int year) {
        return Math.floorDiv(year, YEARS) * YEARS;
    }

    boolean test(Card card) {
        return (genre.isEmpty() || card.genres().contains(genre.get()))
                && (decade.isEmpty() || card.year() != null && decadeOf(card.year()) == decade.getAsInt());
    }
}
