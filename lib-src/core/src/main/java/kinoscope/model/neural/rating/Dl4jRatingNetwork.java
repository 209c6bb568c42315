package kinoscope.model.neural.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kinoscope.model.neural.Dl4jState;
import kinoscope.model.neural.Dl4jThreads;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.OptimizerState;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network held by a Deeplearning4j graph. It knows Adam alone, and neither the product nor a penalty by rating. Row numbers
 * reach the graph as floats, which are exact up to 2^24.
 */
final class Dl4jRatingNetwork implements RatingNetwork {
    private static final int LARGEST_EXACT_INDEX = 1 << 24;

    private final ComputationGraph graph;
    private final Dl4jState state;
    private final List<Field> fields;
    private final RatingArchitecture architecture;
    private final double weightDecay;

    Dl4jRatingNetwork(
            RatingArchitecture architecture,
            RatingFitting fitting,
            List<Field> fields,
            int users,
            int items,
            int threads) {
        int most = Math.max(users, items) + 1;
        require(most <= LARGEST_EXACT_INDEX, "at most " + LARGEST_EXACT_INDEX + " users and items, not " + most);
        require(fitting.optimizer() == RatingOptimizer.ADAM, "the engine dl4j has the optimizer adam alone");
        require(fitting.vectorRegularization() == 0, "the engine dl4j has no vectorRegularization");
        require(!architecture.product(), "the engine dl4j has no product");
        this.architecture = architecture;
        this.fields = fields;
        this.weightDecay = fitting.weightDecay();
        Dl4jThreads.use(threads);
        this.graph = new ComputationGraph(Dl4jStarGraph.of(architecture, fitting, fields, users, items));
        graph.init();
        this.state = new Dl4jState(graph, RatingLayout.of(architecture, fields, users, items));
    }

    private static void require(boolean holds, String rule) {
        RatingArchitecture.require(holds, rule + "; use the engine fused");
    }

    @Override
    public NetworkWeights weights() {
        return state.weights();
    }

    @Override
    public void setWeights(NetworkWeights weights) {
        state.setWeights(weights);
    }

    @Override
    public OptimizerState optimizerState() {
        return state.optimizerState();
    }

    @Override
    public void setOptimizerState(OptimizerState newState) {
        state.setOptimizerState(newState);
    }

    @Override
    public void setLearningRate(double learningRate) {
        graph.setLearningRate(learningRate);
    }

    @Override
    public void seedDropout(long seed) {
        Nd4j.getRandom().setSeed(seed);
    }

    @Override
    public double trainBatch(RatingBatch batch) {
        double penalty = weightDecay > 0 ? graph.calcRegularizationScore(true) : 0;
        INDArray targets = column(Arrays.copyOf(batch.targets, batch.size()));
        graph.fit(inputs(batch), new INDArray[] {targets});
        return graph.score() - penalty;
    }

    @Override
    public float[] predict(RatingBatch batch) {
        return graph.outputSingle(inputs(batch)).data().asFloat();
    }

    private INDArray[] inputs(RatingBatch batch) {
        List<INDArray> arrays = new ArrayList<>();
        for (Field field : fields) {
            boolean ofUser = field.input().isOfUser();
            if (field.input().isId()) {
                arrays.add(rows(batch.ids(ofUser), batch.size()));
            } else if (field.isSingle()) {
                arrays.add(single(field, batch.who(ofUser), batch.size()));
            } else {
                arrays.add(shares(field, batch.who(ofUser), batch.size()));
            }
        }
        if (architecture.biases()) {
            arrays.add(rows(batch.userRows, batch.size()));
            arrays.add(rows(batch.itemRows, batch.size()));
        }
        return arrays.toArray(INDArray[]::new);
    }

    private static INDArray rows(int[] rows, int size) {
        float[] numbers = new float[size];
        for (int k = 0; k < size; k++) {
            numbers[k] = rows[k];
        }
        return column(numbers);
    }

    private static INDArray single(Field field, int[] who, int size) {
        float[] numbers = new float[size];
        for (int k = 0; k < size; k++) {
            numbers[k] = field.indices()[field.starts()[who[k]]];
        }
        return column(numbers);
    }

    /** How much each row of the table counts in the mean: {@code [size][rows]}. */
    private static INDArray shares(Field field, int[] who, int size) {
        float[] shares = new float[size * field.rows()];
        for (int k = 0; k < size; k++) {
            int count = field.count(who[k]);
            for (int entry = field.starts()[who[k]]; entry < field.starts()[who[k] + 1]; entry++) {
                shares[k * field.rows() + field.indices()[entry]] = 1f / count;
            }
        }
        return Nd4j.create(shares, new long[] {size, field.rows()}, 'c');
    }

    private static INDArray column(float[] numbers) {
        return Nd4j.create(numbers, new long[] {numbers.length, 1}, 'c');
    }

    @Override
    public void close() {
        graph.close();
    }
}
