package kinoscope.model.factor;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that do one thing together; they do not keep the JVM alive. */
final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    Workers(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "kinoscope-als");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs a task once in each thread and waits for all of them.
     *
     * @throws CancellationException if the waiting thread is interrupted; the threads are interrupted too, and its flag stays
     *     set
     */
    void run(Runnable task) {
        try {
            for (Future<Object> done : pool.invokeAll(Collections.nCopies(threads, callable(task)))) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the training was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Callable<Object> callable(Runnable task) {
        return Executors.callable(task);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
