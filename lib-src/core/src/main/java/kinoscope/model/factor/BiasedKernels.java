package kinoscope.model.factor;

import kinoscope.compute.NormalEquations;
import kinoscope.compute.SystemBatch;

/**
 * The arithmetic of {@link BiasedAls}.
 *
 * @param equations adds up normal equations
 * @param systems solves them
 */
public record BiasedKernels(NormalEquations equations, SystemBatch systems) {
    /** With the Vector API where the JVM offers it. */
    public static final BiasedKernels FASTEST = new BiasedKernels(NormalEquations.fastest(), SystemBatch.fastest());

    /** In plain Java. */
    public static final BiasedKernels PLAIN = new BiasedKernels(NormalEquations.plain(), SystemBatch.plain());
}
