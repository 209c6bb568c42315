package kinoscope.model.neural.fused;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.OptimizerKernels;
import kinoscope.model.ItemFeatures;
import kinoscope.model.neural.NcfLayout;
import kinoscope.model.neural.NcfNetwork;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.layer.Dropout;
import kinoscope.model.neural.layer.FusedTrainable;
import kinoscope.model.neural.layer.PlacedWeights;
import kinoscope.model.neural.layer.UpdateRule;

/**
 * A network trained by this package. A batch is cut into one stretch a thread; each adds up its gradients in the order of
 * the rows, and the sums are joined in the order of the threads, so that the result depends on the number of threads, but on
 * nothing else about them.
 */
final class FusedNetwork extends FusedTrainable implements NcfNetwork {
    private final FusedModel model;
    private final Dropout dropout;
    private final List<Tile> tiles;

    private FusedNetwork(
            FusedModel model,
            PlacedWeights places,
            UpdateRule rule,
            NcfOptions options,
            DenseKernels dense,
            int threads) {
        super(places, rule, List.of(model.users(), model.items()), model.layers(), threads);
        this.model = model;
        this.dropout = new Dropout(options.architecture().hasMlp() ? options.dropout() : 0);
        this.tiles = IntStream.range(0, threads)
                .mapToObj(thread -> new Tile(model, dense, dropout))
                .toList();
    }

    static FusedNetwork of(
            NcfOptions options,
            int users,
            ItemFeatures items,
            UpdateRule rule,
            DenseKernels dense,
            OptimizerKernels rows,
            int threads) {
        FusedModel model = FusedModel.of(options, users, items, rule, dense, rows);
        PlacedWeights places = WeightPlaces.of(options, model, NcfLayout.trained(options, users, items));
        return new FusedNetwork(model, places, rule, options, dense, threads);
    }

    @Override
    public void seedDropout(long seed) {
        dropout.seed(seed);
    }

    @Override
    public void divide(int size, Stretch work) {
        team().run(part -> work.work(share(size, part), share(size, part + 1)));
    }

    @Override
    public double trainBatch(int[] users, int[] items, float[] labels, int size) {
        dropout.nextBatch();
        begin(users, items, size);
        team().run(part -> {
            Tile tile = tiles.get(part);
            tile.clear();
            tile.train(labels, size, share(size, part), share(size, part + 1));
        });
        beginStep();
        model.projection().ifPresent(ItemProjection::sumSlopes);
        team().run(part -> {
            eachTable(part, this::update);
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
        eachTable(which -> {
            if (which == 0) {
                model.users().begin(users, size, step());
            } else {
                model.items().begin(items, size, step());
            }
        });
        model.projection().ifPresent(projection -> {
            projection.begin();
            team().run(part -> projects(part, (pass, share) -> pass.forward(share.from(), share.to())));
        });
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
}
