package kinoscope.sample;

import java.util.SplittableRandom;

/** A way to choose items that a user is taken not to want. Implementations are immutable and may be shared by threads. */
@FunctionalInterface
public interface NegativeSampler {
    /**
     * Draws negative items of one user, none twice while the pool of the user lasts.
     *
     * @param user the user index
     * @param count how many are wanted
     * @param random where the draw comes from
     * @return item indices, fewer than wanted if the strategy has no more
     */
    int[] draw(int user, int count, SplittableRandom random);
}
