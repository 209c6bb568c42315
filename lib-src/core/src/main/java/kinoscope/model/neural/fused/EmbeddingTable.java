package kinoscope.model.neural.fused;

import java.util.Arrays;
import kinoscope.compute.OptimizerKernels;

/**
 * The vectors of all users, or of all items, each together with the optimizer's memory of it: one row is one stretch of
 * memory, {@code [weights | first memory | second memory]}, since that is what a batch reads and writes at random places.
 *
 * <p>Each row knows the last step it took. {@link #catchUp} must have been called for a row before it is read, and
 * {@link #catchUpAll} before the whole table is.
 */
final class EmbeddingTable {
    private static final int NOT_TOUCHED = -1;

    private final UpdateRule rule;
    private final OptimizerKernels kernels;
    private final int rows;
    private final int width;
    private final int span;
    private final float[] data;
    private final int[] lastStep;
    private final int[] slot;
    private final double penalty;
    private int[] touched = new int[0];
    private int[] uses = new int[0];
    private float[] sums = new float[0];

    /**
     * A table of zeros.
     *
     * @param rows number of users or items
     * @param width floats of weights in a row, padded
     * @param rule how rows are updated
     * @param kernels adds up gradients
     * @param penalty weight of the L2 penalty for each use of a row in a batch, averaged over the batch
     */
    EmbeddingTable(int rows, int width, UpdateRule rule, OptimizerKernels kernels, double penalty) {
        this.rule = rule;
        this.kernels = kernels;
        this.penalty = penalty;
        this.rows = rows;
        this.width = width;
        this.span = width * (1 + rule.memories());
        this.data = new float[Math.multiplyExact(rows, span)];
        this.lastStep = new int[rows];
        this.slot = new int[rows];
        Arrays.fill(slot, NOT_TOUCHED);
    }

    /** The array of all rows, shared. */
    float[] data() {
        return data;
    }

    /** Where the weights of a row begin. */
    int place(int row) {
        return row * span;
    }

    /** Floats of weights in a row. */
    int width() {
        return width;
    }

    /** Lets the rows of a batch take all steps up to one. */
    void catchUp(int[] ids, int size, int step) {
        for (int k = 0; k < size; k++) {
            catchUp(ids[k], step);
        }
    }

    /** Lets all rows take all steps up to one. */
    void catchUpAll(int step) {
        for (int row = 0; row < rows; row++) {
            catchUp(row, step);
        }
    }

    /** Declares all rows up to date with a step. */
    void setStep(int step) {
        Arrays.fill(lastStep, step);
    }

    private void catchUp(int row, int step) {
        int done = lastStep[row];
        if (done < step) {
            lastStep[row] = step;
            rule.catchUp(data, row * span, width, done, step);
        }
    }

    /**
     * Takes a step with the gradients of a batch; those of the same row are added up in the order of the batch first.
     *
     * @param ids the row of each gradient; up to date with the step before
     * @param size number of gradients
     * @param gradients [size][width]
     * @param step the step that the rule has begun
     */
    void update(int[] ids, int size, float[] gradients, int step) {
        if (touched.length < size) {
            touched = new int[size];
            uses = new int[size];
            sums = new float[size * width];
        }
        int count = 0;
        for (int k = 0; k < size; k++) {
            int row = ids[k];
            if (slot[row] == NOT_TOUCHED) {
                slot[row] = count;
                touched[count] = row;
                uses[count] = 1;
                System.arraycopy(gradients, k * width, sums, count * width, width);
                count++;
            } else {
                kernels.add(gradients, k * width, sums, slot[row] * width, width);
                uses[slot[row]]++;
            }
        }
        for (int k = 0; k < count; k++) {
            int row = touched[k];
            slot[row] = NOT_TOUCHED;
            lastStep[row] = step;
            if (penalty > 0) {
                float share = (float) (penalty * uses[k] / size);
                kernels.addScaled(share, data, row * span, sums, k * width, width);
            }
            rule.step(data, row * span, width, sums, k * width, true);
        }
    }
}
