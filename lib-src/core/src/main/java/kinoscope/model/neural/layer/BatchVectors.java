package kinoscope.model.neural.layer;

/** Vectors that a batch reads, one for each of its entries, and where their derivatives go. */
public interface BatchVectors {
    /** The array that holds the vectors, shared. */
    float[] data();

    /** Where the vector of each entry of the batch begins, shared. */
    int[] places();

    /** Derivatives by the vector of each entry: {@code [size][width]}, shared. */
    float[] slopes();

    /** Floats in a vector, padded. */
    int width();
}
