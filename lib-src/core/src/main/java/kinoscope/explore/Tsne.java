package kinoscope.explore;

import smile.manifold.TSNE;
import smile.math.MathEx;

/**
 * t-distributed stochastic neighbour embedding: a map that keeps near points near (van der Maaten and Hinton 2008, JMLR 9).
 *
 * <p>Distances between far groups and the sizes of groups mean nothing. Exact gradients, so time and memory grow with the
 * square of the points: a few thousand at most. Smile draws the first positions from a generator of the calling thread,
 * which is seeded here; equal points, options and seed give equal maps on one machine. Its sums are taken in parallel, so
 * that another number of cores may round them otherwise and turn the map.
 *
 * @param coordinates {@code double[points][2]}; the record keeps the array
 */
public record Tsne(double[][] coordinates) {
    /**
     * How the map is made.
     *
     * @param perplexity the number of neighbours that count, 5 to 50, less than a third of the points
     * @param learningRate step length, 10 to 1000; small sets settle with small steps
     * @param iterations steps; the first 250 exaggerate the attraction, so a settled map takes 1000
     * @param seed of the first positions
     */
    public record Options(double perplexity, double learningRate, int iterations, long seed) {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a number is not positive
         */
        public Options {
            if (!(perplexity >= 1 && learningRate > 0 && iterations >= 1)) {
                throw new IllegalArgumentException("perplexity " + perplexity + ", learning rate " + learningRate
                        + " and iterations " + iterations + " must be positive");
            }
        }

        /** Perplexity 20, learning rate 200, 1000 steps. */
        public static Options defaults() {
            return new Options(20, 200, 1000, 42);
        }
    }

    /** Maps points to the plane. */
    public static Tsne fit(float[][] points, Options options) {
        return fit(Points.doubles(points), options);
    }

    /**
     * Maps points to the plane.
     *
     * @param points {@code double[points][dimensions]}; not modified
     * @param options perplexity, steps and seed
     * @throws IllegalArgumentException if the points are ragged, not finite, or not more than three times the perplexity
     */
    public static Tsne fit(double[][] points, Options options) {
        Points.check(points, (int) Math.floor(3 * options.perplexity()) + 1);
        MathEx.setSeed(options.seed());
        TSNE tsne =
                new TSNE(Points.copy(points), 2, options.perplexity(), options.learningRate(), options.iterations());
        return new Tsne(tsne.coordinates);
    }
}
