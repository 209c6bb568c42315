package kinoscope.model.neural.sequence;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The items that the next ones of a batch are compared with: drawn uniformly and without replacement, the same for the whole
 * batch, with their output vectors gathered. Their logits are raised by {@code log(items / sample)}, as if each stood for so
 * many (Bengio and Senecal, "Adaptive importance sampling", IEEE TNN 2008, with a uniform proposal).
 */
final class SoftmaxSample {
    private static final int WIDTH = 16;

    private final int factors;
    private final int[] deck;
    private final int[] place;
    private final int size;
    private final float[] vectors;
    private final float[] transposed;
    private final float[] bias;

    SoftmaxSample(int items, SequenceOptions options) {
        factors = options.factors();
        size = Math.min(options.negatives(), items / WIDTH * WIDTH);
        deck = new int[items];
        Arrays.setAll(deck, item -> item);
        place = new int[items];
        vectors = new float[size * factors];
        transposed = new float[size * factors];
        bias = new float[size];
    }

    /** Draws a sample. */
    void draw(SplittableRandom random, Parameters parameters) {
        Arrays.fill(place, -1);
        float correction = (float) Math.log((double) deck.length / size);
        float[] output = parameters.get(Parameters.OUTPUT);
        for (int k = 0; k < size; k++) {
            int other = random.nextInt(k, deck.length);
            int item = deck[other];
            deck[other] = deck[k];
            deck[k] = item;
            place[item] = k;
            bias[k] = parameters.get(Parameters.BIAS)[item] + correction;
            System.arraycopy(output, item * factors, vectors, k * factors, factors);
            for (int f = 0; f < factors; f++) {
                transposed[f * size + k] = vectors[k * factors + f];
            }
        }
    }

    /** How many items. */
    int size() {
        return size;
    }

    /** An item of the sample. */
    int item(int k) {
        return deck[k];
    }

    /** Where an item is in the sample, or -1. */
    int place(int item) {
        return place[item];
    }

    /** Output vectors: [size][factors]. */
    float[] vectors() {
        return vectors;
    }

    /** Output vectors: [factors][size]. */
    float[] transposed() {
        return transposed;
    }

    /** Corrected biases: float[size]. */
    float[] bias() {
        return bias;
    }
}
