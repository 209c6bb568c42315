package kinoscope.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import kinoscope.data.Progress;

/** Does pieces of work that know nothing of each other at the same time; their results depend on no order. */
final class ParallelWork {
    private ParallelWork() {}

    /**
     * A piece of work.
     *
     * @param name for the display
     * @param work gives a result; is told where to show how far it is
     * @param <T> what it gives
     */
    record Piece<T>(String name, Function<Progress, T> work) {}

    /**
     * Does all of it. Threads do not keep the JVM alive; a failure ends the others.
     *
     * @param pieces at least one
     * @param threads how many at the same time at most, at least 1
     * @param shown where progress is shown; not closed
     * @return the results in the order of the pieces
     */
    static <T> List<T> all(List<Piece<T>> pieces, int threads, Progress shown) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(pieces.size(), threads), ParallelWork::daemon);
        try {
            JointProgress joint = new JointProgress(shown, pieces.size());
            List<CompletableFuture<T>> results = new ArrayList<>();
            for (int k = 0; k < pieces.size(); k++) {
                Piece<T> piece = pieces.get(k);
                Progress own = joint.piece(k, piece.name());
                results.add(CompletableFuture.supplyAsync(() -> piece.work().apply(own), pool));
            }
            return results.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "study");
        thread.setDaemon(true);
        return thread;
    }
}
