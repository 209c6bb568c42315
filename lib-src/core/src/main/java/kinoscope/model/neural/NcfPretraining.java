package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kinoscope.data.InputException;

/**
 * Starts a network from trained ones that are parts of it.
 *
 * <p>Joins a trained GMF and a trained MLP to the start of a NeuMF: their vectors and hidden layers are taken over, and the last
 * layer becomes {@code [alpha h_GMF | (1 - alpha) h_MLP]}, so that the NeuMF begins as a weighted mean of both.
 *
 * <p>Source: X. He et al., "Neural Collaborative Filtering", WWW 2017, section 3.4.1, where alpha is .5. The paper goes on
 * with gradient descent, since there is no momentum to take over; that is the caller's choice of
 * {@link NcfOptions#optimizer()}.
 *
 * <p>Extends a trained GMF to the start of a VGMF, or a NeuMF to that of a VNeuMF: the visual part is drawn.
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
                new NetworkWeights(shapes, arrays),
                mlp.userIds(),
                mlp.itemIds(),
                mlp.fingerprint(),
                mlp.history());
    }

    /**
     * The weights that a visual network starts from: those of the plain network, drawn ones for all else. The visual
     * perceptron of a VNeuMF has drawn weights in the last layer, behind those of the NeuMF.
     *
     * @param plain a trained GMF for VGMF, NeuMF for VNeuMF, of the same widths
     * @param architecture the visual network
     * @param drawn its drawn weights
     * @throws IllegalArgumentException if the model is of the wrong kind or of other widths
     */
    static NetworkWeights extended(NcfModel plain, NcfArchitecture architecture, NetworkWeights drawn) {
        require(plain, architecture.plain());
        NetworkWeights taken = plain.weights();
        Set<String> names = taken.shapes().stream().map(WeightShape::name).collect(Collectors.toSet());
        List<float[]> arrays = new ArrayList<>();
        for (WeightShape shape : drawn.shapes()) {
            float[] values = drawn.get(shape.name()).clone();
            if (names.contains(shape.name())) {
                float[] known = taken.get(shape.name());
                boolean longer = architecture.hasVisualMlp() && shape.name().equals("output.weight");
                if (longer ? known.length > values.length : known.length != values.length) {
                    throw new IllegalArgumentException(
                            "a " + architecture.label() + " cannot begin with a " + plain.name() + " of other widths");
                }
                System.arraycopy(known, 0, values, 0, known.length);
            }
            arrays.add(values);
        }
        return new NetworkWeights(drawn.shapes(), arrays);
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
