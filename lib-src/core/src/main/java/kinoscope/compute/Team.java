package kinoscope.compute;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * A few threads that do the parts of a task at the same time, thousands of times a second: they wait for the next task
 * spinning for a moment before they go to sleep.
 */
public final class Team implements AutoCloseable {
    private static final int SPINS = 20_000;
    private static final long LONGEST_SLEEP_NANOS = 1_000_000;

    private final int size;
    private final AtomicInteger round = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private volatile IntConsumer task;
    private volatile Throwable failure;
    private volatile boolean closed;

    /** A team of the calling thread and {@code size - 1} daemon threads. */
    public Team(int size) {
        this.size = size;
        for (int member = 1; member < size; member++) {
            int own = member;
            Thread thread = new Thread(() -> work(own), "team-" + member);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** How many parts a task has. */
    public int size() {
        return size;
    }

    /** Does the parts {@code 0..size-1} of a task, part 0 on the calling thread, and returns when all are done. */
    public void run(IntConsumer parts) {
        if (size == 1) {
            parts.accept(0);
            return;
        }
        task = parts;
        finished.set(0);
        round.incrementAndGet();
        Throwable own = null;
        try {
            parts.accept(0);
        } catch (RuntimeException | Error e) {
            own = e;
        }
        await(finished, size - 1);
        Throwable problem = own == null ? failure : own;
        if (problem != null) {
            failure = null;
            throw new IllegalStateException("a part of the batch failed: " + problem.getMessage(), problem);
        }
    }

    private void work(int member) {
        int next = 1;
        while (await(round, next)) {
            try {
                task.accept(member);
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            next++;
            finished.incrementAndGet();
        }
    }

    /** Waits until a counter has reached a value; false if the team was closed meanwhile. */
    private boolean await(AtomicInteger counter, int value) {
        long sleep = 1_000;
        for (int spins = 0; counter.get() - value < 0; spins++) {
            if (closed) {
                return false;
            }
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(sleep);
                sleep = Math.min(2 * sleep, LONGEST_SLEEP_NANOS);
            }
        }
        return true;
    }

    @Override
    public void close() {
        closed = true;
    }
}
