package kinoscope.sample;

/** The finalizer of SplitMix64: a bijection of longs under which neighbours have nothing in common. */
final class Mix {
    private Mix() {}

    static long of(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
