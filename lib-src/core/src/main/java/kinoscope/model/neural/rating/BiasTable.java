package kinoscope.model.neural.rating;

import java.util.Arrays;
import kinoscope.compute.Padding;
import kinoscope.model.neural.layer.EmbeddingTable;

/** The biases of the users or of the movies: vectors of one number. */
final class BiasTable {
    private final EmbeddingTable table;
    private final boolean ofUser;

    BiasTable(EmbeddingTable table, boolean ofUser) {
        this.table = table;
        this.ofUser = ofUser;
    }

    EmbeddingTable table() {
        return table;
    }

    void begin(RatingBatch batch, int step) {
        table.begin(batch.ids(ofUser), batch.size(), step);
    }

    /** Adds to the values of some ratings. */
    void add(int first, int count, float[] values) {
        for (int r = 0; r < count; r++) {
            values[r] += table.data()[table.places()[first + r]];
        }
    }

    /** Takes the derivatives by the values. */
    void scatter(int first, int count, float[] slopes) {
        float[] target = table.slopes();
        Arrays.fill(target, first * Padding.WIDTH, (first + count) * Padding.WIDTH, 0);
        for (int r = 0; r < count; r++) {
            target[(first + r) * Padding.WIDTH] = slopes[r];
        }
    }
}
