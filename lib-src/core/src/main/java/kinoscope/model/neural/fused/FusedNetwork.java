package kinoscope.model.neural.fused;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.OptimizerKernels;
import kinoscope.compute.Team;
import kinoscope.model.ItemFeatures;
import kinoscope.model.neural.NcfLayout;
import kinoscope.model.neural.NcfNetwork;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NcfWeights;
import kinoscope.model.neural.OptimizerState;

/**
 * A network trained by this package. A batch is cut into one stretch a thread; each adds up its gradients in the order of
 * the rows, and the sums are joined in the order of the threads, so that the result depends on the number of threads, but on
 * nothing else about them.
 */
final class FusedNetwork implements NcfNetwork {
    private final FusedModel model;
    private final WeightPlaces places;
    private final UpdateRule rule;
    private final Dropout dropout;
    private final Team team;
    private final List<Tile> tiles;
    private int step;

    FusedNetwork(
            NcfOptions options,
            int users,
            ItemFeatures items,
            UpdateRule rule,
            DenseKernels dense,
            OptimizerKernels rows,
            int threads) {
        this.rule = rule;
        this.model = FusedModel.of(options, users, items, rule, dense, rows);
        this.places = new WeightPlaces(options, model, NcfLayout.trained(options, users, items));
        for (int memory = 1; memory <= rule.memories(); memory++) {
            places.fill(memory, rule.initialMemory());
        }
        this.dropout = new Dropout(options.architecture().hasMlp() ? options.dropout() : 0);
        this.team = new Team(threads);
        this.tiles = IntStream.range(0, threads)
                .mapToObj(thread -> new Tile(model, dense, dropout))
                .toList();
    }

    @Override
    public NcfWeights weights() {
        catchUp();
        return places.read(0);
    }

    @Override
    public void setWeights(NcfWeights weights) {
        catchUp();
        places.write(weights, 0);
        model.layers().forEach(DenseLayer::weightsChanged);
    }

    @Override
    public OptimizerState optimizerState() {
        catchUp();
        List<NcfWeights> memories = new ArrayList<>();
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
        model.users().setStep(step);
        model.items().setStep(step);
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
    public double trainBatch(int[] users, int[] items, float[] labels, int size) {
        dropout.nextBatch();
        begin(users, items, size);
        team.run(part -> {
            Tile tile = tiles.get(part);
            tile.clear();
            tile.train(labels, size, share(size, part), share(size, part + 1));
        });
        step++;
        rule.beginStep(step);
        bothTables(part -> table(part).update(step));
        model.projection().ifPresent(projection -> {
            projection.sumSlopes();
            eachProjects((pass, share) -> pass.backward(share.from(), share.to()));
            projection.step();
        });
        Tile all = tiles.get(0);
        for (int part = 1; part < tiles.size(); part++) {
            all.add(tiles.get(part));
        }
        all.step();
        return all.loss() / size;
    }

    /** Brings the vectors of a batch up to date. */
    private void begin(int[] users, int[] items, int size) {
        bothTables(part -> table(part).begin(part == 0 ? users : items, size, step));
        model.projection().ifPresent(projection -> {
            projection.begin();
            eachProjects((pass, share) -> pass.forward(share.from(), share.to()));
        });
    }

    /** A share of the distinct items of a batch. */
    private record Share(int from, int to) {}

    private void eachProjects(BiConsumer<ProjectionPass, Share> work) {
        int items = model.projection().orElseThrow().count();
        team.run(part -> work.accept(
                tiles.get(part).projection().orElseThrow(), new Share(share(items, part), share(items, part + 1))));
    }

    private int share(int size, int part) {
        return (int) ((long) size * part / team.size());
    }

    /** Does something to the users' table (0) and the items' (1), at the same time if there are threads for it. */
    private void bothTables(IntConsumer work) {
        if (team.size() == 1) {
            work.accept(0);
            work.accept(1);
        } else {
            team.run(part -> {
                if (part < 2) {
                    work.accept(part);
                }
            });
        }
    }

    private EmbeddingTable table(int which) {
        return which == 0 ? model.users() : model.items();
    }

    private void catchUp() {
        model.users().catchUpAll(step);
        model.items().catchUpAll(step);
    }

    @Override
    public float[] score(int[] users, int[] items) {
        float[] values = new float[users.length];
        begin(users, items, users.length);
        tiles.get(0).values(0, users.length, values);
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (1 / (1 + Math.exp(-values[k])));
        }
        return values;
    }

    @Override
    public void close() {
        team.close();
    }
}
