package kinoscope.eval;

/**
 * Mean absolute error of predicted stars.
 *
 * <pre>{@code MAE = 1/n sum of |predicted - true|}</pre>
 *
 * <p>In stars, from 0, never above the {@link Rmse} of the same predictions. The mean is over ratings.
 *
 * <p>Source: J. Herlocker et al., <i>Evaluating Collaborative Filtering Recommender Systems</i>, TOIS 22, 2004.
 */
public record Mae() implements RatingMetric {
    @Override
    public String name() {
        return "MAE";
    }

    @Override
    public double loss(double error) {
        return Math.abs(error);
    }

    @Override
    public double value(double meanLoss) {
        return meanLoss;
    }
}
