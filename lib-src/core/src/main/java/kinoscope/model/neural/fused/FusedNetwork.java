package kinoscope.model.neural.fused;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.OptimizerKernels;
import kinoscope.compute.Team;
import kinoscope.model.ItemFeatures;
import kinoscope.model.neural.NcfLayout;
import kinoscope.model.neural.NcfNetwork;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.OptimizerState;
import kinoscope.model.neural.layer.DenseLayer;
import kinoscope.model.neural.layer.Dropout;
import kinoscope.model.neural.layer.EmbeddingTable;
import kinoscope.model.neural.layer.PlacedWeights;
import kinoscope.model.neural.layer.UpdateRule;

/**
 * A network trained by this package. A batch is cut into one stretch a thread; each adds up its gradients in the order of
 * the rows, and the sums are joined in the order of the threads, so that the result depends on the number of threads, but on
 * nothing else about them.
 */
final class FusedNetwork implements NcfNetwork {
    private final FusedModel model;
    private final PlacedWeights places;
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
        this.places = WeightPlaces.of(options, model, NcfLayout.trained(options, users, items));
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
    public void divide(int size, Stretch work) {
        team.run(part -> work.work(share(size, part), share(size, part + 1)));
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
        model.projection().ifPresent(ItemProjection::sumSlopes);
        team.run(part -> {
            tables(part, table -> table.update(step));
            projects(part, (pass, share) -> pass.backward(share.from(), share.to()));
        });
        model.projection().ifPresent(ItemProjection::step);
        Tile all = tiles.get(0);
        for (int part = 1; part < tiles.size(); part++) {
            all.add(tiles.get(part));
        }
        all.step();
        return all.loss() / size;
    }

    /** Brings the vectors of a batch up to date. */
    private void begin(int[] users, int[] items, int size) {
        team.run(part -> tables(part, table -> table.begin(table == model.users() ? users : items, size, step)));
        model.projection().ifPresent(projection -> {
            projection.begin();
            team.run(part -> projects(part, (pass, share) -> pass.forward(share.from(), share.to())));
        });
    }

    /** Does a part of what is to be done to the users' table and the items'. */
    private void tables(int part, Consumer<EmbeddingTable> work) {
        List<EmbeddingTable> tables = List.of(model.users(), model.items());
        for (int which = part; which < tables.size(); which += team.size()) {
            work.accept(tables.get(which));
        }
    }

    /** Does a part of what is to be done to the distinct items of a batch that are projected, if they are. */
    private void projects(int part, BiConsumer<ProjectionPass, Share> work) {
        tiles.get(part).projection().ifPresent(pass -> {
            int items = model.projection().orElseThrow().count();
            work.accept(pass, new Share(share(items, part), share(items, part + 1)));
        });
    }

    /** A share of the distinct items of a batch. */
    private record Share(int from, int to) {}

    private int share(int size, int part) {
        return (int) ((long) size * part / team.size());
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
