package kinoscope.web;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads of one model, so that one that hangs holds up no other and not the server: what is not done in time is given up, and what
 * cannot be begun soon is refused.
 */
final class Deadline implements AutoCloseable {
    private static final int MOST_WAITING = 256;

    private final String name;
    private final Duration timeout;
    private final ThreadPoolExecutor threads;

    /**
     * Prepares threads, which are started when there is work.
     *
     * @param name of what is computed
     * @param atOnce how many threads
     * @param timeout for waiting and computing together
     */
    Deadline(String name, int atOnce, Duration timeout) {
        this.name = name;
        this.timeout = timeout;
        AtomicInteger numbers = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                atOnce, atOnce, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, "kinoscope-" + name + "-" + numbers.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Computes.
     *
     * @return the result; a {@link Refusal} where there is none in time
     */
    <T> CompletableFuture<T> run(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Future<?> running;
        try {
            running = threads.submit(() -> compute(work, result));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(Refusal.later("busy", name + " has too much to do", 1));
        }
        return result.orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .exceptionallyComposeAsync(e -> CompletableFuture.failedFuture(giveUp(e, running)));
    }

    private Throwable giveUp(Throwable e, Future<?> running) {
        if (!(e instanceof TimeoutException)) {
            return e;
        }
        running.cancel(true);
        return Refusal.later("timeout", name + " did not answer in time", 1);
    }

    private static <T> void compute(Callable<T> work, CompletableFuture<T> result) {
        try {
            result.complete(work.call());
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
