package kinoscope.bench.ncf;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;
import kinoscope.sample.LabelledPairs;
import kinoscope.sample.StreamedInteractions;

/**
 * What every engine is trained on, in this order, and at the end what none of them sees until its loss is taken.
 *
 * @param users user indices
 * @param items item indices, as many
 * @param labels 1 or 0, as many
 * @param trained how many rows, from the first, are trained on; the others are held out
 */
record Instances(int[] users, int[] items, float[] labels, int trained) {
    private static final int NEGATIVES = 4;
    private static final int MOST_HELD_OUT = 100_000;

    /**
     * The first rows of a shuffled NCF epoch over all ratings, 4 negatives for each. The last fifth, but 100,000 rows at
     * most, is held out.
     *
     * @param ratings not empty
     * @param size how many rows; fewer where the epoch has fewer
     * @param seed of negatives and order
     */
    static Instances of(Ratings ratings, int size, long seed) {
        LabelledPairs epoch = new StreamedInteractions(ratings, NEGATIVES, seed).epoch(0);
        int[] rows = firstOfShuffled(epoch.size(), Math.min(size, epoch.size()), new SplittableRandom(seed));
        int[] users = new int[rows.length];
        int[] items = new int[rows.length];
        float[] labels = new float[rows.length];
        for (int k = 0; k < rows.length; k++) {
            users[k] = epoch.user(rows[k]);
            items[k] = epoch.item(rows[k]);
            labels[k] = epoch.label(rows[k]);
        }
        return new Instances(users, items, labels, rows.length - Math.min(MOST_HELD_OUT, rows.length / 5));
    }

    private static int[] firstOfShuffled(int size, int count, SplittableRandom random) {
        int[] rows = IntStream.range(0, size).toArray();
        for (int k = 0; k < count; k++) {
            int other = random.nextInt(k, size);
            int row = rows[other];
            rows[other] = rows[k];
            rows[k] = row;
        }
        return IntStream.of(rows).limit(count).toArray();
    }

    /** The number of rows. */
    int size() {
        return users.length;
    }

    /** How many rows are trained on before the clocks are read: a tenth, cut to whole batches. */
    int untimed(int batchSize) {
        return trained / 10 / batchSize * batchSize;
    }
}
