package kinoscope.model;

import java.util.stream.IntStream;

/**
 * Matrices of items by items that are sums over all interactions, such as counts of items that occur together.
 *
 * <p>Rows are made in parallel. Each is made by one thread and adds up in the order of the users, so that the result is the
 * same to the last bit whatever the number of threads.
 */
public final class ItemPairs {
    /** What an interaction brings to the row of its item. */
    @FunctionalInterface
    public interface Term {
        /**
         * Adds it.
         *
         * @param user user index
         * @param place where in the histories the interaction is
         * @param row {@code float[items]}: the row of the item at that place
         */
        void addTo(int user, int place, float[] row);
    }

    /** What becomes of a finished row. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Takes a row. Called by several threads, never twice for an item.
         *
         * @param item whose row it is
         * @param row {@code float[items]}; used again for another row after the call
         */
        void accept(int item, float[] row);
    }

    private ItemPairs() {}

    /**
     * Makes one row after the other, without keeping them.
     *
     * @param histories the interactions
     * @param term what an interaction adds; called by several threads
     * @param rows takes the rows, in no particular order
     */
    public static void forEachRow(Histories histories, Term term, Rows rows) {
        Occurrences occurrences = Occurrences.of(histories);
        IntStream.range(0, histories.items()).parallel().forEach(item -> {
            float[] row = new float[histories.items()];
            for (int at = occurrences.start(item); at < occurrences.start(item + 1); at++) {
                term.addTo(occurrences.user(at), occurrences.place(at), row);
            }
            rows.accept(item, row);
        });
    }

    /**
     * Makes all rows.
     *
     * @param histories the interactions
     * @param term what an interaction adds; called by several threads
     * @return {@code float[items * items]}, row after row
     * @throws IllegalArgumentException if there are so many items that the matrix does not fit into one array, above 46,340
     */
    public static float[] matrix(Histories histories, Term term) {
        int items = histories.items();
        if ((long) items * items > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a dense matrix of " + items + " x " + items
                    + " items is too large; at most 46340 items are possible");
        }
        float[] matrix = new float[items * items];
        forEachRow(histories, term, (item, row) -> System.arraycopy(row, 0, matrix, item * items, items));
        return matrix;
    }
}
