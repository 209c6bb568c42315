package kinoscope.model.neural.scoring;

import java.util.Arrays;

/**
 * The vectors of all items in tiles of {@link #ITEMS} items, each {@code float[width][ITEMS]}: one number of all its items lies
 * in a row, so that a layer's loops run over items, whatever the width of the layer. The last tile is filled up with zeros.
 */
public final class ItemTiles {
    /** Items of a tile: its activations fit into the nearest cache. */
    public static final int ITEMS = 128;

    private final int width;
    private final float[][] tiles;

    /**
     * Copies the vectors.
     *
     * @param rows {@code float[items][width]}
     * @param width numbers of an item; 0 makes empty tiles
     * @param items number of items
     */
    ItemTiles(float[] rows, int width, int items) {
        this.width = width;
        this.tiles = new float[(items + ITEMS - 1) / ITEMS][width * ITEMS];
        for (int item = 0; item < items; item++) {
            float[] tile = tiles[item / ITEMS];
            for (int c = 0; c < width; c++) {
                tile[c * ITEMS + item % ITEMS] = rows[item * width + c];
            }
        }
    }

    /** The tile of items {@code index * ITEMS} and after; shared, not copied. */
    float[] tile(int index) {
        return tiles[index];
    }

    /**
     * Makes a tile of chosen items.
     *
     * @param items item indices
     * @param from the first of them
     * @param size how many, at most {@link #ITEMS}
     * @param chosen {@code float[width][ITEMS]}, overwritten; zeros behind the chosen
     */
    void gather(int[] items, int from, int size, float[] chosen) {
        for (int c = 0; c < width; c++) {
            int row = c * ITEMS;
            for (int k = 0; k < size; k++) {
                int item = items[from + k];
                chosen[row + k] = tiles[item / ITEMS][row + item % ITEMS];
            }
            Arrays.fill(chosen, row + size, row + ITEMS, 0);
        }
    }
}
