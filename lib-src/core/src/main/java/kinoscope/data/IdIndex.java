package kinoscope.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The one map between raw ids, as they stand in the files, and indices {@code 0..size-1}, as the models use them.
 *
 * <p>Indices are given in order of first appearance. Immutable: subsets of a data set share its index, so that an index
 * means the same user or item everywhere.
 */
public final class IdIndex {
    private final int[] ids;
    private final Map<Integer, Integer> indices;

    private IdIndex(int[] ids, Map<Integer, Integer> indices) {
        this.ids = ids;
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
        Integer index = indices.get(id);
        if (index == null) {
            throw new IllegalArgumentException("unknown id " + id);
        }
        return index;
    }

    /** The index of a raw id, or empty if the id is unknown. */
    public OptionalInt find(int id) {
        Integer index = indices.get(id);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
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
        private int[] ids = new int[1024];
        private final Map<Integer, Integer> indices = new HashMap<>();

        /** Adds a raw id, if it is new, and returns its index. */
        public int add(int id) {
            Integer known = indices.get(id);
            if (known != null) {
                return known;
            }
            int index = indices.size();
            if (index == ids.length) {
                ids = Arrays.copyOf(ids, ids.length * 2);
            }
            ids[index] = id;
            indices.put(id, index);
            return index;
        }

        /** The number of different ids so far. */
        public int size() {
            return indices.size();
        }

        /** The finished index; the builder may go on being used. */
        public IdIndex build() {
            return new IdIndex(Arrays.copyOf(ids, indices.size()), Map.copyOf(indices));
        }
    }
}
