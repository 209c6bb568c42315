package kinoscope.compute;

/**
 * Fused multiply-adds that neither wait for each other nor touch memory: how fast they are done is the most that a processor
 * can do in this way, to which kernels are compared.
 */
public interface MultiplyAdds {
    /** The one with the Vector API where the JVM offers it. */
    static MultiplyAdds fastest() {
        return Simd.fastest(MultiplyAdds.class, "VectorMultiplyAdds", PlainMultiplyAdds::new);
    }

    /** Multiply-adds in one round. */
    int perRound();

    /**
     * Does so many rounds.
     *
     * @return what came out, so that none of it can be left undone: {@code 1 - .5^rounds} for each multiply-add in a round
     */
    float run(int rounds);
}
