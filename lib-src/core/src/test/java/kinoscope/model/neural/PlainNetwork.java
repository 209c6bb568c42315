package kinoscope.model.neural;

import java.util.List;

/** The networks' formula in double precision, one pair at a time: what engines are compared with. */
final class PlainNetwork {
    private PlainNetwork() {}

    /** The value under the sigmoid. */
    static double logit(NcfOptions options, NcfWeights weights, int user, int item) {
        float[] output = weights.get("output.weight");
        double sum = weights.get("output.bias")[0];
        int used = 0;
        if (options.architecture().hasGmf()) {
            int factors = options.factors();
            for (int f = 0; f < factors; f++) {
                sum += (double) output[used++]
                        * weights.get("gmf.user")[user * factors + f]
                        * weights.get("gmf.item")[item * factors + f];
            }
        }
        if (options.architecture().hasMlp()) {
            for (double value : hidden(options.layers(), weights, user, item)) {
                sum += output[used++] * value;
            }
        }
        return sum;
    }

    /** Mean binary cross-entropy of a batch plus both L2 penalties. */
    static double objective(NcfOptions options, NcfWeights weights, int[] users, int[] items, float[] labels) {
        double loss = loss(options, weights, users, items, labels);
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
                    own += squares(weights, shape, shape.name().endsWith(".user") ? users[k] : items[k]);
                }
            }
        }
        return loss + options.regularization() / 2 * squares + options.vectorRegularization() / 2 * own / users.length;
    }

    /** The slope of the objective along one of the weights, by finite differences. */
    static double slope(
            NcfOptions options, NcfWeights weights, float[] values, int k, int[] users, int[] items, float[] labels) {
        float kept = values[k];
        float step = 1e-3f;
        values[k] = kept + step;
        double above = objective(options, weights, users, items, labels);
        double width = values[k];
        values[k] = kept - step;
        width -= values[k];
        double below = objective(options, weights, users, items, labels);
        values[k] = kept;
        return (above - below) / width;
    }

    private static double squares(NcfWeights weights, WeightShape shape, int row) {
        double sum = 0;
        for (int c = 0; c < shape.columns(); c++) {
            double value = weights.get(shape.name())[row * shape.columns() + c];
            sum += value * value;
        }
        return sum;
    }

    static double loss(NcfOptions options, NcfWeights weights, int[] users, int[] items, float[] labels) {
        double sum = 0;
        for (int k = 0; k < users.length; k++) {
            double logit = logit(options, weights, users[k], items[k]);
            sum += Math.log1p(Math.exp(labels[k] == 1 ? -logit : logit));
        }
        return sum / users.length;
    }

    private static double[] hidden(List<Integer> widths, NcfWeights weights, int user, int item) {
        int half = widths.get(0) / 2;
        double[] values = new double[2 * half];
        for (int k = 0; k < half; k++) {
            values[k] = weights.get("mlp.user")[user * half + k];
            values[half + k] = weights.get("mlp.item")[item * half + k];
        }
        for (int layer = 1; layer < widths.size(); layer++) {
            float[] weight = weights.get("mlp.layer" + layer + ".weight");
            float[] bias = weights.get("mlp.layer" + layer + ".bias");
            double[] next = new double[widths.get(layer)];
            for (int o = 0; o < next.length; o++) {
                double sum = bias[o];
                for (int k = 0; k < values.length; k++) {
                    sum += values[k] * weight[k * next.length + o];
                }
                next[o] = Math.max(0, sum);
            }
            values = next;
        }
        return values;
    }
}
