package kinoscope.model.neural.rating;

import java.util.Arrays;
import java.util.List;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.WeightShape;

/** The formula of a network for stars, written down plainly in double precision. */
final class NaiveStars {
    private final RatingArchitecture architecture;
    private final List<Field> fields;
    private final RatingFitting fitting;

    NaiveStars(RatingArchitecture architecture, List<Field> fields, RatingFitting fitting) {
        this.architecture = architecture;
        this.fields = fields;
        this.fitting = fitting;
    }

    /** The mean squared error of a batch. */
    double error(NetworkWeights weights, RatingBatch batch) {
        double sum = 0;
        for (int k = 0; k < batch.size(); k++) {
            double error = value(weights, batch, k) - batch.targets[k];
            sum += error * error;
        }
        return sum / batch.size();
    }

    /** The objective of a batch: its error and both penalties. */
    double objective(NetworkWeights weights, RatingBatch batch) {
        double read = 0;
        for (int k = 0; k < batch.size(); k++) {
            for (Field field : fields) {
                for (int row : rows(field, batch, k)) {
                    for (int f = 0; f < architecture.factors(); f++) {
                        read += Math.pow(weights.get(field.weights())[row * architecture.factors() + f], 2);
                    }
                }
            }
        }
        double all = 0;
        for (WeightShape shape : weights.shapes()) {
            if (!shape.name().endsWith(".bias")) {
                for (float value : weights.get(shape.name())) {
                    all += (double) value * value;
                }
            }
        }
        return error(weights, batch)
                + fitting.vectorRegularization() / 2 * read / batch.size()
                + fitting.weightDecay() / 2 * all;
    }

    /** What the network says to a rating. */
    double value(NetworkWeights weights, RatingBatch batch, int k) {
        double[] x = new double[fields.size() * architecture.factors()];
        for (int field = 0; field < fields.size(); field++) {
            int[] rows = rows(fields.get(field), batch, k);
            float[] table = weights.get(fields.get(field).weights());
            for (int row : rows) {
                for (int f = 0; f < architecture.factors(); f++) {
                    x[field * architecture.factors() + f] +=
                            table[row * architecture.factors() + f] / (double) rows.length;
                }
            }
        }
        double value = weights.get("output.bias")[0];
        if (architecture.biases()) {
            value += weights.get("bias.user")[batch.userRows[k]] + weights.get("bias.item")[batch.itemRows[k]];
        }
        if (architecture.product()) {
            int user = architecture.inputs().indexOf(RatingInput.USER) * architecture.factors();
            int movie = architecture.inputs().indexOf(RatingInput.MOVIE) * architecture.factors();
            for (int f = 0; f < architecture.factors(); f++) {
                value += x[user + f] * x[movie + f];
            }
        }
        for (int layer = 1; layer <= architecture.layers().size(); layer++) {
            double[] y = sums(x, weights, "layer" + layer);
            for (int j = 0; j < y.length; j++) {
                y[j] = Math.max(0, y[j]);
            }
            x = y;
        }
        float[] top = weights.get("output.weight");
        for (int j = 0; j < x.length; j++) {
            value += top[j] * x[j];
        }
        return value;
    }

    private static double[] sums(double[] x, NetworkWeights weights, String layer) {
        float[] bias = weights.get(layer + ".bias");
        float[] weight = weights.get(layer + ".weight");
        double[] y = new double[bias.length];
        for (int j = 0; j < y.length; j++) {
            y[j] = bias[j];
            for (int k = 0; k < x.length; k++) {
                y[j] += x[k] * weight[k * y.length + j];
            }
        }
        return y;
    }

    private static int[] rows(Field field, RatingBatch batch, int k) {
        boolean ofUser = field.input().isOfUser();
        if (field.input().isId()) {
            return new int[] {batch.ids(ofUser)[k]};
        }
        int who = batch.who(ofUser)[k];
        return Arrays.copyOfRange(field.indices(), field.starts()[who], field.starts()[who + 1]);
    }
}
