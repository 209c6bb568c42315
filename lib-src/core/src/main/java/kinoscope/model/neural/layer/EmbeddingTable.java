package kinoscope.model.neural.layer;

import java.util.Arrays;
import kinoscope.compute.OptimizerKernels;

/**
 * The vectors of all users, or of all items, each together with the optimizer's memory of it: one row is one stretch of
 * memory, {@code [weights | first memory | second memory]}, since that is what a batch reads and writes at random places.
 *
 * <p>Each row knows the last step it took. {@link #begin} lets the rows of a batch take those they missed before they are
 * read; {@link #catchUpAll} must have been called before the whole table is.
 */
public final class EmbeddingTable implements BatchVectors {
    private final UpdateRule rule;
    private final OptimizerKernels kernels;
    private final int rows;
    private final int width;
    private final int span;
    private final float[] data;
    private final int[] lastStep;
    private final double penalty;
    private final DistinctRows batch;
    private int[] places = new int[0];
    private float[] slopes = new float[0];
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
    public EmbeddingTable(int rows, int width, UpdateRule rule, OptimizerKernels kernels, double penalty) {
        this.rule = rule;
        this.kernels = kernels;
        this.penalty = penalty;
        this.rows = rows;
        this.width = width;
        this.span = width * (1 + rule.memories());
        this.data = new float[Math.multiplyExact(rows, span)];
        this.lastStep = new int[rows];
        this.batch = new DistinctRows(rows, kernels);
    }

    @Override
    public float[] data() {
        return data;
    }

    @Override
    public int[] places() {
        return places;
    }

    @Override
    public float[] slopes() {
        return slopes;
    }

    @Override
    public int width() {
        return width;
    }

    /** The rows of the batch that has begun. */
    public DistinctRows batch() {
        return batch;
    }

    /** Where the weights of a row begin. */
    public int place(int row) {
        return row * span;
    }

    /**
     * Begins a batch: its rows take all steps up to one.
     *
     * @param ids the row of each entry
     * @param size number of entries
     */
    public void begin(int[] ids, int size, int step) {
        batch.set(ids, size);
        if (places.length < size) {
            places = new int[size];
            slopes = new float[size * width];
            sums = new float[size * width];
        }
        for (int slot = 0; slot < batch.count(); slot++) {
            catchUp(batch.row(slot), step);
        }
        for (int k = 0; k < size; k++) {
            places[k] = place(ids[k]);
        }
    }

    /** Lets all rows take all steps up to one. */
    public void catchUpAll(int step) {
        for (int row = 0; row < rows; row++) {
            catchUp(row, step);
        }
    }

    /** Declares all rows up to date with a step. */
    public void setStep(int step) {
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
     * Takes a step with the slopes of the batch; those of the same row are added up in the order of the batch first.
     *
     * @param step the step that the rule has begun
     */
    public void update(int step) {
        batch.sum(slopes, width, sums);
        for (int slot = 0; slot < batch.count(); slot++) {
            int row = batch.row(slot);
            lastStep[row] = step;
            if (penalty > 0) {
                float share = (float) (penalty * batch.uses(slot) / batch.size());
                kernels.addScaled(share, data, row * span, sums, slot * width, width);
            }
            rule.step(data, row * span, width, sums, slot * width, true);
        }
    }
}
