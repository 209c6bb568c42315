package kinoscope.model;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** Small histories with a planted taste: even users start among the even items, odd users among the odd ones. */
public final class PlantedHistories {
    private PlantedHistories() {}

    /** Histories of 1 to {@code items / 2} items each, none twice; own items are three times as likely as others. */
    public static Histories random(int users, int items, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] rows = new int[users][];
        for (int user = 0; user < users; user++) {
            int parity = user % 2;
            rows[user] = random.ints(0, items)
                    .filter(item -> item % 2 == parity || random.nextInt(3) == 0)
                    .distinct()
                    .limit(1 + random.nextInt(items / 2))
                    .toArray();
        }
        return of(items, rows);
    }

    /** The given histories, oldest items first. */
    public static Histories of(int items, int[]... rows) {
        int[] starts = new int[rows.length + 1];
        for (int user = 0; user < rows.length; user++) {
            starts[user + 1] = starts[user] + rows[user].length;
        }
        return new Histories(
                starts, Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray(), items);
    }

    /** What a parallel calculation gives when so many threads work on it. */
    public static <T> T inThreads(int threads, Supplier<T> calculation) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(calculation::get).join();
        } finally {
            pool.shutdown();
        }
    }
}
