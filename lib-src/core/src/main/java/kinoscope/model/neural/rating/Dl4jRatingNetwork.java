package kinoscope.model.neural.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kinoscope.model.neural.Dl4jThreads;
import kinoscope.model.neural.Dl4jTrainable;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network held by a Deeplearning4j graph. It knows Adam alone, and neither the product nor a penalty by rating. Row numbers
 * reach the graph as floats, which are exact up to 2^24.
 */
final class Dl4jRatingNetwork extends Dl4jTrainable implements RatingNetwork {
    private static final int LARGEST_EXACT_INDEX = 1 << 24;

    private final List<Field> fields;
    private final RatingArchitecture architecture;

    private Dl4jRatingNetwork(
            ComputationGraph graph,
            RatingArchitecture architecture,
            RatingFitting fitting,
            List<Field> fields,
            int users,
            int items) {
        super(graph, RatingLayout.of(architecture, fields, users, items), fitting.weightDecay() > 0);
        this.architecture = architecture;
        this.fields = fields;
    }

    static Dl4jRatingNetwork of(
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
        Dl4jThreads.use(threads);
        ComputationGraph graph = new ComputationGraph(Dl4jStarGraph.of(architecture, fitting, fields, users, items));
        graph.init();
        return new Dl4jRatingNetwork(graph, architecture, fitting, fields, users, items);
    }

    private static void require(boolean holds, String rule) {
        RatingArchitecture.require(holds, rule + "; use the engine fused");
    }

    @Override
    public double trainBatch(RatingBatch batch) {
        return fit(inputs(batch), column(Arrays.copyOf(batch.targets, batch.size())));
    }

    @Override
    public float[] predict(RatingBatch batch) {
        return output(inputs(batch));
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
}
