package kinoscope.model.neural.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.OptimizerKernels;
import kinoscope.compute.Team;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.OptimizerState;
import kinoscope.model.neural.layer.DenseLayer;
import kinoscope.model.neural.layer.Dropout;
import kinoscope.model.neural.layer.PlacedWeights;
import kinoscope.model.neural.layer.UpdateRule;

/**
 * A network trained by the project's own loops. A batch is cut into one stretch a thread; each adds up its gradients in the
 * order of the ratings, and the sums are joined in the order of the threads, so that the result depends on the number of
 * threads, but on nothing else about them.
 */
final class FusedRatingNetwork implements RatingNetwork {
    private final FusedModel model;
    private final PlacedWeights places;
    private final UpdateRule rule;
    private final Dropout dropout;
    private final Team team;
    private final List<StarTile> tiles;
    private int step;

    FusedRatingNetwork(
            RatingArchitecture architecture,
            RatingFitting fitting,
            List<Field> fields,
            int users,
            int items,
            DenseKernels dense,
            OptimizerKernels rows,
            int threads) {
        this.rule = rule(fitting, rows);
        this.model =
                FusedModel.of(architecture, fitting.vectorRegularization(), fields, users, items, rule, dense, rows);
        this.places = model.places(architecture, users, items);
        for (int memory = 1; memory <= rule.memories(); memory++) {
            places.fill(memory, rule.initialMemory());
        }
        this.dropout = new Dropout(architecture.dropout());
        this.team = new Team(threads);
        this.tiles = IntStream.range(0, threads)
                .mapToObj(thread -> new StarTile(model, dense, dropout))
                .toList();
    }

    private static UpdateRule rule(RatingFitting fitting, OptimizerKernels rows) {
        double rate = fitting.learningRate();
        double l2 = fitting.weightDecay();
        return switch (fitting.optimizer()) {
            case ADAM -> UpdateRule.adam(rows, rate, RatingOptimizer.EPSILON, false, l2);
            case SGD -> UpdateRule.momentum(rows, rate, RatingOptimizer.MOMENTUM, l2);
            case RMSPROP ->
                UpdateRule.rmsPropWithMomentum(
                        rows, rate, RatingOptimizer.RMS_DECAY, RatingOptimizer.EPSILON, RatingOptimizer.MOMENTUM, l2);
        };
    }

    @Override
    public NetworkWeights weights() {
        catchUp();
        return places.read(0);
    }

    @Override
    public void setWeights(NetworkWeights weights) {
        catchUp();
        places.write(weights, 0);
        model.layers().forEach(DenseLayer::weightsChanged);
    }

    @Override
    public OptimizerState optimizerState() {
        catchUp();
        List<NetworkWeights> memories = new ArrayList<>();
        for (int memory = 1; memory <= rule.memories(); memory++) {
            memories.add(places.read(memory));
        }
        return new OptimizerState(step, memories);
    }

    @Override
    public void setOptimizerState(OptimizerState state) {
        state.requireMemories(rule.memories());
        catchUp();
        for (int memory = 1; memory <= rule.memories(); memory++) {
            places.write(state.memories().get(memory - 1), memory);
        }
        step = state.steps();
        model.tables(table -> table.setStep(step));
    }

    @Override
    public void setLearningRate(double learningRate) {
        catchUp();
        rule.setLearningRate(learningRate);
    }

    @Override
    public void seedDropout(long seed) {
        dropout.seed(seed);
    }

    @Override
    public double trainBatch(RatingBatch batch) {
        int size = batch.size();
        dropout.nextBatch();
        begin(batch);
        team.run(part -> {
            StarTile tile = tiles.get(part);
            tile.clear();
            tile.train(batch, share(size, part), share(size, part + 1));
        });
        step++;
        rule.beginStep(step);
        eachTable(which -> model.table(which).update(step));
        StarTile all = tiles.get(0);
        for (int part = 1; part < tiles.size(); part++) {
            all.add(tiles.get(part));
        }
        all.step();
        return all.loss() / size;
    }

    @Override
    public float[] predict(RatingBatch batch) {
        int size = batch.size();
        float[] values = new float[size];
        begin(batch);
        team.run(part -> tiles.get(part).predict(share(size, part), share(size, part + 1), values));
        return values;
    }

    /** Brings the vectors of a batch up to date. */
    private void begin(RatingBatch batch) {
        eachTable(which -> model.begin(which, batch, step));
    }

    /** Does something with each table, which the threads divide among them. */
    private void eachTable(IntConsumer work) {
        team.run(part -> {
            for (int which = part; which < model.tables(); which += team.size()) {
                work.accept(which);
            }
        });
    }

    private int share(int size, int part) {
        return (int) ((long) size * part / team.size());
    }

    private void catchUp() {
        model.tables(table -> table.catchUpAll(step));
    }

    @Override
    public void close() {
        team.close();
    }
}
