package kinoscope.split;

/**
 * Derives seeds from a seed, one for each user, fold or epoch, so that what is drawn for one does not depend on the
 * others.
 *
 * <p>The mixing function is the finalizer of SplitMix64 (Steele, Lea and Flood: Fast splittable pseudorandom number
 * generators, OOPSLA 2014), applied to the seed and then to the seed with the key.
 */
public final class SubSeed {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private SubSeed() {}

    /**
     * The seed for one key.
     *
     * @param seed the seed of the whole
     * @param key raw user id, fold or epoch
     */
    public static long of(long seed, long key) {
        return mix(mix(seed) + GOLDEN_GAMMA * (key + 1));
    }

    private static long mix(long value) {
        long z = value + GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
