package kinoscope.eval;

/**
 * Root mean squared error of predicted stars.
 *
 * <pre>{@code RMSE = sqrt(1/n sum of (predicted - true)^2)}</pre>
 *
 * <p>In stars, from 0; a large error counts more than several small ones. The mean is over ratings, so active users weigh
 * more; the average of batch values or of users' values is another quantity.
 *
 * <p>Source: J. Herlocker et al., <i>Evaluating Collaborative Filtering Recommender Systems</i>, TOIS 22, 2004.
 */
public record Rmse() implements RatingMetric {
    @Override
    public String name() {
        return "RMSE";
    }

    @Override
    public double loss(double error) {
        return error * error;
    }

    @Override
    public double value(double meanLoss) {
        return Math.sqrt(meanLoss);
    }
}
