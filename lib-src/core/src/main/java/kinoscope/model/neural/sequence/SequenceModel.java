package kinoscope.model.neural.sequence;

import java.util.Arrays;
import kinoscope.compute.RowDots;
import kinoscope.model.Histories;
import kinoscope.model.HistoryModel;
import kinoscope.model.ItemVectors;

/**
 * Predicts the next item from the order of a history. Each item read moves a few memories of different range,
 * {@code h_k <- a_k h_k + sqrt(1 - a_k^2) x}; from all of them, {@code h = [h_1 .. h_K]}, comes
 *
 * <pre>
 * c = c_0 + W_0' h + W_2' relu(W_1' h + b_1)        score(i) = o_i . c + b_i
 * </pre>
 *
 * <p>The scores are meant as logarithms of probabilities of the next item, up to a constant; trained by {@link
 * SequenceTrainer}. It asks the same question as SASRec (Kang and McAuley, "Self-attentive sequential recommendation", ICDM
 * 2018) with linear recurrences in place of attention, which is why a history of any length is read in one pass.
 *
 * <p>Immutable, for any number of threads.
 */
public final class SequenceModel extends HistoryModel implements ItemVectors {
    private final SequenceOptions options;
    private final SequenceWeights weights;
    private final Memories memories;
    private final RowDots dots = RowDots.fastest();

    /**
     * Joins the parts.
     *
     * @param options how the model looks
     * @param histories of the training part
     * @param weights shared, not copied
     * @throws IllegalArgumentException if the weights do not fit
     */
    public SequenceModel(SequenceOptions options, Histories histories, SequenceWeights weights) {
        super(histories);
        weights.requireSizes(options, histories.items());
        this.options = options;
        this.weights = weights;
        this.memories = new Memories(options);
    }

    @Override
    public String name() {
        return "Sequence network";
    }

    /** How the model looks and was trained. */
    public SequenceOptions options() {
        return options;
    }

    /** The weights; shared, must not be changed. */
    public SequenceWeights weights() {
        return weights;
    }

    /** The vector of an item as it is predicted. */
    @Override
    public float[] itemVector(int item) {
        if (item < 0 || item >= items()) {
            throw new IllegalArgumentException("unknown item index " + item + " (the model has " + items() + " items)");
        }
        return Arrays.copyOfRange(weights.output(), item * options.factors(), (item + 1) * options.factors());
    }

    @Override
    protected void addScores(int[] history, float[] scores) {
        float[] h = memories.after(history, weights.input());
        dots.multiply(weights.output(), options.factors(), prediction(h, hidden(h)), 0, scores);
        for (int item = 0; item < scores.length; item++) {
            scores[item] += weights.bias()[item];
        }
    }

    /**
     * The score without its constant terms, divided among the items of the history: with the hidden units that are active for
     * the whole history, the prediction is linear in the items.
     */
    @Override
    protected float[] parts(int[] history, int item) {
        float[] active = hidden(memories.after(history, weights.input()));
        int d = options.factors();
        float[] parts = new float[history.length];
        for (int place = 0; place < history.length; place++) {
            float[] share = memories.share(history[place], history.length - 1 - place, weights.input());
            float[] units = product(share, weights.lower(), options.hidden());
            for (int u = 0; u < units.length; u++) {
                units[u] = active[u] > 0 ? units[u] : 0;
            }
            float[] direct = product(share, weights.direct(), d);
            float[] through = product(units, weights.upper(), d);
            for (int f = 0; f < d; f++) {
                parts[place] += (direct[f] + through[f]) * weights.output()[item * d + f];
            }
        }
        return parts;
    }

    private float[] hidden(float[] h) {
        float[] units = product(h, weights.lower(), options.hidden());
        for (int u = 0; u < units.length; u++) {
            units[u] = Math.max(0, units[u] + weights.lowerBias()[u]);
        }
        return units;
    }

    private float[] prediction(float[] h, float[] units) {
        float[] c = product(h, weights.direct(), options.factors());
        float[] through = product(units, weights.upper(), options.factors());
        for (int f = 0; f < c.length; f++) {
            c[f] += through[f] + weights.start()[f];
        }
        return c;
    }

    /** {@code W' x} for {@code W[x.length][columns]}. */
    private static float[] product(float[] x, float[] w, int columns) {
        float[] result = new float[columns];
        for (int r = 0; r < x.length; r++) {
            for (int c = 0; c < columns && x[r] != 0; c++) {
                result[c] += x[r] * w[r * columns + c];
            }
        }
        return result;
    }
}
