package kinoscope.model.neural.sequence;

import java.util.List;

/**
 * How a {@link SequenceModel} looks and is trained.
 *
 * @param factors width of the item vectors, a multiple of 16 up to 1024, default 64
 * @param hidden width of the hidden layer, a multiple of 16 up to 4096, default 128
 * @param memories how much of each memory is kept from one item of a history to the next, 1..16 numbers in [0, 1); 0 sees the
 *     last item alone; default 0, .5, .8, .95, .99
 * @param negatives items in a batch's sample for the softmax, a multiple of 16 up to 65,536, default 1024
 * @param batchSize positions of histories in a step, at least 1, default 2048; histories are not cut, so a step has a few more
 * @param learningRate largest step size of Adam, above 0, default .003; it rises over the first hundred steps and falls
 *     in a straight line to a tenth at the end
 * @param epochs passes over the histories, at least 1, default 6
 * @param dropout probability that a value of the memories or of the hidden layer is dropped while training, 0 to below 1,
 *     default .2
 * @param threads 1..64, default 2; another number gives other roundings
 * @param seed of starting weights, order, negatives and dropout; default 42
 */
public record SequenceOptions(
        int factors,
        int hidden,
        List<Double> memories,
        int negatives,
        int batchSize,
        double learningRate,
        int epochs,
        double dropout,
        int threads,
        long seed) {
    private static final int WIDTH = 16;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public SequenceOptions {
        memories = List.copyOf(memories);
        requirePadded("factors", factors, 1024);
        requirePadded("hidden", hidden, 4096);
        requirePadded("negatives", negatives, 65_536);
        require(!memories.isEmpty() && memories.size() <= WIDTH, "memories must have 1..16 entries", memories);
        require(memories.stream().allMatch(kept -> kept >= 0 && kept < 1), "memories must be in [0, 1)", memories);
        require(batchSize >= 1, "batchSize must be at least 1", batchSize);
        require(learningRate > 0 && Double.isFinite(learningRate), "learningRate must be above 0", learningRate);
        require(epochs >= 1, "epochs must be at least 1", epochs);
        require(dropout >= 0 && dropout < 1, "dropout must be in [0, 1)", dropout);
        require(threads >= 1 && threads <= 64, "threads must be in 1..64", threads);
    }

    /** What was best on the second-to-last items of ML-1M within a minute. */
    public static SequenceOptions defaults() {
        return new SequenceOptions(64, 128, List.of(0.0, .5, .8, .95, .99), 1024, 2048, .003, 6, .2, 2, 42);
    }

    /** These options with another number of passes. */
    public SequenceOptions withEpochs(int other) {
        return new SequenceOptions(
                factors, hidden, memories, negatives, batchSize, learningRate, other, dropout, threads, seed);
    }

    /** These options with another number of threads. */
    public SequenceOptions withThreads(int other) {
        return new SequenceOptions(
                factors, hidden, memories, negatives, batchSize, learningRate, epochs, dropout, other, seed);
    }

    /** These options with another seed. */
    public SequenceOptions withSeed(long other) {
        return new SequenceOptions(
                factors, hidden, memories, negatives, batchSize, learningRate, epochs, dropout, threads, other);
    }

    private static void requirePadded(String name, int value, int most) {
        require(
                value >= WIDTH && value <= most && value % WIDTH == 0,
                name + " must be a multiple of 16 up to " + most,
                value);
    }

    private static void require(boolean condition, String rule, Object value) {
        if (!condition) {
            throw new IllegalArgumentException(rule + ", not " + value);
        }
    }
}
