package kinoscope.experiment.search;

/**
 * How long a search goes on, and which trials it gives up.
 *
 * @param trials at most so many, 1..100000, default 30; fewer if the space has fewer combinations
 * @param minutes after which no trial begins any more, those of earlier runs of the same search included; above 0, default
 *     infinite
 * @param halving successive halving: the share of the trials that go on after each rung is one in so many, 2..10; 0, the
 *     default, trains every trial to its end
 * @param earlyStop whether trials that are worse than the median of earlier ones are stopped, default true; halving does that
 *     in its own way
 * @param grace epochs that every trial gets, at least 1, default 5
 * @param threads trials at the same time, 1..1024, default as many as the JVM sees processors; results do not depend on it
 * @param seed of the draws, and of every model that has a seed
 */
public record SearchOptions(
        int trials, double minutes, int halving, boolean earlyStop, int grace, int threads, long seed) {
    private static final int MOST_TRIALS = 100_000;
    private static final int MOST_THREADS = 1024;
    private static final int LARGEST_FACTOR = 10;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public SearchOptions {
        require(trials >= 1 && trials <= MOST_TRIALS, "trials must be in 1.." + MOST_TRIALS, trials);
        require(minutes > 0, "minutes must be above 0", minutes);
        require(
                halving == 0 || halving >= 2 && halving <= LARGEST_FACTOR,
                "halving must be 0 or in 2.." + LARGEST_FACTOR,
                halving);
        require(grace >= 1, "grace must be at least 1", grace);
        require(threads >= 1 && threads <= MOST_THREADS, "threads must be in 1.." + MOST_THREADS, threads);
    }

    private static void require(boolean condition, String rule, Object value) {
        if (!condition) {
            throw new IllegalArgumentException(rule + ", not " + value);
        }
    }

    /** 30 trials on all processors, those without hope stopped, seed 42. */
    public static SearchOptions defaults() {
        int processors = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
        return new SearchOptions(30, Double.POSITIVE_INFINITY, 0, true, 5, processors, 42);
    }

    /** These options with another number of trials. */
    public SearchOptions withTrials(int value) {
        return new SearchOptions(value, minutes, halving, earlyStop, grace, threads, seed);
    }

    /** These options with another limit of time. */
    public SearchOptions withMinutes(double value) {
        return new SearchOptions(trials, value, halving, earlyStop, grace, threads, seed);
    }

    /** These options with successive halving by another factor, 0 for none. */
    public SearchOptions withHalving(int value) {
        return new SearchOptions(trials, minutes, value, earlyStop, grace, threads, seed);
    }

    /** These options with or without stopping trials without hope. */
    public SearchOptions withEarlyStop(boolean value) {
        return new SearchOptions(trials, minutes, halving, value, grace, threads, seed);
    }

    /** These options with another number of epochs that every trial gets. */
    public SearchOptions withGrace(int value) {
        return new SearchOptions(trials, minutes, halving, earlyStop, value, threads, seed);
    }

    /** These options with another number of trials at the same time. */
    public SearchOptions withThreads(int value) {
        return new SearchOptions(trials, minutes, halving, earlyStop, grace, value, seed);
    }

    /** These options with another seed. */
    public SearchOptions withSeed(long value) {
        return new SearchOptions(trials, minutes, halving, earlyStop, grace, threads, value);
    }

    /** What is stopped when, in words that are the same for searches with the same results. */
    String stopping(int drawn) {
        if (halving > 0) {
            return "halving by " + halving + " of " + drawn + " trials after " + grace + " epochs";
        }
        return earlyStop ? "below the median after " + grace + " epochs, in waves of " + MedianRule.WAVE : "none";
    }
}
