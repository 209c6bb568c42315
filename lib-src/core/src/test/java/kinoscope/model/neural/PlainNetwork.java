package kinoscope.model.neural;

import java.util.List;
import kinoscope.model.ItemFeatures;

/**
 * The networks' formula in double precision, one pair at a time: what engines are compared with.
 *
 * @param options of the network
 * @param features of the items, for weights in training
 */
record PlainNetwork(NcfOptions options, ItemFeatures features) {
    /** The value under the sigmoid. */
    double logit(NetworkWeights weights, int user, int item) {
        float[] output = weights.get("output.weight");
        double sum = weights.get("output.bias")[0];
        int used = 0;
        NcfArchitecture architecture = options.architecture();
        int factors = options.factors();
        double[] seenUser = architecture.hasVisual() ? row(weights, "visual.user", user, factors) : new double[0];
        double[] seenItem = architecture.hasVisual() ? seen(weights, item) : new double[0];
        if (architecture.hasGmf()) {
            double[] p = row(weights, "gmf.user", user, factors);
            double[] q = row(weights, "gmf.item", item, factors);
            for (int f = 0; f < factors; f++) {
                double product = p[f] * q[f];
                if (architecture == NcfArchitecture.VGMF) {
                    product += seenUser[f] * seenItem[f];
                }
                sum += output[used++] * product;
            }
        }
        if (architecture.hasMlp()) {
            int half = options.layers().get(0) / 2;
            double[] user0 = row(weights, "mlp.user", user, half);
            double[] item0 = row(weights, "mlp.item", item, half);
            for (double value : hidden(weights, "mlp", user0, item0)) {
                sum += output[used++] * value;
            }
        }
        if (architecture == NcfArchitecture.VNEUMF) {
            for (double value : hidden(weights, "visual", seenUser, seenItem)) {
                sum += output[used++] * value;
            }
        }
        return sum;
    }

    /** Mean binary cross-entropy of a batch plus both L2 penalties. */
    double objective(NetworkWeights weights, int[] users, int[] items, float[] labels) {
        double loss = loss(weights, users, items, labels);
        double squares = 0;
        for (WeightShape shape : weights.shapes()) {
            for (float value : shape.isBias() ? new float[0] : weights.get(shape.name())) {
                squares += (double) value * value;
            }
        }
        double own = 0;
        for (int k = 0; k < users.length; k++) {
            for (WeightShape shape : weights.shapes()) {
                if (shape.isEmbedding()) {
                    int id = shape.name().endsWith(".user") ? users[k] : items[k];
                    for (double value : row(weights, shape.name(), id, shape.columns())) {
                        own += value * value;
                    }
                }
            }
        }
        return loss + options.regularization() / 2 * squares + options.vectorRegularization() / 2 * own / users.length;
    }

    /** The slope of the objective along one of the weights, by finite differences. */
    double slope(NetworkWeights weights, float[] values, int k, int[] users, int[] items, float[] labels) {
        float kept = values[k];
        float step = 1e-3f;
        values[k] = kept + step;
        double above = objective(weights, users, items, labels);
        double width = values[k];
        values[k] = kept - step;
        width -= values[k];
        double below = objective(weights, users, items, labels);
        values[k] = kept;
        return (above - below) / width;
    }

    double loss(NetworkWeights weights, int[] users, int[] items, float[] labels) {
        double sum = 0;
        for (int k = 0; k < users.length; k++) {
            double logit = logit(weights, users[k], items[k]);
            sum += Math.log1p(Math.exp(labels[k] == 1 ? -logit : logit));
        }
        return sum / users.length;
    }

    /** The visual vector of an item, from the weights of a model or from those of a network in training. */
    private double[] seen(NetworkWeights weights, int item) {
        int factors = options.factors();
        if (weights.shapes().contains(new WeightShape("visual.item", features.items(), factors))) {
            return row(weights, "visual.item", item, factors);
        }
        if (!features.has(item)) {
            return row(weights, "visual.none", 0, factors);
        }
        float[] vector = new float[features.dimensions()];
        features.copy(item, vector, 0);
        double[] values = new double[vector.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = vector[k];
        }
        if (options.visualHidden() > 0) {
            values = relu(linear(weights, "visual.hidden", values));
        }
        return linear(weights, "visual.projected", values);
    }

    private double[] hidden(NetworkWeights weights, String branch, double[] user, double[] item) {
        List<Integer> widths = options.layers();
        double[] values = new double[user.length + item.length];
        System.arraycopy(user, 0, values, 0, user.length);
        System.arraycopy(item, 0, values, user.length, item.length);
        for (int layer = 1; layer < widths.size(); layer++) {
            values = relu(linear(weights, branch + ".layer" + layer, values));
        }
        return values;
    }

    private static double[] linear(NetworkWeights weights, String layer, double[] values) {
        float[] weight = weights.get(layer + ".weight");
        float[] bias = weights.get(layer + ".bias");
        double[] next = new double[bias.length];
        for (int o = 0; o < next.length; o++) {
            next[o] = bias[o];
            for (int k = 0; k < values.length; k++) {
                next[o] += values[k] * weight[k * next.length + o];
            }
        }
        return next;
    }

    private static double[] relu(double[] values) {
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.max(0, values[k]);
        }
        return values;
    }

    private static double[] row(NetworkWeights weights, String name, int row, int width) {
        double[] values = new double[width];
        for (int k = 0; k < width; k++) {
            values[k] = weights.get(name)[row * width + k];
        }
        return values;
    }
}
