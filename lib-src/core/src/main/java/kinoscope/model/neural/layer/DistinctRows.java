package kinoscope.model.neural.layer;

import java.util.Arrays;
import kinoscope.compute.OptimizerKernels;

/** Which rows of a table a batch names, each once, in the order in which they first appear. */
public final class DistinctRows {
    private static final int NOT_NAMED = -1;

    private final OptimizerKernels kernels;
    private final int[] slotOfRow;
    private int[] rows = new int[0];
    private int[] uses = new int[0];
    private int[] slots = new int[0];
    private int count;
    private int size;

    /** A batch of nothing, on a table with so many rows. */
    public DistinctRows(int tableRows, OptimizerKernels kernels) {
        this.kernels = kernels;
        this.slotOfRow = new int[tableRows];
        Arrays.fill(slotOfRow, NOT_NAMED);
    }

    /** Replaces the batch. */
    public void set(int[] ids, int batchSize) {
        for (int slot = 0; slot < count; slot++) {
            slotOfRow[rows[slot]] = NOT_NAMED;
        }
        if (slots.length < batchSize) {
            rows = new int[batchSize];
            uses = new int[batchSize];
            slots = new int[batchSize];
        }
        size = batchSize;
        count = 0;
        for (int k = 0; k < size; k++) {
            int row = ids[k];
            int slot = slotOfRow[row];
            if (slot == NOT_NAMED) {
                slot = count++;
                slotOfRow[row] = slot;
                rows[slot] = row;
                uses[slot] = 0;
            }
            uses[slot]++;
            slots[k] = slot;
        }
    }

    /** The size of the batch. */
    public int size() {
        return size;
    }

    /** The number of distinct rows. */
    public int count() {
        return count;
    }

    /** The row in a slot, {@code 0..count-1}. */
    public int row(int slot) {
        return rows[slot];
    }

    /** How often the batch names the row in a slot. */
    public int uses(int slot) {
        return uses[slot];
    }

    /** The slot of an entry of the batch, {@code 0..size-1}. */
    public int slotOf(int entry) {
        return slots[entry];
    }

    /**
     * Adds up what belongs to the same row, in the order of the batch.
     *
     * @param x {@code [size][width]}
     * @param width a multiple of the padding
     * @param sums {@code [count][width]}, overwritten
     */
    public void sum(float[] x, int width, float[] sums) {
        int seen = 0;
        for (int k = 0; k < size; k++) {
            int slot = slots[k];
            if (slot == seen) {
                System.arraycopy(x, k * width, sums, slot * width, width);
                seen++;
            } else {
                kernels.add(x, k * width, sums, slot * width, width);
            }
        }
    }
}
