package kinoscope.model.neural.rating;

/**
 * What an epoch of training gave.
 *
 * @param epoch counted from 1
 * @param learningRate the step size in this epoch
 * @param trainRmse error of its ratings in stars, each predicted with dropout before the step it led to
 * @param validationRmse error of the validation part in stars after the epoch; NaN without validation
 * @param seconds how long training took, without validation
 */
public record RatingEpoch(int epoch, double learningRate, double trainRmse, double validationRmse, double seconds) {}
