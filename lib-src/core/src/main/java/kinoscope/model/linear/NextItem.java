package kinoscope.model.linear;

import kinoscope.model.Histories;
import kinoscope.model.ItemPairs;

/**
 * The linear model that best foretells the next item of a history from those before it, the newest counting most. Unlike in
 * {@link Ease}, the weight from item {@code i} to {@code j} differs from that from {@code j} to {@code i}.
 *
 * <p>At position {@code t} of a history the input is {@code z_t = sum_{s = 1..window} exp(-(s - 1) / decay) e(item at t - s)}
 * and the target {@code y_t = e(item at t)}, with {@code e(i)} 1 at {@code i} and 0 elsewhere. Over the positions of all users
 * {@code W} minimizes {@code |Y - Z W|^2 + l2 |W|^2}: {@code W = (Z'Z + l2 I)^-1 Z'Y}. Scores of a history are {@code z W}
 * with the {@code z} behind its newest item.
 *
 * <p>Memory: four matrices of {@code 4 items^2} bytes while fitting, one afterwards (ML-1M: 55 MB each). Immutable, safe for
 * any number of threads.
 */
public final class NextItem extends ItemMatrix {
    private final NextItemOptions options;

    /**
     * Joins the parts of a fitted model.
     *
     * @param options how it was fitted
     * @param histories of the training part
     * @param weights {@code W}, {@code float[items * items]}, row after row; shared, must not be changed
     * @throws IllegalArgumentException if the weights do not fit the histories
     */
    public NextItem(NextItemOptions options, Histories histories, float[] weights) {
        super(histories, weights, options.historyWeights());
        this.options = options;
    }

    /**
     * Fits the model.
     *
     * @param histories of the training part
     * @param options penalty, decay and window
     * @throws IllegalArgumentException if there are more than 46,340 items, or {@code l2} is so small that the matrix cannot
     *     be decomposed in single precision
     */
    public static NextItem fit(Histories histories, NextItemOptions options) {
        DecayedSums sums = new DecayedSums(histories, options.historyWeights());
        float[] inputs = ItemPairs.matrix(histories, sums::addInputs);
        float[] weights = ItemPairs.matrix(histories, sums::addTargets);
        Ridge.solve(inputs, histories.items(), options.l2(), weights);
        return new NextItem(options, histories, weights);
    }

    /** For instance {@code "Next item, decay 3"}. */
    @Override
    public String name() {
        return "Next item, decay " + Float.toString((float) options.decay()).replaceFirst("\\.0$", "");
    }

    /** How it was fitted. */
    public NextItemOptions options() {
        return options;
    }
}
