package kinoscope.split;

import kinoscope.data.Ratings;

/**
 * Hides whole items: all ratings of a random share of the rated items are test, all others train. It shows what a model does
 * for items that nobody has rated yet.
 *
 * @param share share of the rated items, in (0, 1); of n items {@code round(n * share)} are hidden
 * @param seed the seed of the draw
 */
public record ColdItems(double share, long seed) implements Splitter {
    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is outside (0, 1)
     */
    public ColdItems {
        hiding(share, seed);
    }

    private static HiddenOnes hiding(double share, long seed) {
        return new HiddenOnes(share, seed, "items");
    }

    /** A tenth of the items, with seed 1. */
    public static ColdItems defaults() {
        return new ColdItems(.1, 1);
    }

    @Override
    public Split split(Ratings ratings) {
        return hiding(share, seed).split(ratings, ratings.countsByItem(), ratings::item);
    }
}
