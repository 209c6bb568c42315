package kinoscope.bench.ncf;

import java.util.ArrayList;
import java.util.List;
import kinoscope.data.Ratings;
import kinoscope.model.neural.EpochResult;
import kinoscope.model.neural.NcfInit;
import kinoscope.model.neural.NcfModel;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.TrainingHistory;

/** Trains with one engine after the other on the same instances from the same weights. */
final class NcfComparison {
    private final NcfOptions options;
    private final List<Contestant> contestants;
    private final PyTorch pyTorch;

    /**
     * Prepares a comparison.
     *
     * @param options network and batch size
     * @param contestants the first of them trains the network whose ranking is timed; at least one
     * @param pyTorch what they are compared with
     */
    NcfComparison(NcfOptions options, List<Contestant> contestants, PyTorch pyTorch) {
        this.options = options;
        this.contestants = List.copyOf(contestants);
        this.pyTorch = pyTorch;
    }

    /**
     * Trains and measures.
     *
     * @param ratings all of a data set
     * @param title of the data set, for the report
     * @param samples instances to take, those held out included
     */
    NcfReport run(Ratings ratings, String title, int samples) {
        int users = ratings.users().size();
        int items = ratings.items().size();
        Instances instances = Instances.of(ratings, samples, options.seed());
        EngineRun run = new EngineRun(options, instances, users, items);
        EngineRun.Outcome first = run.measure(contestants.get(0));
        // Before code of other engines has run, as in the use of the model.
        RankingTime ranking = RankingTime.of(model(first.weights(), ratings), ratings);
        List<Measurement> measurements = new ArrayList<>(List.of(first.measurement()));
        for (Contestant contestant : contestants.subList(1, contestants.size())) {
            measurements.add(run.measure(contestant).measurement());
        }
        PyTorch.Outcome other;
        try (InstanceFiles files = new InstanceFiles(options, instances, NcfInit.weights(options, users, items))) {
            other = pyTorch.measure(files);
        }
        other.measurement().ifPresent(measurements::add);
        return NcfReport.of(title, options, instances, measurements, other.note(), ranking);
    }

    private NcfModel model(NetworkWeights weights, Ratings ratings) {
        return new NcfModel(
                options,
                weights,
                ratings.users(),
                ratings.items(),
                ratings.fingerprint(),
                new TrainingHistory(List.of(new EpochResult(1, Double.NaN, Double.NaN, 0)), 1, false));
    }
}
