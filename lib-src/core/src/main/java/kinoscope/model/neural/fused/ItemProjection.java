package kinoscope.model.neural.fused;

import java.util.Arrays;
import java.util.Optional;
import kinoscope.compute.Padding;
import kinoscope.model.ItemFeatures;
import kinoscope.model.neural.layer.BatchVectors;
import kinoscope.model.neural.layer.DenseLayer;
import kinoscope.model.neural.layer.DistinctRows;
import kinoscope.model.neural.layer.UpdateRule;

/**
 * The visual vectors of items, {@code s = relu(x A + a) B + b} of their feature vectors x or one learned vector for all that
 * have none, computed once for each distinct item of a batch.
 *
 * <p>Operations of a batch with I distinct items that have features, of D dimensions, h hidden units and f factors (padded):
 *
 * <pre>
 * forward             2 I D h + 2 I h f
 * gradient of A, B    2 I D h + 2 I h f
 * derivatives by the hidden layer  2 I h f        (x is given, so that its derivatives are not needed)
 * Adam                about 12 (D h + h f)
 * </pre>
 *
 * <p>The terms D h are nearly all of it. ML-1M with 4 negatives in batches of 1024 has about 890 distinct items in a batch,
 * so that an epoch of 4,854 batches takes 4.3 million projections in place of 4.97 million: 2.8e11 operations at D = h = 128,
 * in proportion to D and h elsewhere. Larger batches need fewer; projecting all 3,706 items in every batch would take four
 * times as many. Derivatives by s are added up over the uses of an item first, so that going back costs what going forward
 * does.
 */
final class ItemProjection implements BatchVectors {
    private final ItemFeatures features;
    private final UpdateRule rule;
    private final Optional<DenseLayer> hidden;
    private final DenseLayer projected;
    private final int width;
    private final float[] none;
    private final float[] noneSlopes;
    private final DistinctRows items;
    private int[] shown = new int[0];
    private int[] indexOfSlot = new int[0];
    private int[] places = new int[0];
    private float[] data = new float[0];
    private float[] slopes = new float[0];
    private float[] sums = new float[0];
    private int count;

    /**
     * A projection of zeros.
     *
     * @param features of all items
     * @param hidden the layer with the ReLU, if there is one
     * @param projected the layer without
     * @param items those of the batch
     * @param rule how weights are updated
     */
    ItemProjection(
            ItemFeatures features,
            Optional<DenseLayer> hidden,
            DenseLayer projected,
            DistinctRows items,
            UpdateRule rule) {
        this.features = features;
        this.hidden = hidden;
        this.projected = projected;
        this.items = items;
        this.rule = rule;
        this.width = projected.outputs();
        this.none = new float[(1 + rule.memories()) * width];
        this.noneSlopes = new float[width];
    }

    /** Floats of a feature vector, padded. */
    int inputs() {
        return Padding.of(features.dimensions());
    }

    /** The layer with the ReLU, if there is one. */
    Optional<DenseLayer> hidden() {
        return hidden;
    }

    /** The layer without ReLU. */
    DenseLayer projected() {
        return projected;
    }

    /** The vector of items without features, followed by the optimizer's memory of it; shared. */
    float[] none() {
        return none;
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

    /** The number of distinct items with features in the batch: their vectors stand first in the data, then the one for none. */
    int count() {
        return count;
    }

    /** Begins the batch that the items' table has begun. */
    void begin() {
        int size = items.size();
        if (places.length < size) {
            shown = new int[size];
            indexOfSlot = new int[size];
            places = new int[size];
            data = new float[(size + 1) * width];
            slopes = new float[size * width];
            sums = new float[size * width];
        }
        count = 0;
        for (int slot = 0; slot < items.count(); slot++) {
            if (features.has(items.row(slot))) {
                shown[count] = slot;
                indexOfSlot[slot] = count++;
            } else {
                indexOfSlot[slot] = -1;
            }
        }
        for (int k = 0; k < size; k++) {
            int index = indexOfSlot[items.slotOf(k)];
            places[k] = (index < 0 ? count : index) * width;
        }
        System.arraycopy(none, 0, data, count * width, width);
    }

    /** Copies the feature vectors of some items of the batch, {@code [rows][inputs]}. */
    void gather(int first, int rows, float[] target) {
        for (int r = 0; r < rows; r++) {
            features.copy(items.row(shown[first + r]), target, r * inputs());
        }
    }

    /** Adds up the slopes of each item, before passes go back. */
    void sumSlopes() {
        items.sum(slopes, width, sums);
        Arrays.fill(noneSlopes, 0);
        for (int slot = 0; slot < items.count(); slot++) {
            if (indexOfSlot[slot] < 0) {
                for (int f = 0; f < width; f++) {
                    noneSlopes[f] += sums[slot * width + f];
                }
            }
        }
    }

    /** Copies the sums of some items of the batch, {@code [rows][width]}. */
    void gatherSlopes(int first, int rows, float[] target) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(sums, shown[first + r] * width, target, r * width, width);
        }
    }

    /** Lets the vector of items without features take the step that the rule has begun. */
    void step() {
        rule.step(none, 0, width, noneSlopes, 0, true);
    }
}
