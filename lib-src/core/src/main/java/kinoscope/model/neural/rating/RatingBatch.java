package kinoscope.model.neural.rating;

/**
 * Ratings that a network sees at once.
 *
 * <p>Users and movies are told apart from the rows of their ids, which may be those of the unknown.
 */
final class RatingBatch {
    final int[] users;
    final int[] items;
    final int[] userRows;
    final int[] itemRows;
    final float[] targets;
    private int size;

    /** Room for so many. */
    RatingBatch(int most) {
        users = new int[most];
        items = new int[most];
        userRows = new int[most];
        itemRows = new int[most];
        targets = new float[most];
    }

    /** How many there are. */
    int size() {
        return size;
    }

    void setSize(int newSize) {
        size = newSize;
    }

    /** The users or the movies. */
    int[] who(boolean users) {
        return users ? this.users : items;
    }

    /** The rows of their ids. */
    int[] ids(boolean users) {
        return users ? userRows : itemRows;
    }
}
