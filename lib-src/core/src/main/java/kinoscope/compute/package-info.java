/**
 * The inner loops of training and scoring: arithmetic on float arrays, with the Vector API where the JVM offers it and in
 * plain Java where it does not.
 *
 * <p>Classes named {@code Vector...} are the only ones that see {@code jdk.incubator.vector}; they are compiled apart and
 * loaded by name, so that the library works without the module. All of them share one static final species, since mixing
 * species makes HotSpot give up on them. Arrays that they work on have rows padded to {@link Padding#WIDTH} floats.
 */
package kinoscope.compute;
