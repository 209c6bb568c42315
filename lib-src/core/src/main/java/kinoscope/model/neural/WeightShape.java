package kinoscope.model.neural;

/**
 * The name and size of one array of weights.
 *
 * @param name for instance {@code "mlp.layer1.weight"}
 * @param rows at least 1: users, items or inputs; 1 for a bias
 * @param columns at least 1: factors or outputs
 */
public record WeightShape(String name, int rows, int columns) {
    /** Whether the array belongs to users or items, one row each. */
    public boolean isEmbedding() {
        return name.endsWith(".user") || name.endsWith(".item");
    }

    /** Whether the array holds vectors: an embedding, or the one vector of all items without features. */
    public boolean isVectors() {
        return isEmbedding() || name.endsWith(".none");
    }

    /** Whether the array is a bias. */
    public boolean isBias() {
        return name.endsWith(".bias");
    }

    /** The number of values. */
    public long size() {
        return (long) rows * columns;
    }
}
