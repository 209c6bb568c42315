package kinoscope.model.neighbor;

import java.util.Objects;

/**
 * How {@link ItemKnn} finds neighbours.
 *
 * @param neighbors how many similar items may vote for an item, at least 1, default 100
 * @param shrinkage added to the denominator of the similarity, 0 or above, default 0; makes similarities of rare items, which
 *     rest on few users, smaller
 * @param similarity how alike two items are, default BM25
 */
public record ItemKnnOptions(int neighbors, double shrinkage, ItemSimilarity similarity) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public ItemKnnOptions {
        Objects.requireNonNull(similarity, "similarity");
        if (neighbors < 1) {
            throw new IllegalArgumentException("neighbors must be at least 1, not " + neighbors);
        }
        if (!(shrinkage >= 0) || Double.isInfinite(shrinkage)) {
            throw new IllegalArgumentException("shrinkage must be 0 or above, not " + shrinkage);
        }
    }

    /** 100 neighbours by BM25, without shrinkage. */
    public static ItemKnnOptions defaults() {
        return new ItemKnnOptions(100, 0, ItemSimilarity.BM25);
    }

    /** These options with another number of neighbours. */
    public ItemKnnOptions withNeighbors(int neighbors) {
        return new ItemKnnOptions(neighbors, shrinkage, similarity);
    }

    /** These options with another shrinkage. */
    public ItemKnnOptions withShrinkage(double shrinkage) {
        return new ItemKnnOptions(neighbors, shrinkage, similarity);
    }

    /** These options with another similarity. */
    public ItemKnnOptions withSimilarity(ItemSimilarity similarity) {
        return new ItemKnnOptions(neighbors, shrinkage, similarity);
    }
}
