package kinoscope.experiment.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Threads that work on a list, in its order; they do not keep the JVM alive. */
final class Crew implements AutoCloseable {
    private static final int LONGEST_EPOCH_SECONDS = 60;

    private final ExecutorService pool;

    Crew(int threads) {
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "kinoscope-search");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does the work for each entry and waits for all of it. After a failure nothing more begins, and what is under way is
     * interrupted.
     *
     * @throws CancellationException if the waiting thread is interrupted; its flag stays set
     */
    <T> void forEach(List<T> entries, Consumer<T> work) {
        CompletionService<Object> done = new ExecutorCompletionService<>(pool);
        List<Future<Object>> all = new ArrayList<>();
        for (T entry : entries) {
            all.add(done.submit(Executors.callable(() -> work.accept(entry))));
        }
        try {
            for (int k = 0; k < all.size(); k++) {
                done.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the search was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            all.forEach(task -> task.cancel(true));
        }
    }

    /** Interrupts what is under way and waits until it has ended, so that nothing is written behind the back of a later search. */
    @Override
    public void close() {
        pool.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            pool.awaitTermination(LONGEST_EPOCH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
