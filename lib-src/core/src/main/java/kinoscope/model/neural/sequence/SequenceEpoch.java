package kinoscope.model.neural.sequence;

/**
 * What an epoch of a {@link SequenceTrainer} came to.
 *
 * @param epoch counted from 1
 * @param loss mean cross-entropy of the next item among the batch's sample, in nats
 * @param validation the validation's value, or NaN without one
 * @param seconds of training, without validation
 */
public record SequenceEpoch(int epoch, double loss, double validation, double seconds) {}
