package kinoscope.model.neural.sequence;

/**
 * Some histories with one row for each item but the last: the item is read there, the next one is to be predicted.
 *
 * @param rows number of rows
 * @param items the item read in each row
 * @param next the item after it
 * @param first whether the row is the first of its history
 */
record SequenceBatch(int rows, int[] items, int[] next, boolean[] first) {
    /** Where to cut the rows into parts of about the same size that are whole histories: {@code int[parts + 1]}. */
    int[] cuts(int parts) {
        int[] cuts = new int[parts + 1];
        for (int part = 1; part < parts; part++) {
            int cut = Math.max(cuts[part - 1], (int) ((long) rows * part / parts));
            while (cut < rows && !first[cut]) {
                cut++;
            }
            cuts[part] = cut;
        }
        cuts[parts] = rows;
        return cuts;
    }
}
