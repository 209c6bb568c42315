package kinoscope.sample;

import kinoscope.data.Ratings;
import kinoscope.split.SubSeed;

/**
 * Draws the negatives anew in every epoch, from the seed and the epoch, so that a resumed run sees what the first one saw.
 *
 * <p>An epoch is drawn when it is asked for and not kept. Low ratings that the strategy prefers come back in each epoch;
 * unobserved items change.
 */
public final class ResampledInteractions implements InteractionSource {
    private final InteractionSampler sampler;
    private final long seed;

    /**
     * Prepares sampling.
     *
     * @param train the training part
     * @param options what to draw
     * @param hidden held-out parts whose items are never drawn; see {@link InteractionSampler}
     * @throws IllegalArgumentException if a hidden part has other indices than train
     */
    public ResampledInteractions(Ratings train, SamplingOptions options, Ratings... hidden) {
        this.sampler = new InteractionSampler(train, options, hidden);
        this.seed = options.seed();
    }

    @Override
    public Interactions epoch(int epoch) {
        return sample(epoch).interactions();
    }

    /** The interactions of an epoch, counted from 0, with the report. */
    public SampledInteractions sample(int epoch) {
        return sampler.sample(SubSeed.of(seed, epoch));
    }
}
