package kinoscope.sample;

import java.util.SplittableRandom;

/**
 * Draws numbers in proportion to fixed weights, in constant time.
 *
 * <p>Alias method, with Vose's construction (A linear algorithm for generating random numbers with a given distribution,
 * IEEE Transactions on Software Engineering 17(9), 1991).
 */
final class AliasTable {
    private final double[] keep;
    private final int[] alias;

    /** Builds the table; the weights must be finite, not negative and not all 0. Not modified. */
    AliasTable(double[] weights) {
        int size = weights.length;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        keep = new double[size];
        alias = new int[size];
        int[] work = new int[size];
        int small = 0;
        int large = size;
        for (int k = 0; k < size; k++) {
            keep[k] = weights[k] * size / sum;
            alias[k] = k;
            if (keep[k] < 1) {
                work[small++] = k;
            } else {
                work[--large] = k;
            }
        }
        while (small > 0 && large < size) {
            int less = work[--small];
            int more = work[large];
            alias[less] = more;
            keep[more] -= 1 - keep[less];
            if (keep[more] < 1) {
                large++;
                work[small++] = more;
            }
        }
    }

    /** Draws a number in {@code 0..weights.length-1}. */
    int draw(SplittableRandom random) {
        int k = random.nextInt(keep.length);
        return random.nextDouble() < keep[k] ? k : alias[k];
    }
}
