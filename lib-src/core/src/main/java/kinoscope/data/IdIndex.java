package kinoscope.data;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The one map between raw ids, as they stand in the files, and indices {@code 0..size-1}, as the models use them.
 *
 * <p>Indices are given in order of first appearance. Immutable: subsets of a data set share its index, so that an index
 * means the same user or item everywhere.
 */
public final class IdIndex {
    private final int[] ids;
    private final IdTable indices;

    /** Takes over a table. */
    IdIndex(IdTable indices) {
        this.ids = indices.ids();
        this.indices = indices;
    }

    /**
     * Numbers the given raw ids in their order.
     *
     * @throws IllegalArgumentException if an id occurs twice
     */
    public static IdIndex of(int... ids) {
        Builder builder = new Builder();
        for (int id : ids) {
            if (builder.add(id) != builder.size() - 1) {
                throw new IllegalArgumentException("id " + id + " occurs twice");
            }
        }
        return builder.build();
    }

    /** The number of ids. */
    public int size() {
        return ids.length;
    }

    /**
     * The raw id at an index.
     *
     * @throws IndexOutOfBoundsException if the index is not in {@code 0..size-1}
     */
    public int id(int index) {
        return ids[index];
    }

    /**
     * The index of a raw id.
     *
     * @throws IllegalArgumentException if the id is unknown
     */
    public int index(int id) {
        int index = indices.find(id);
        if (index == IdTable.ABSENT) {
            throw new IllegalArgumentException("unknown id " + id);
        }
        return index;
    }

    /** The index of a raw id, or empty if the id is unknown. */
    public OptionalInt find(int id) {
        int index = indices.find(id);
        return index == IdTable.ABSENT ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** All raw ids in index order, as a copy. */
    public int[] ids() {
        return ids.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdIndex that && Arrays.equals(ids, that.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return "IdIndex[" + ids.length + " ids]";
    }

    /** Collects raw ids and numbers them in order of first appearance. */
    public static final class Builder {
        private final IdTable indices = new IdTable();

        /** Adds a raw id, if it is new, and returns its index. */
        public int add(int id) {
            return indices.findOrAdd(id);
        }

        /** The number of different ids so far. */
        public int size() {
            return indices.size();
        }

        /** The finished index; the builder may go on being used. */
        public IdIndex build() {
            return new IdIndex(indices.copy());
        }
    }
}
