package kinoscope.data.synthetic;

import java.util.List;

/**
 * The random numbers of the synthetic data set: SplitMix64, written out so that every Java release draws the same.
 *
 * <p>Reference: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014. Logarithms are
 * those of {@link StrictMath}.
 */
final class SampleRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SampleRandom(long seed) {
        state = seed;
    }

    /** A stream of its own for one purpose and one number, so that a change to one part leaves the others alone. */
    static SampleRandom of(long seed, String purpose, int number) {
        SampleRandom mixer = new SampleRandom(seed ^ (long) purpose.hashCode() << 32 ^ number);
        return new SampleRandom(mixer.nextLong());
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** A whole number in {@code 0..bound-1}. */
    int below(int bound) {
        return (int) ((nextLong() >>> 32) * bound >>> 32);
    }

    /** A number in {@code [0, 1)}. */
    double uniform() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /** A number in {@code [low, high)}. */
    double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** A standard normal number, by Marsaglia's polar method. */
    double gaussian() {
        while (true) {
            double a = uniform(-1, 1);
            double b = uniform(-1, 1);
            double s = a * a + b * b;
            if (s > 0 && s < 1) {
                return a * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    /** A standard Gumbel number: the item of the largest weight logarithm plus Gumbel number is drawn by weight. */
    double gumbel() {
        return -StrictMath.log(-StrictMath.log(uniform() + 0x1p-54));
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /** An index drawn in proportion to its weight. */
    int weighted(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = uniform() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
