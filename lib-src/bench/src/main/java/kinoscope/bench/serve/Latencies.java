package kinoscope.bench.serve;

import java.util.Arrays;

/**
 * What requests took, in milliseconds from the moment at which each was due.
 *
 * @param requests how many were answered
 * @param median half of them were faster
 * @param p95 95 of 100 were faster
 * @param p99 99 of 100 were faster
 * @param worst the slowest
 */
record Latencies(int requests, double median, double p95, double p99, double worst) {
    /**
     * Orders measured times; a percentile is the least time that at least so many of a hundred did not exceed.
     *
     * @param nanos one for each request, in any order
     * @throws IllegalArgumentException if there is none
     */
    static Latencies of(long... nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("no request was answered");
        }
        long[] ascending = nanos.clone();
        Arrays.sort(ascending);
        return new Latencies(
                ascending.length,
                percentile(ascending, 50),
                percentile(ascending, 95),
                percentile(ascending, 99),
                percentile(ascending, 100));
    }

    private static double percentile(long[] ascending, int percent) {
        int rank = (int) Math.ceil(ascending.length * percent / 100.0);
        return ascending[rank - 1] / 1e6;
    }
}
