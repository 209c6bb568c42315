package kinoscope.eval;

/** What an item at the top of a user's list is worth. */
@FunctionalInterface
public interface ItemGain {
    /**
     * The gain of an item for a user.
     *
     * @param user user index
     * @param item item index
     * @return 0 or more
     */
    double gain(int user, int item);
}
