package kinoscope.model.linear;

import kinoscope.model.Histories;
import kinoscope.model.ItemPairs;

/**
 * EASE: the linear model that best rebuilds each history from its other items.
 *
 * <p>With {@code X} of users by items, 1 where they interact, it minimizes {@code |X - X B|^2 + l2 |B|^2} under
 * {@code diag(B) = 0}, which gives {@code B = I - P diag(1 / diag(P))} with {@code P = (X'X + l2 I)^-1}.
 *
 * <p>When scoring, recent items of a history may count more than old ones, see {@link HistoryWeights}; this is not part of
 * the paper, and changes nothing in the fit.
 *
 * <p>Memory: two matrices of {@code 4 items^2} bytes while fitting, one afterwards (ML-1M: 55 MB each). Immutable, safe for
 * any number of threads.
 *
 * <p>Reference: H. Steck, "Embarrassingly shallow autoencoders for sparse data", WWW 2019.
 */
public final class Ease extends ItemMatrix {
    private final EaseOptions options;

    /**
     * Joins the parts of a fitted model.
     *
     * @param options how it was fitted and how it scores
     * @param histories of the training part
     * @param weights {@code B}, {@code float[items * items]}, row after row; shared, must not be changed
     * @throws IllegalArgumentException if the weights do not fit the histories
     */
    public Ease(EaseOptions options, Histories histories, float[] weights) {
        super(histories, weights, options.weights());
        this.options = options;
    }

    /**
     * Fits the model.
     *
     * @param histories of the training part; an item that a user has twice counts once for each time
     * @param options the penalty, and how it will score
     * @throws IllegalArgumentException if there are more than 46,340 items, or {@code l2} is so small that the matrix cannot
     *     be inverted in single precision
     */
    public static Ease fit(Histories histories, EaseOptions options) {
        int items = histories.items();
        float[] matrix = ItemPairs.matrix(histories, (user, place, row) -> {
            for (int other = histories.start(user); other < histories.start(user + 1); other++) {
                row[histories.item(other)]++;
            }
        });
        Ridge.invert(matrix, items, options.l2());
        toWeights(matrix, items);
        return new Ease(options, histories, matrix);
    }

    /** {@code B[i][j] = -P[i][j] / P[j][j]}, with 0 where {@code i = j}. */
    private static void toWeights(float[] inverse, int items) {
        float[] factors = new float[items];
        for (int j = 0; j < items; j++) {
            factors[j] = -1 / inverse[j * items + j];
        }
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                inverse[i * items + j] *= factors[j];
            }
            inverse[i * items + i] = 0;
        }
    }

    /** {@code "EASE"}, or {@code "EASE, recent first"} where recent items count more. */
    @Override
    public String name() {
        return options.weights().isUniform() ? "EASE" : "EASE, recent first";
    }

    /** How it was fitted and how it scores. */
    public EaseOptions options() {
        return options;
    }

    /** The same fit, shared, that scores with other weights of a history. */
    public Ease withWeights(HistoryWeights historyWeights) {
        return new Ease(options.withWeights(historyWeights), histories(), weights());
    }
}
