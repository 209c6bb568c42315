package kinoscope.model.neural;

import java.util.Locale;
import java.util.SplittableRandom;
import kinoscope.data.Progress;
import kinoscope.sample.LabelledPairs;

/** Passes over the interactions in batches; the order of the rows and dropout depend on seed and epoch alone. */
final class EpochRun {
    private static final int UPDATES_PER_EPOCH = 100;

    private final NcfNetwork network;
    private final NcfOptions options;
    private final int users;
    private final int items;
    private final Progress progress;

    EpochRun(NcfNetwork network, NcfOptions options, int users, int items, Progress progress) {
        this.network = network;
        this.options = options;
        this.users = users;
        this.items = items;
        this.progress = progress;
    }

    /**
     * Trains on every row once.
     *
     * @param rows at least one
     * @param epoch counted from 0
     * @return the mean loss of the rows
     * @throws TrainingException if a loss is NaN or infinite
     */
    double train(LabelledPairs rows, int epoch) {
        int size = rows.size();
        SplittableRandom random = random(options.seed(), epoch);
        network.seedDropout(random.nextLong());
        RowPermutation order = new RowPermutation(size, random.nextLong());
        int batchSize = Math.min(options.batchSize(), size);
        Batch batch = new Batch(rows, order, batchSize);
        int batches = (int) Math.ceil((double) size / batchSize);
        int stride = Math.max(1, batches / UPDATES_PER_EPOCH);
        double sum = 0;
        for (int number = 0; number < batches; number++) {
            int from = number * batchSize;
            int count = Math.min(batchSize, size - from);
            network.divide(count, (first, end) -> batch.fill(from, first, end));
            double loss = network.trainBatch(batch.users, batch.items, batch.labels, count);
            if (!Double.isFinite(loss)) {
                throw new TrainingException(
                        "the loss is " + loss + " in epoch " + (epoch + 1) + ", batch " + (number + 1) + " of "
                                + batches + ": lower the learning rate (now " + options.learningRate() + ")");
            }
            sum += loss * count;
            if (number % stride == 0 || number == batches - 1) {
                progress.update(
                        (long) epoch * size + from + count,
                        (long) options.epochs() * size,
                        String.format(
                                Locale.ROOT,
                                "epoch %d of %d, loss %.4f",
                                epoch + 1,
                                options.epochs(),
                                sum / (from + count)));
            }
        }
        return sum / size;
    }

    /**
     * The rows of a batch, which come from all over memory: they are looked up column by column, so that the processor can
     * wait for many of them at once.
     */
    private final class Batch {
        private final LabelledPairs rows;
        private final RowPermutation order;
        private final int[] places;
        private final int[] users;
        private final int[] items;
        private final float[] labels;

        Batch(LabelledPairs rows, RowPermutation order, int size) {
            this.rows = rows;
            this.order = order;
            places = new int[size];
            users = new int[size];
            items = new int[size];
            labels = new float[size];
        }

        /** Fills the places {@code first..end-1} of the batch whose first row is {@code from}. */
        void fill(int from, int first, int end) {
            for (int k = first; k < end; k++) {
                places[k] = order.at(from + k);
            }
            for (int k = first; k < end; k++) {
                users[k] = checked("user", rows.user(places[k]), EpochRun.this.users);
            }
            for (int k = first; k < end; k++) {
                items[k] = checked("item", rows.item(places[k]), EpochRun.this.items);
                labels[k] = rows.label(places[k]);
            }
        }
    }

    /** Neighbouring seeds and epochs give unrelated numbers. */
    private static SplittableRandom random(long seed, int epoch) {
        return new SplittableRandom(new SplittableRandom(seed ^ Long.rotateLeft(epoch + 1L, 32)).nextLong());
    }

    private static int checked(String what, int index, int size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(what + " index " + index + " is not in 0.." + (size - 1));
        }
        return index;
    }
}
