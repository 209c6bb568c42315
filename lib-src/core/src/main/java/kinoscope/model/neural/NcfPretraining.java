package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.List;
import kinoscope.data.InputException;

/**
 * Joins a trained GMF and a trained MLP to the start of a NeuMF: their vectors and hidden layers are taken over, and the last
 * layer becomes {@code [alpha h_GMF | (1 - alpha) h_MLP]}, so that the NeuMF begins as a weighted mean of both.
 *
 * <p>Source: X. He et al., "Neural Collaborative Filtering", WWW 2017, section 3.4.1, where alpha is .5. The paper goes on
 * with gradient descent, since there is no momentum to take over; that is the caller's choice of
 * {@link NcfOptions#optimizer()}.
 */
public final class NcfPretraining {
    private NcfPretraining() {}

    /**
     * The joined model, to be handed to {@link NcfTrainer#startingFrom}.
     *
     * @param gmf a trained GMF
     * @param mlp a trained MLP on the same users and items
     * @param alpha how much the GMF counts, in 0..1
     * @return a NeuMF with the MLP's options and the GMF's factors; its history is that of the MLP
     * @throws IllegalArgumentException if alpha is out of range or a model is of the wrong kind
     * @throws InputException if the models were trained on other users or items, or on other data
     */
    public static NcfModel join(NcfModel gmf, NcfModel mlp, double alpha) {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha must be in 0..1, not " + alpha);
        }
        require(gmf, NcfArchitecture.GMF);
        require(mlp, NcfArchitecture.MLP);
        if (!gmf.userIds().equals(mlp.userIds())
                || !gmf.itemIds().equals(mlp.itemIds())
                || !gmf.fingerprint().equals(mlp.fingerprint())) {
            throw new InputException("GMF and MLP were trained on other data and cannot be joined");
        }
        NcfOptions options = mlp.options()
                .withArchitecture(NcfArchitecture.NEUMF)
                .withFactors(gmf.options().factors());
        List<WeightShape> shapes = NcfLayout.of(options, mlp.users(), mlp.items());
        List<float[]> arrays = new ArrayList<>();
        for (WeightShape shape : shapes) {
            arrays.add(
                    switch (shape.name()) {
                        case "gmf.user", "gmf.item" -> gmf.weights().get(shape.name());
                        case "output.weight", "output.bias" ->
                            joined(
                                    gmf.weights().get(shape.name()),
                                    mlp.weights().get(shape.name()),
                                    alpha,
                                    shape);
                        default -> mlp.weights().get(shape.name());
                    });
        }
        return new NcfModel(
                options,
                new NcfWeights(shapes, arrays),
                mlp.userIds(),
                mlp.itemIds(),
                mlp.fingerprint(),
                mlp.history());
    }

    /** Weights stand side by side, the one bias is the weighted mean. */
    private static float[] joined(float[] gmf, float[] mlp, double alpha, WeightShape shape) {
        float[] result = new float[Math.toIntExact(shape.size())];
        int shift = shape.isBias() ? 0 : gmf.length;
        for (int k = 0; k < gmf.length; k++) {
            result[k] = (float) (alpha * gmf[k]);
        }
        for (int k = 0; k < mlp.length; k++) {
            result[shift + k] += (float) ((1 - alpha) * mlp[k]);
        }
        return result;
    }

    private static void require(NcfModel model, NcfArchitecture architecture) {
        if (model.options().architecture() != architecture) {
            throw new IllegalArgumentException("a trained " + architecture.label() + " is needed, not "
                    + model.options().architecture().label());
        }
    }
}
