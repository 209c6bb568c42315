package kinoscope.model.neural.sequence;

/**
 * The memories of a history: after each item x, memory k is {@code a_k h_k + sqrt(1 - a_k^2) x}, an exponentially decayed sum
 * of what was read. The factor keeps memories of any range about equally large. A row holds all memories, one after another.
 */
final class Memories {
    private final int factors;
    private final float[] kept;
    private final float[] added;

    Memories(SequenceOptions options) {
        factors = options.factors();
        int count = options.memories().size();
        kept = new float[count];
        added = new float[count];
        for (int k = 0; k < count; k++) {
            double a = options.memories().get(k);
            kept[k] = (float) a;
            added[k] = (float) Math.sqrt(1 - a * a);
        }
    }

    /** Floats in a row. */
    int width() {
        return kept.length * factors;
    }

    /**
     * Reads an item.
     *
     * @param vectors of all items: {@code float[items][factors]}
     * @param item the item
     * @param before array with the row before
     * @param beforeAt where it begins, or -1 at the start of a history
     * @param after array of the row to be written; may be the row before
     * @param afterAt where it begins
     */
    void read(float[] vectors, int item, float[] before, int beforeAt, float[] after, int afterAt) {
        int x = item * factors;
        for (int k = 0; k < kept.length; k++) {
            int to = afterAt + k * factors;
            float add = added[k];
            if (beforeAt < 0) {
                for (int f = 0; f < factors; f++) {
                    after[to + f] = add * vectors[x + f];
                }
            } else {
                int from = beforeAt + k * factors;
                float keep = kept[k];
                for (int f = 0; f < factors; f++) {
                    after[to + f] = keep * before[from + f] + add * vectors[x + f];
                }
            }
        }
    }

    /**
     * One step of the way back: turns derivatives by a row into those by the item read there, and adds those by the row before.
     *
     * @param slopes array with derivatives by the row and, {@code width()} floats before, by the row before
     * @param at where the row begins
     * @param first whether the row is the first of its history
     * @param items sum of derivatives by the vectors of all items, added to
     * @param item the item that was read
     */
    void back(float[] slopes, int at, boolean first, float[] items, int item) {
        int x = item * factors;
        for (int k = 0; k < kept.length; k++) {
            int from = at + k * factors;
            float add = added[k];
            for (int f = 0; f < factors; f++) {
                items[x + f] += add * slopes[from + f];
            }
            if (!first) {
                int to = from - width();
                float keep = kept[k];
                for (int f = 0; f < factors; f++) {
                    slopes[to + f] += keep * slopes[from + f];
                }
            }
        }
    }

    /** The row after a whole history; all 0 without one. */
    float[] after(int[] history, float[] vectors) {
        float[] row = new float[width()];
        for (int item : history) {
            read(vectors, item, row, 0, row, 0);
        }
        return row;
    }

    /** What one item of a history adds to the row at its end, {@code age} items later. */
    float[] share(int item, int age, float[] vectors) {
        float[] row = new float[width()];
        for (int k = 0; k < kept.length; k++) {
            float factor = (float) (added[k] * Math.pow(kept[k], age));
            for (int f = 0; f < factors; f++) {
                row[k * factors + f] = factor * vectors[item * factors + f];
            }
        }
        return row;
    }
}
