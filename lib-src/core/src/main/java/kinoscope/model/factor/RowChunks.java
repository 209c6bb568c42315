package kinoscope.model.factor;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Rows in stretches that threads take one after the other; which thread takes which is left to chance. */
final class RowChunks {
    /** What a thread does with a stretch of rows. */
    @FunctionalInterface
    interface Task {
        void solve(int first, int last);
    }

    private final int[] bounds;

    private RowChunks(int[] bounds) {
        this.bounds = bounds;
    }

    /** Stretches of the same number of rows. */
    static RowChunks ofRows(int rows, int size) {
        int[] bounds = new int[(rows + size - 1) / size + 1];
        Arrays.setAll(bounds, k -> (int) Math.min((long) k * size, rows));
        return new RowChunks(bounds);
    }

    /**
     * Stretches of about the same work.
     *
     * @param incidence the partners of each row, which cost 1 each
     * @param rowCost what a row costs beside them
     * @param size work of a stretch; only a single row may have more than its last row adds
     */
    static RowChunks ofWork(Incidence incidence, int rowCost, int size) {
        int[] bounds = new int[incidence.rows() + 1];
        int chunks = 0;
        long work = 0;
        for (int row = 0; row < incidence.rows(); row++) {
            work += incidence.count(row) + rowCost;
            if (work >= size || row + 1 == incidence.rows()) {
                bounds[++chunks] = row + 1;
                work = 0;
            }
        }
        return new RowChunks(Arrays.copyOf(bounds, chunks + 1));
    }

    /**
     * Does all rows.
     *
     * @param workers the threads
     * @param tasks makes what each of them does, with working memory of its own
     * @param listener is told the number of rows after each stretch, by one thread at a time
     */
    void run(Workers workers, Supplier<Task> tasks, IntConsumer listener) {
        AtomicInteger next = new AtomicInteger();
        workers.run(() -> {
            Task task = tasks.get();
            int chunk = next.getAndIncrement();
            while (chunk + 1 < bounds.length && !Thread.currentThread().isInterrupted()) {
                task.solve(bounds[chunk], bounds[chunk + 1]);
                synchronized (next) {
                    listener.accept(bounds[chunk + 1] - bounds[chunk]);
                }
                chunk = next.getAndIncrement();
            }
        });
    }
}
