package kinoscope.sample;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws from one sampler what it has, and the rest from another.
 *
 * @param explicit asked first
 * @param unobserved asked for what is missing
 */
public record HardFirstNegatives(ExplicitNegatives explicit, UnobservedNegatives unobserved)
        implements NegativeSampler {
    @Override
    public int[] draw(int user, int count, SplittableRandom random) {
        int[] first = explicit.draw(user, count, random);
        int[] rest = unobserved.draw(user, count - first.length, random);
        int[] all = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }
}
