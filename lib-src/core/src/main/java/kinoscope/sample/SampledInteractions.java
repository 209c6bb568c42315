package kinoscope.sample;

/**
 * What an {@link InteractionSampler} has drawn.
 *
 * @param interactions the labelled pairs
 * @param report how they came about
 */
public record SampledInteractions(Interactions interactions, SamplingReport report) {}
