package kinoscope.sample;

/**
 * Labelled (user, item) pairs in rows, stored or made when they are asked for; the same row is always the same pair, whichever
 * thread asks.
 */
public interface LabelledPairs {
    /** The number of pairs. */
    int size();

    /** The user index of a row. */
    int user(int row);

    /** The item index of a row. */
    int item(int row);

    /** 1 for a positive row, 0 for a negative one. */
    int label(int row);
}
