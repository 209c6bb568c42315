package kinoscope.model;

/** A model that has learned a vector for each item: items with similar vectors get similar scores from everybody. */
public interface ItemVectors {
    /** The number of items, {@code 0..items-1}. */
    int items();

    /**
     * The vector of an item: {@code float[width]} as a copy, of the same width for all items; perhaps zeros where nothing is
     * known of it, and of width 0 if the model was fitted without vectors.
     *
     * @throws IllegalArgumentException if the item is unknown
     */
    float[] itemVector(int item);
}
