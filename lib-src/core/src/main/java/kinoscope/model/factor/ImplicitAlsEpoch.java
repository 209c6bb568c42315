package kinoscope.model.factor;

/**
 * What an epoch of implicit ALS gave.
 *
 * @param epoch counted from 1
 * @param objective what is minimized, see {@link ImplicitAls}, after the epoch; never rises but for rounding
 * @param validation the validation after the epoch, the higher the better; NaN without validation
 * @param seconds how long fitting took, without validation
 */
public record ImplicitAlsEpoch(int epoch, double objective, double validation, double seconds) {}
