package kinoscope.model.neural.sequence;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.Matrix;

/** A thread's way forth and back through a part of a batch, and the derivatives that it adds up. */
final class SequencePass {
    private static final int BYTES_IN_A_LONG = 8;

    private final DenseKernels kernels = DenseKernels.fastest();
    private final Parameters parameters;
    private final SoftmaxSample sample;
    private final Transposed transposed;
    private final Memories memories;
    private final int d;
    private final int wide;
    private final int hidden;
    private final int tile;
    private final int dropped;
    private final float kept;
    private final List<float[]> gradients;
    private final float[] sampleGradient;
    private final float[] sampleBiasGradient;
    private final float[] mask;
    private final float[] units;
    private final float[] unitSlopes;
    private final float[] prediction;
    private final float[] predictionSlopes;
    private final float[] logits;
    private final float[] ones;
    private float[] memory = new float[0];
    private float[] slopes = new float[0];
    private double loss;

    SequencePass(SequenceOptions options, Parameters parameters, SoftmaxSample sample, Transposed transposed) {
        this.parameters = parameters;
        this.sample = sample;
        this.transposed = transposed;
        this.memories = new Memories(options);
        this.d = options.factors();
        this.wide = memories.width();
        this.hidden = options.hidden();
        this.tile = kernels.rowsAtATime();
        this.dropped = (int) Math.round(options.dropout() * 256);
        this.kept = 256f / (256 - dropped);
        this.gradients = parameters.gradients();
        this.sampleGradient = new float[sample.size() * d];
        this.sampleBiasGradient = new float[sample.size()];
        this.mask = new float[tile * wide];
        this.units = new float[tile * hidden];
        this.unitSlopes = new float[tile * hidden];
        this.prediction = new float[tile * d];
        this.predictionSlopes = new float[tile * d];
        this.logits = new float[tile * sample.size()];
        this.ones = new float[tile];
        Arrays.fill(ones, 1);
    }

    /** The derivatives of this part, shared. */
    List<float[]> gradients() {
        return gradients;
    }

    /** The loss of this part, added up. */
    double loss() {
        return loss;
    }

    /**
     * Goes through the rows {@code from..to-1}, whole histories.
     *
     * @param seed of dropout in this part
     */
    void run(SequenceBatch batch, int from, int to, long seed) {
        gradients.forEach(gradient -> Arrays.fill(gradient, 0));
        Arrays.fill(sampleGradient, 0);
        Arrays.fill(sampleBiasGradient, 0);
        loss = 0;
        int rows = to - from;
        if (memory.length < rows * wide) {
            memory = new float[rows * wide];
            slopes = new float[rows * wide];
        }
        float[] input = parameters.get(Parameters.INPUT);
        for (int r = 0; r < rows; r++) {
            int before = batch.first()[from + r] ? -1 : (r - 1) * wide;
            memories.read(input, batch.items()[from + r], memory, before, memory, r * wide);
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int first = 0; first < rows; first += tile) {
            tile(batch, from, first, Math.min(tile, rows - first), random);
        }
        for (int r = rows - 1; r >= 0; r--) {
            memories.back(
                    slopes,
                    r * wide,
                    batch.first()[from + r],
                    gradients.get(Parameters.INPUT),
                    batch.items()[from + r]);
        }
        scatterSample();
    }

    private void tile(SequenceBatch batch, int from, int first, int rows, SplittableRandom random) {
        Matrix h = Matrix.of(memory, memory.length / wide, wide).rows(first, rows);
        drop(random, mask, rows * wide);
        for (int j = 0; j < rows * wide; j++) {
            memory[h.from() + j] *= mask[j];
        }
        Matrix a = Matrix.of(units, rows, hidden);
        Matrix c = Matrix.of(prediction, rows, d);
        kernels.multiply(h, whole(Parameters.LOWER, wide, hidden), a, false);
        kernels.addBiasAndRelu(units, rows, hidden, parameters.get(Parameters.LOWER_BIAS));
        dropUnits(random, rows * hidden);
        repeat(parameters.get(Parameters.START), d, prediction, rows);
        kernels.multiply(h, whole(Parameters.DIRECT, wide, d), c, true);
        kernels.multiply(a, whole(Parameters.UPPER, hidden, d), c, true);

        softmax(batch, from + first, rows);
        Matrix dc = Matrix.of(predictionSlopes, rows, d);
        Matrix p = Matrix.of(logits, rows, sample.size());
        kernels.multiply(p, Matrix.of(sample.vectors(), sample.size(), d), dc, true);
        kernels.multiply(p.transposed(), c, Matrix.of(sampleGradient, sample.size(), d), true);
        kernels.addWeightedRows(ones, logits, rows, sample.size(), sampleBiasGradient, 0);

        kernels.addWeightedRows(ones, predictionSlopes, rows, d, gradients.get(Parameters.START), 0);
        kernels.multiply(h.transposed(), dc, gradient(Parameters.DIRECT, wide, d), true);
        kernels.multiply(a.transposed(), dc, gradient(Parameters.UPPER, hidden, d), true);
        Matrix da = Matrix.of(unitSlopes, rows, hidden);
        kernels.multiply(dc, Matrix.of(transposed.upper(), d, hidden), da, false);
        kernels.throughRelu(units, unitSlopes, rows * hidden, kept);
        kernels.addWeightedRows(ones, unitSlopes, rows, hidden, gradients.get(Parameters.LOWER_BIAS), 0);
        kernels.multiply(h.transposed(), da, gradient(Parameters.LOWER, wide, hidden), true);
        Matrix dh = Matrix.of(slopes, slopes.length / wide, wide).rows(first, rows);
        kernels.multiply(dc, Matrix.of(transposed.direct(), d, wide), dh, false);
        kernels.multiply(da, Matrix.of(transposed.lower(), hidden, wide), dh, true);
        for (int j = 0; j < rows * wide; j++) {
            slopes[dh.from() + j] *= mask[j];
        }
    }

    /** Turns predictions into the slopes of the loss: of the sample's logits, and of the predictions by the next items. */
    private void softmax(SequenceBatch batch, int from, int rows) {
        int size = sample.size();
        float[] output = parameters.get(Parameters.OUTPUT);
        float[] bias = parameters.get(Parameters.BIAS);
        repeat(sample.bias(), size, logits, rows);
        kernels.multiply(
                Matrix.of(prediction, rows, d),
                Matrix.of(sample.transposed(), d, size),
                Matrix.of(logits, rows, size),
                true);
        float share = 1f / batch.rows();
        for (int r = 0; r < rows; r++) {
            int next = batch.next()[from + r];
            int at = r * size;
            if (sample.place(next) >= 0) {
                logits[at + sample.place(next)] = Float.NEGATIVE_INFINITY;
            }
            float own = bias[next];
            for (int f = 0; f < d; f++) {
                own += prediction[r * d + f] * output[next * d + f];
            }
            float largest = Math.max(own, kernels.max(logits, at, size));
            float ownPower = (float) Math.exp(own - largest);
            float sum = ownPower + kernels.exp(logits, at, size, largest);
            kernels.scale(logits, at, size, share / sum);
            loss += Math.log(sum) - (own - largest);
            float slope = (ownPower / sum - 1) * share;
            float[] outputGradient = gradients.get(Parameters.OUTPUT);
            for (int f = 0; f < d; f++) {
                predictionSlopes[r * d + f] = slope * output[next * d + f];
                outputGradient[next * d + f] += slope * prediction[r * d + f];
            }
            gradients.get(Parameters.BIAS)[next] += slope;
        }
    }

    private void scatterSample() {
        float[] output = gradients.get(Parameters.OUTPUT);
        float[] bias = gradients.get(Parameters.BIAS);
        for (int k = 0; k < sample.size(); k++) {
            int item = sample.item(k);
            bias[item] += sampleBiasGradient[k];
            for (int f = 0; f < d; f++) {
                output[item * d + f] += sampleGradient[k * d + f];
            }
        }
    }

    /** Factors of 0 or {@code 1 / (1 - p)}. */
    private void drop(SplittableRandom random, float[] factors, int size) {
        for (int j = 0; j < size; j += BYTES_IN_A_LONG) {
            long bits = dropped == 0 ? -1 : random.nextLong();
            for (int b = 0; b < BYTES_IN_A_LONG; b++, bits >>>= Byte.SIZE) {
                factors[j + b] = (bits & 0xFF) < dropped ? 0 : kept;
            }
        }
    }

    private void dropUnits(SplittableRandom random, int size) {
        for (int j = 0; j < size; j += BYTES_IN_A_LONG) {
            long bits = dropped == 0 ? -1 : random.nextLong();
            for (int b = 0; b < BYTES_IN_A_LONG; b++, bits >>>= Byte.SIZE) {
                units[j + b] *= (bits & 0xFF) < dropped ? 0 : kept;
            }
        }
    }

    private Matrix whole(int which, int rows, int columns) {
        return Matrix.of(parameters.get(which), rows, columns);
    }

    private Matrix gradient(int which, int rows, int columns) {
        return Matrix.of(gradients.get(which), rows, columns);
    }

    private static void repeat(float[] row, int width, float[] rows, int count) {
        for (int r = 0; r < count; r++) {
            System.arraycopy(row, 0, rows, r * width, width);
        }
    }
}
