package kinoscope.model;

import java.util.Arrays;
import java.util.List;

/** The items whose vectors point most nearly in the same direction: by cosine, so that lengths and biases do not matter. */
public final class NearestItems {
    private final ItemVectors vectors;

    /** Looks among the items of a model. */
    public NearestItems(ItemVectors vectors) {
        this.vectors = vectors;
    }

    /**
     * The cosine of two items' vectors, in [-1, 1]; 0 if one of them is 0.
     *
     * @throws IllegalArgumentException if an item is unknown
     */
    public double cosine(int item, int other) {
        return cosine(vectors.itemVector(item), vectors.itemVector(other));
    }

    /**
     * The nearest items of an item, nearest first, without the item itself; equal cosines are in item order.
     *
     * @param item item index
     * @param k how many, at least 1; fewer come back when fewer are left
     * @param excluded item indices to leave out
     * @throws IllegalArgumentException if the item is unknown or k is below 1
     */
    public List<ScoredItem> of(int item, int k, int[] excluded) {
        if (k < 1) {
            throw new IllegalArgumentException("k = " + k + " is not at least 1");
        }
        float[] vector = vectors.itemVector(item);
        float[] cosines = new float[vectors.items()];
        for (int other = 0; other < cosines.length; other++) {
            cosines[other] = (float) cosine(vector, vectors.itemVector(other));
        }
        int[] out = Arrays.copyOf(excluded, excluded.length + 1);
        out[excluded.length] = item;
        return TopItems.of(cosines, k, out);
    }

    private static double cosine(float[] left, float[] right) {
        double product = product(left, right);
        return product == 0 ? 0 : product / Math.sqrt(product(left, left) * product(right, right));
    }

    private static double product(float[] left, float[] right) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += (double) left[k] * right[k];
        }
        return sum;
    }
}
