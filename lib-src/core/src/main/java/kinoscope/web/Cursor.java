package kinoscope.web;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in the fixed order of the catalogue, behind a movie: written as a text that says nothing to its reader. It holds
 * whatever the filter, and is the same for the same data after a restart.
 *
 * @param ratings of the movie
 * @param id of the movie
 */
record Cursor(int ratings, int id) {
    private static final int BYTES = 2 * Integer.BYTES;

    /** The place behind a card. */
    static Cursor behind(Card card) {
        return new Cursor(card.ratings(), card.id());
    }

    /** Reads what {@link #text} wrote; empty if it did not write that. */
    static Optional<Cursor> read(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Cursor cursor = new Cursor(buffer.getInt(), buffer.getInt());
        return cursor.text().equals(text) ? Optional.of(cursor) : Optional.empty();
    }

    /** The text that clients give back. */
    String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES).putInt(ratings).putInt(id).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a card comes behind this place. */
    boolean isBefore(Card card) {
        return card.ratings() < ratings || card.ratings() == ratings && card.id() > id;
    }
}
