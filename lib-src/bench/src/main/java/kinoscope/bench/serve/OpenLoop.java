package kinoscope.bench.serve;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Sends requests at fixed moments, whether those before have been answered or not, and takes the time from the moment at which
 * a request was due. A server that stops for a second is thus charged for every request of that second, not for one.
 *
 * @param perSecond requests a second
 * @param requests how many
 */
record OpenLoop(int perSecond, int requests) {
    private static final int NO_ANSWER = -1;

    /**
     * What came back.
     *
     * @param latencies of the requests that were answered with status 200
     * @param errors how many were answered otherwise or not at all
     */
    record Outcome(Latencies latencies, int errors) {}

    /**
     * Sends all requests and waits for the answers.
     *
     * @param send sends the request of a number, from 0, and promises its status
     * @throws IllegalArgumentException if none is answered with status 200
     */
    Outcome run(IntFunction<CompletableFuture<Integer>> send) {
        AtomicLongArray nanos = new AtomicLongArray(requests);
        AtomicIntegerArray statuses = new AtomicIntegerArray(requests);
        CompletableFuture<?>[] answers = new CompletableFuture<?>[requests];
        long start = System.nanoTime();
        for (int request = 0; request < requests; request++) {
            long due = start + request * 1_000_000_000L / perSecond;
            waitUntil(due);
            int number = request;
            answers[request] = send.apply(request).handle((status, failure) -> {
                nanos.set(number, System.nanoTime() - due);
                statuses.set(number, failure == null ? status : NO_ANSWER);
                return null;
            });
        }
        CompletableFuture.allOf(answers).join();
        int[] fine = IntStream.range(0, requests)
                .filter(request -> statuses.get(request) == 200)
                .toArray();
        long[] times = Arrays.stream(fine).mapToLong(nanos::get).toArray();
        return new Outcome(Latencies.of(times), requests - fine.length);
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
