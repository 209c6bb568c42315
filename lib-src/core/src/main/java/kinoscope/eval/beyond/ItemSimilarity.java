package kinoscope.eval.beyond;

import kinoscope.data.Dataset;

/** How alike two items are: 1 if they are the same in all that counts; NaN if it is not known. */
@FunctionalInterface
public interface ItemSimilarity {
    /** The similarity of two item indices; symmetric. */
    double of(int first, int second);

    /**
     * The cosine of two items' vectors of genres, which have a 1 for each genre of the item and else 0:
     * {@code shared / sqrt(genres(first) * genres(second))}. NaN where an item has no genre.
     */
    static ItemSimilarity ofGenres(Dataset dataset) {
        return (first, second) -> {
            int[] some = dataset.genresOf(first);
            int[] others = dataset.genresOf(second);
            int shared = 0;
            for (int genre : some) {
                for (int other : others) {
                    shared += genre == other ? 1 : 0;
                }
            }
            double norms = Math.sqrt((double) some.length * others.length);
            return norms == 0 ? Double.NaN : shared / norms;
        };
    }
}
