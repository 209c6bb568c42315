package kinoscope.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each client: a request takes one, and they come back at a steady rate. Of more clients than can be
 * remembered, the one that was away longest is forgotten, and so begins with a full bucket again. Safe for all threads.
 */
final class RateLimit {
    private static final double NANOS = 1e9;

    private final double perNano;
    private final int burst;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets;

    /**
     * Begins with full buckets.
     *
     * @param perSecond tokens that come back in a second
     * @param burst tokens of a full bucket
     * @param mostClients remembered at once
     * @param clock nanoseconds that never go back
     */
    RateLimit(int perSecond, int burst, int mostClients, LongSupplier clock) {
        this.perNano = perSecond / NANOS;
        this.burst = burst;
        this.clock = clock;
        this.buckets = new LinkedHashMap<>(16, .75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > mostClients;
            }
        };
    }

    /** Takes a token of a client; false if there is none. */
    synchronized boolean allows(String client) {
        long now = clock.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(client, c -> new Bucket(burst, now));
        bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.filled) * perNano);
        bucket.filled = now;
        if (bucket.tokens < 1) {
            return false;
        }
        bucket.tokens--;
        return true;
    }

    /** How many clients are remembered. */
    synchronized int clients() {
        return buckets.size();
    }

    private static final class Bucket {
        private double tokens;
        private long filled;

        Bucket(double tokens, long filled) {
            this.tokens = tokens;
            this.filled = filled;
        }
    }
}
