package kinoscope.model.neural;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * How an NCF network looks and how it is trained.
 *
 * @param architecture which network; default NeuMF
 * @param factors width of the factorization vectors and of the visual ones, 1..4096, default 8; not used by MLP
 * @param layers widths of the perceptron, first that of the joined user and item vectors (even, each vector has half of
 *     it), then each hidden layer; 2..16 entries of 1..4096, default 64, 32, 16, 8; not used by GMF and VGMF
 * @param visualHidden width of the hidden layer between the feature vector of an item and its projection, 0..4096, 0 for a
 *     projection without one, default 128; used by VGMF and VNeuMF alone
 * @param optimizer how a step is taken; default Adam
 * @param learningRate step size, above 0, default .001, which suits Adam; for fine-tuning a fifth or a tenth of it
 * @param learningRateDecay factor of the step size from each epoch to the next, above 0 to 1, default 1
 * @param batchSize interactions in a step, at least 1, default 256 as in the paper; larger batches train faster but learn
 *     less in an epoch
 * @param epochs passes over the interactions, at least 1, default 20
 * @param patience epochs without a better validation before training stops; 0 never stops early, default 3; without
 *     effect where there is no validation
 * @param regularization weight of the L2 penalty {@code regularization / 2 * |w|^2} on vectors and layer weights, biases
 *     free, 0 or above, default 0; sensible values are 1e-7..1e-5
 * @param vectorRegularization weight of the L2 penalty {@code vectorRegularization / 2 * (|p|^2 + |q|^2)} on the vectors of
 *     each interaction, averaged over the batch like the loss, so that a vector is held back in proportion to its
 *     interactions, as is usual in matrix factorization; 0 or above, default 0; sensible values are .001..1; not known to
 *     Deeplearning4j
 * @param dropout probability that an output of a hidden layer is dropped while training, 0 (default) to below 1; not used
 *     by GMF and VGMF
 * @param epsilon the constant in the optimizer's denominator, above 0, default 1e-8; not used by SGD
 * @param init how starting weights are drawn; default as the paper's authors do
 * @param seed of starting weights, row order and dropout
 */
public record NcfOptions(
        NcfArchitecture architecture,
        int factors,
        List<Integer> layers,
        int visualHidden,
        NcfOptimizer optimizer,
        double learningRate,
        double learningRateDecay,
        int batchSize,
        int epochs,
        int patience,
        double regularization,
        double vectorRegularization,
        double dropout,
        double epsilon,
        NcfInit init,
        long seed) {
    private static final int WIDEST = 4096;
    private static final int DEEPEST = 16;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public NcfOptions {
        Objects.requireNonNull(architecture, "architecture");
        Objects.requireNonNull(optimizer, "optimizer");
        Objects.requireNonNull(init, "init");
        layers = List.copyOf(layers);
        require(factors >= 1 && factors <= WIDEST, "factors must be in 1.." + WIDEST, factors);
        require(layers.size() >= 2 && layers.size() <= DEEPEST, "layers must have 2.." + DEEPEST + " entries", layers);
        require(layers.stream().allMatch(w -> w >= 1 && w <= WIDEST), "layers must be in 1.." + WIDEST, layers);
        require(
                layers.get(0) % 2 == 0,
                "the first of the layers must be even, half for users and half for items",
                layers);
        require(visualHidden >= 0 && visualHidden <= WIDEST, "visualHidden must be in 0.." + WIDEST, visualHidden);
        require(learningRate > 0 && Double.isFinite(learningRate), "learningRate must be above 0", learningRate);
        require(
                learningRateDecay > 0 && learningRateDecay <= 1,
                "learningRateDecay must be above 0 to 1",
                learningRateDecay);
        require(batchSize >= 1, "batchSize must be at least 1", batchSize);
        require(epochs >= 1, "epochs must be at least 1", epochs);
        require(patience >= 0, "patience must be 0 or above", patience);
        require(
                regularization >= 0 && Double.isFinite(regularization),
                "regularization must be 0 or above",
                regularization);
        require(
                vectorRegularization >= 0 && Double.isFinite(vectorRegularization),
                "vectorRegularization must be 0 or above",
                vectorRegularization);
        require(dropout >= 0 && dropout < 1, "dropout must be in [0, 1)", dropout);
        require(epsilon > 0 && Double.isFinite(epsilon), "epsilon must be above 0", epsilon);
    }

    /** NeuMF as in the paper: 8 factors, layers 64-32-16-8, Adam at .001, batches of 256, 20 epochs. */
    public static NcfOptions defaults() {
        return new NcfOptions(
                NcfArchitecture.NEUMF,
                8,
                List.of(64, 32, 16, 8),
                128,
                NcfOptimizer.ADAM,
                1e-3,
                1,
                256,
                20,
                3,
                0,
                0,
                0,
                1e-8,
                NcfInit.PAPER,
                42);
    }

    private static void require(boolean condition, String rule, Object value) {
        if (!condition) {
            throw new IllegalArgumentException(rule + ", not " + value);
        }
    }

    /** These options with another network. */
    public NcfOptions withArchitecture(NcfArchitecture architecture) {
        return with(draft -> draft.architecture = architecture);
    }

    /** These options with another width of the factorization vectors. */
    public NcfOptions withFactors(int factors) {
        return with(draft -> draft.factors = factors);
    }

    /** These options with other perceptron widths. */
    public NcfOptions withLayers(List<Integer> layers) {
        return with(draft -> draft.layers = layers);
    }

    /** These options with another width of the hidden layer before visual vectors, or 0. */
    public NcfOptions withVisualHidden(int visualHidden) {
        return with(draft -> draft.visualHidden = visualHidden);
    }

    /** These options with another optimizer. */
    public NcfOptions withOptimizer(NcfOptimizer optimizer) {
        return with(draft -> draft.optimizer = optimizer);
    }

    /** These options with another step size. */
    public NcfOptions withLearningRate(double learningRate) {
        return with(draft -> draft.learningRate = learningRate);
    }

    /** These options with another factor of the step size from each epoch to the next. */
    public NcfOptions withLearningRateDecay(double learningRateDecay) {
        return with(draft -> draft.learningRateDecay = learningRateDecay);
    }

    /** The step size of an epoch, counted from 1: {@code learningRate * learningRateDecay^(epoch - 1)}. */
    public double learningRateIn(int epoch) {
        return learningRate * Math.pow(learningRateDecay, epoch - 1.0);
    }

    /** These options with another batch size. */
    public NcfOptions withBatchSize(int batchSize) {
        return with(draft -> draft.batchSize = batchSize);
    }

    /** These options with another number of passes. */
    public NcfOptions withEpochs(int epochs) {
        return with(draft -> draft.epochs = epochs);
    }

    /** These options with another patience. */
    public NcfOptions withPatience(int patience) {
        return with(draft -> draft.patience = patience);
    }

    /** These options with another L2 weight. */
    public NcfOptions withRegularization(double regularization) {
        return with(draft -> draft.regularization = regularization);
    }

    /** These options with another L2 weight for the vectors of interactions. */
    public NcfOptions withVectorRegularization(double vectorRegularization) {
        return with(draft -> draft.vectorRegularization = vectorRegularization);
    }

    /** These options with another dropout probability. */
    public NcfOptions withDropout(double dropout) {
        return with(draft -> draft.dropout = dropout);
    }

    /** These options with another constant in the optimizer's denominator. */
    public NcfOptions withEpsilon(double epsilon) {
        return with(draft -> draft.epsilon = epsilon);
    }

    /** These options with another way to draw starting weights. */
    public NcfOptions withInit(NcfInit init) {
        return with(draft -> draft.init = init);
    }

    /** These options with another seed. */
    public NcfOptions withSeed(long seed) {
        return with(draft -> draft.seed = seed);
    }

    private NcfOptions with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.options();
    }

    /** Options on the way from one record to the next. */
    private static final class Draft {
        private NcfArchitecture architecture;
        private int factors;
        private List<Integer> layers;
        private int visualHidden;
        private NcfOptimizer optimizer;
        private double learningRate;
        private double learningRateDecay;
        private int batchSize;
        private int epochs;
        private int patience;
        private double regularization;
        private double vectorRegularization;
        private double dropout;
        private double epsilon;
        private NcfInit init;
        private long seed;

        Draft(NcfOptions from) {
            architecture = from.architecture;
            factors = from.factors;
            layers = from.layers;
            visualHidden = from.visualHidden;
            optimizer = from.optimizer;
            learningRate = from.learningRate;
            learningRateDecay = from.learningRateDecay;
            batchSize = from.batchSize;
            epochs = from.epochs;
            patience = from.patience;
            regularization = from.regularization;
            vectorRegularization = from.vectorRegularization;
            dropout = from.dropout;
            epsilon = from.epsilon;
            init = from.init;
            seed = from.seed;
        }

        NcfOptions options() {
            return new NcfOptions(
                    architecture,
                    factors,
                    layers,
                    visualHidden,
                    optimizer,
                    learningRate,
                    learningRateDecay,
                    batchSize,
                    epochs,
                    patience,
                    regularization,
                    vectorRegularization,
                    dropout,
                    epsilon,
                    init,
                    seed);
        }
    }
}
