package kinoscope.model.factor;

import kinoscope.data.Dataset;

/**
 * The genres of each item.
 *
 * @param genres how many genres there are
 * @param starts {@code int[items + 1]}: where those of each item begin, ascending from 0; shared, must not be changed
 * @param indices {@code int[starts[items]]}: genre indices, item by item, each once; shared, must not be changed
 */
public record ItemGenres(int genres, int[] starts, int[] indices) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if they do not
     */
    public ItemGenres {
        if (genres < 1) {
            throw new IllegalArgumentException("there are no genres");
        }
        if (starts.length == 0 || starts[0] != 0 || starts[starts.length - 1] != indices.length) {
            throw new IllegalArgumentException("the starts do not span the " + indices.length + " genres of the items");
        }
        for (int item = 0; item + 1 < starts.length; item++) {
            if (starts[item + 1] < starts[item]) {
                throw new IllegalArgumentException("the starts are not ascending at item index " + item);
            }
        }
        for (int genre : indices) {
            requireGenre(genre, genres);
        }
    }

    /**
     * The genres of the items of a data set.
     *
     * @throws IllegalArgumentException if it has no genres
     */
    public static ItemGenres of(Dataset dataset) {
        int[][] byItem = new int[dataset.ratings().items().size()][];
        for (int item = 0; item < byItem.length; item++) {
            byItem[item] = dataset.genresOf(item);
        }
        return of(dataset.genres().size(), byItem);
    }

    /**
     * Joins the genres of the items.
     *
     * @param genres how many genres there are
     * @param byItem genre indices of each item, each once; perhaps none
     * @throws IllegalArgumentException if there are no genres or an index is unknown
     */
    public static ItemGenres of(int genres, int[][] byItem) {
        int[] starts = new int[byItem.length + 1];
        for (int item = 0; item < byItem.length; item++) {
            starts[item + 1] = starts[item] + byItem[item].length;
        }
        int[] indices = new int[starts[byItem.length]];
        for (int item = 0; item < byItem.length; item++) {
            System.arraycopy(byItem[item], 0, indices, starts[item], byItem[item].length);
        }
        return new ItemGenres(genres, starts, indices);
    }

    /** The number of items. */
    public int items() {
        return starts.length - 1;
    }

    /** The number of genres of an item. */
    public int count(int item) {
        return starts[item + 1] - starts[item];
    }

    static void requireGenre(int genre, int genres) {
        if (genre < 0 || genre >= genres) {
            throw new IllegalArgumentException("unknown genre index " + genre + " (there are " + genres + " genres)");
        }
    }
}
