package kinoscope.data;

import java.util.stream.IntStream;

/**
 * Puts the parts of a ratings file together in their order, so that the result does not depend on where they were cut.
 *
 * <p>The ids of a part stand in order of first appearance there; numbering them part by part numbers them in order of first
 * appearance in the file.
 */
final class RatingsJoin {
    private final RatingPart[] parts;
    private final int[] firstRows;
    private final int[] user;
    private final int[] item;
    private final byte[] halfStars;
    private final long[] timestamp;

    private RatingsJoin(RatingPart[] parts) {
        this.parts = parts;
        firstRows = new int[parts.length + 1];
        for (int i = 0; i < parts.length; i++) {
            firstRows[i + 1] = Math.addExact(firstRows[i], parts[i].size());
        }
        int rows = firstRows[parts.length];
        user = new int[rows];
        item = new int[rows];
        halfStars = new byte[rows];
        timestamp = new long[rows];
    }

    /** Joins parts without a bad line. */
    static Ratings join(RatingPart[] parts, RatingScale scale) {
        return new RatingsJoin(parts).join(scale);
    }

    private Ratings join(RatingScale scale) {
        IdIndex.Builder users = new IdIndex.Builder();
        IdIndex.Builder items = new IdIndex.Builder();
        int[][] userIndices = new int[parts.length][];
        int[][] itemIndices = new int[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            userIndices[i] = addAll(users, parts[i].userIds());
            itemIndices[i] = addAll(items, parts[i].itemIds());
        }
        IntStream.range(0, parts.length).parallel().forEach(i -> copy(i, userIndices[i], itemIndices[i]));
        return new Ratings(users.build(), items.build(), scale, user, item, halfStars, timestamp);
    }

    private static int[] addAll(IdIndex.Builder index, int[] ids) {
        int[] indices = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            indices[i] = index.add(ids[i]);
        }
        return indices;
    }

    private void copy(int index, int[] users, int[] items) {
        RatingPart part = parts[index];
        int first = firstRows[index];
        for (int row = 0; row < part.size(); row++) {
            user[first + row] = users[part.user()[row]];
            item[first + row] = items[part.item()[row]];
        }
        System.arraycopy(part.halfStars(), 0, halfStars, first, part.size());
        System.arraycopy(part.timestamp(), 0, timestamp, first, part.size());
    }
}
