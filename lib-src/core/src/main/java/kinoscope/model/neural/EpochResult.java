package kinoscope.model.neural;

/**
 * What an epoch of training gave.
 *
 * @param epoch counted from 1
 * @param loss mean binary cross-entropy of its interactions, each taken before the step it led to
 * @param validation the validation after the epoch, the higher the better; NaN without validation
 * @param seconds how long training took, without validation
 */
public record EpochResult(int epoch, double loss, double validation, double seconds) {}
