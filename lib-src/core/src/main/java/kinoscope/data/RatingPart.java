package kinoscope.data;

/**
 * The ratings of one part of a file, in columns, of which the first {@code size} entries count.
 *
 * @param size the number of rows
 * @param user indices into {@code userIds}
 * @param item indices into {@code itemIds}
 * @param halfStars doubled stars
 * @param timestamp seconds since 1970-01-01 UTC
 * @param userIds the raw ids of the users in order of first appearance in this part
 * @param itemIds the raw ids of the items in order of first appearance in this part
 * @param badLine the text of the first line that is not a rating, which stands behind the rows; null if all lines are
 */
record RatingPart(
        int size,
        int[] user,
        int[] item,
        byte[] halfStars,
        long[] timestamp,
        int[] userIds,
        int[] itemIds,
        String badLine) {
    /** Whether the part ends at a line that is not a rating. */
    boolean isBad() {
        return badLine != null;
    }
}
