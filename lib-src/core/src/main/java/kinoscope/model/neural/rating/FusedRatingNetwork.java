package kinoscope.model.neural.rating;

import java.util.List;
import java.util.stream.IntStream;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.OptimizerKernels;
import kinoscope.model.neural.layer.Dropout;
import kinoscope.model.neural.layer.FusedTrainable;
import kinoscope.model.neural.layer.PlacedWeights;
import kinoscope.model.neural.layer.UpdateRule;

/**
 * A network trained by the project's own loops. A batch is cut into one stretch a thread; each adds up its gradients in the
 * order of the ratings, and the sums are joined in the order of the threads, so that the result depends on the number of
 * threads, but on nothing else about them.
 */
final class FusedRatingNetwork extends FusedTrainable implements RatingNetwork {
    private final FusedModel model;
    private final Dropout dropout;
    private final Dropout vectorDropout;
    private final List<StarTile> tiles;

    private FusedRatingNetwork(
            FusedModel model,
            PlacedWeights places,
            UpdateRule rule,
            RatingArchitecture architecture,
            DenseKernels dense,
            int threads) {
        super(places, rule, model.tables(), model.layers(), threads);
        this.model = model;
        this.dropout = new Dropout(architecture.dropout());
        this.vectorDropout = new Dropout(architecture.vectorDropout());
        this.tiles = IntStream.range(0, threads)
                .mapToObj(thread -> new StarTile(model, dense, dropout, vectorDropout))
                .toList();
    }

    static FusedRatingNetwork of(
            RatingArchitecture architecture,
            RatingFitting fitting,
            List<Field> fields,
            int users,
            int items,
            DenseKernels dense,
            OptimizerKernels rows,
            int threads) {
        UpdateRule rule = rule(fitting, rows);
        FusedModel model =
                FusedModel.of(architecture, fitting.vectorRegularization(), fields, users, items, rule, dense, rows);
        PlacedWeights places = model.places(architecture, users, items);
        return new FusedRatingNetwork(model, places, rule, architecture, dense, threads);
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
    public void seedDropout(long seed) {
        dropout.seed(seed);
        vectorDropout.seed(~seed);
    }

    @Override
    public double trainBatch(RatingBatch batch) {
        int size = batch.size();
        dropout.nextBatch();
        vectorDropout.nextBatch();
        begin(batch);
        team().run(part -> {
            StarTile tile = tiles.get(part);
            tile.clear();
            tile.train(batch, share(size, part), share(size, part + 1));
        });
        beginStep();
        eachTable(this::update);
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
        team().run(part -> tiles.get(part).predict(share(size, part), share(size, part + 1), values));
        return values;
    }

    /** Brings the vectors of a batch up to date. */
    private void begin(RatingBatch batch) {
        eachTable(which -> model.begin(which, batch, step()));
    }
}
