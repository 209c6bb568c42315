package kinoscope.data;

import java.util.Arrays;

/**
 * A hash table from raw ids to indices without boxed numbers: open addressing with linear probing, at most half full.
 *
 * <p>An entry takes one {@code long}: the id in the upper half and the index plus one in the lower; 0 is a free place. Blocks
 * of eight ids, which fill one cache line where ids are dense, are scattered by the multiplicative method with the golden
 * ratio (Knuth, The Art of Computer Programming 3, 6.4).
 */
final class IdTable {
    private static final int GOLDEN_RATIO = 0x9E3779B9;
    private static final int BLOCK_BITS = 3;
    private static final int FIRST_BLOCK_BITS = 3;

    /** What {@link #find} gives for an unknown id. */
    static final int ABSENT = -1;

    private long[] entries;
    private int shift;
    private int size;

    /** An empty table. */
    IdTable() {
        entries = new long[1 << FIRST_BLOCK_BITS + BLOCK_BITS];
        shift = Integer.SIZE - FIRST_BLOCK_BITS;
    }

    private IdTable(long[] entries, int shift, int size) {
        this.entries = entries;
        this.shift = shift;
        this.size = size;
    }

    /** The number of ids. */
    int size() {
        return size;
    }

    /** The index of an id, or {@link #ABSENT}. */
    int find(int id) {
        return (int) entries[place(entries, shift, id)] - 1;
    }

    /** The index of an id, which becomes {@link #size} before the call if the id is new. */
    int findOrAdd(int id) {
        int place = place(entries, shift, id);
        if (entries[place] != 0) {
            return (int) entries[place] - 1;
        }
        int index = size;
        size++;
        entries[place] = (long) id << 32 | size;
        if (size > entries.length / 2) {
            grow();
        }
        return index;
    }

    /** The ids in the order of their indices. */
    int[] ids() {
        int[] ids = new int[size];
        for (long entry : entries) {
            if (entry != 0) {
                ids[(int) entry - 1] = (int) (entry >>> 32);
            }
        }
        return ids;
    }

    /** A table with the same content that does not change with this one. */
    IdTable copy() {
        return new IdTable(Arrays.copyOf(entries, entries.length), shift, size);
    }

    private void grow() {
        long[] larger = new long[entries.length * 2];
        for (long entry : entries) {
            if (entry != 0) {
                larger[place(larger, shift - 1, (int) (entry >>> 32))] = entry;
            }
        }
        entries = larger;
        shift--;
    }

    /** The place where an id is, or where it belongs. */
    private static int place(long[] entries, int shift, int id) {
        int block = (id >>> BLOCK_BITS) * GOLDEN_RATIO >>> shift;
        int place = block << BLOCK_BITS | id & (1 << BLOCK_BITS) - 1;
        while (entries[place] != 0 && (int) (entries[place] >>> 32) != id) {
            place = place + 1 & entries.length - 1;
        }
        return place;
    }
}
