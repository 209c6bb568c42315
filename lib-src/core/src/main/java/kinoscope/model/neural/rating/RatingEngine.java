package kinoscope.model.neural.rating;

import java.util.List;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.OptimizerKernels;

/**
 * A library or program that can train networks for stars. From the same weights, the same batches give the same errors and
 * weights with each, within float precision.
 */
public final class RatingEngine {
    private static final int MOST_THREADS = 64;

    private final String name;
    private final Factory factory;

    private RatingEngine(String name, Factory factory) {
        this.name = name;
        this.factory = factory;
    }

    /** Makes networks. */
    private interface Factory {
        RatingNetwork create(
                RatingArchitecture architecture, RatingFitting fitting, List<Field> fields, int users, int items);
    }

    /**
     * The project's own loops, with the Vector API where the JVM has it.
     *
     * @param threads 1..64; another number gives other roundings
     * @throws IllegalArgumentException if it is out of range
     */
    public static RatingEngine fused(int threads) {
        requireThreads(threads);
        return fused(threads, DenseKernels.fastest(), OptimizerKernels.fastest());
    }

    /** As {@link #fused(int)} on one thread, without the Vector API. */
    public static RatingEngine plain() {
        return fused(1, DenseKernels.plain(), OptimizerKernels.plain());
    }

    private static RatingEngine fused(int threads, DenseKernels dense, OptimizerKernels rows) {
        return new RatingEngine(
                "fused",
                (architecture, fitting, fields, users, items) ->
                        FusedRatingNetwork.of(architecture, fitting, fields, users, items, dense, rows, threads));
    }

    /**
     * Deeplearning4j. It knows the optimizer Adam, neither the product nor a penalty by rating, and moves every vector in every
     * step.
     *
     * @param threads 1..64, of its linear algebra
     * @throws IllegalArgumentException if it is out of range
     */
    public static RatingEngine dl4j(int threads) {
        requireThreads(threads);
        return new RatingEngine(
                "dl4j",
                (architecture, fitting, fields, users, items) ->
                        Dl4jRatingNetwork.of(architecture, fitting, fields, users, items, threads));
    }

    private static void requireThreads(int threads) {
        RatingArchitecture.require(
                threads >= 1 && threads <= MOST_THREADS, "threads must be in 1.." + MOST_THREADS + ", not " + threads);
    }

    /** The name for reports. */
    public String name() {
        return name;
    }

    /**
     * A network of zeros with a fresh optimizer.
     *
     * @param fields the inputs with their values
     * @throws IllegalArgumentException if the engine does not know an option
     */
    RatingNetwork create(
            RatingArchitecture architecture, RatingFitting fitting, List<Field> fields, int users, int items) {
        return factory.create(architecture, fitting, fields, users, items);
    }
}
