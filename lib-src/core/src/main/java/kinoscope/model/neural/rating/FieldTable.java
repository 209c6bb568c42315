package kinoscope.model.neural.rating;

import java.util.Arrays;
import kinoscope.compute.OptimizerKernels;
import kinoscope.model.neural.layer.EmbeddingTable;

/** The vectors of an input, and which of them each rating of a batch reads. */
final class FieldTable {
    private final Field field;
    private final EmbeddingTable table;
    private final OptimizerKernels kernels;
    private int[] starts = new int[1];
    private int[] rows = new int[0];

    FieldTable(Field field, EmbeddingTable table, OptimizerKernels kernels) {
        this.field = field;
        this.table = table;
        this.kernels = kernels;
    }

    Field field() {
        return field;
    }

    EmbeddingTable table() {
        return table;
    }

    /** Floats of a vector, padded. */
    int width() {
        return table.width();
    }

    /** Looks up the rows of a batch and brings them up to date. */
    void begin(RatingBatch batch, int step) {
        boolean ofUser = field.input().isOfUser();
        if (field.input().isId()) {
            rows = batch.ids(ofUser);
            ensureStarts(batch.size());
            for (int k = 0; k <= batch.size(); k++) {
                starts[k] = k;
            }
        } else {
            collect(batch.who(ofUser), batch.size());
        }
        table.begin(rows, starts[batch.size()], step);
    }

    private void collect(int[] who, int size) {
        ensureStarts(size);
        for (int k = 0; k < size; k++) {
            starts[k + 1] = starts[k] + field.count(who[k]);
        }
        if (rows.length < starts[size]) {
            rows = new int[starts[size]];
        }
        for (int k = 0; k < size; k++) {
            System.arraycopy(field.indices(), field.starts()[who[k]], rows, starts[k], field.count(who[k]));
        }
    }

    private void ensureStarts(int size) {
        if (starts.length <= size) {
            starts = new int[size + 1];
        }
    }

    /**
     * Writes the mean of the vectors of some ratings.
     *
     * @param first rating of the batch
     * @param count how many
     * @param target the first goes to {@code at}, each next one {@code stride} behind
     */
    void gather(int first, int count, float[] target, int at, int stride) {
        int width = width();
        for (int r = 0; r < count; r++) {
            int from = starts[first + r];
            int to = starts[first + r + 1];
            int place = at + r * stride;
            if (to - from == 1) {
                System.arraycopy(table.data(), table.places()[from], target, place, width);
            } else {
                Arrays.fill(target, place, place + width, 0);
                for (int entry = from; entry < to; entry++) {
                    kernels.addScaled(1f / (to - from), table.data(), table.places()[entry], target, place, width);
                }
            }
        }
    }

    /** Hands the derivatives by such means on to the vectors; arguments as for {@link #gather}. */
    void scatter(int first, int count, float[] slopes, int at, int stride) {
        int width = width();
        for (int r = 0; r < count; r++) {
            int from = starts[first + r];
            int to = starts[first + r + 1];
            for (int entry = from; entry < to; entry++) {
                int place = entry * width;
                if (to - from == 1) {
                    System.arraycopy(slopes, at + r * stride, table.slopes(), place, width);
                } else {
                    Arrays.fill(table.slopes(), place, place + width, 0);
                    kernels.addScaled(1f / (to - from), slopes, at + r * stride, table.slopes(), place, width);
                }
            }
        }
    }
}
