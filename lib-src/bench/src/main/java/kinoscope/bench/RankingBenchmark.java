package kinoscope.bench;

import java.util.List;
import kinoscope.eval.Validator;
import kinoscope.model.Recommender;
import kinoscope.model.baseline.Popularity;
import kinoscope.model.neural.Dl4jEngine;
import kinoscope.model.neural.EpochResult;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfModel;
import kinoscope.model.neural.NcfNetwork;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.TrainingHistory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Scoring and ranking the full catalogue for NDCG@10; units are users. */
@State(Scope.Benchmark)
public class RankingBenchmark {
    private static final int USERS = 500;

    /** Which model; the networks are untrained, which costs the same. */
    @Param({"popularity", "GMF", "NEUMF"})
    public String model;

    private Recommender recommender;
    private Validator validator;

    /** Makes the model. */
    @Setup
    public void build(Prepared prepared) {
        validator = Validator.ofSample(prepared.split, 10, USERS, 1);
        recommender = model.equals("popularity")
                ? Popularity.of(prepared.split.train())
                : untrained(prepared, NcfArchitecture.valueOf(model));
    }

    private static NcfModel untrained(Prepared prepared, NcfArchitecture architecture) {
        NcfOptions options = NcfOptions.defaults().withArchitecture(architecture);
        try (NcfNetwork network = new Dl4jEngine()
                .create(
                        options,
                        prepared.dataset.ratings().users().size(),
                        prepared.dataset.ratings().items().size())) {
            return new NcfModel(
                    options,
                    network.weights(),
                    prepared.dataset.ratings().users(),
                    prepared.dataset.ratings().items(),
                    "untrained",
                    new TrainingHistory(List.of(new EpochResult(1, Double.NaN, Double.NaN, 0)), 1, false));
        }
    }

    /** Ranks for a sample of the users. */
    @Benchmark
    public double rank(Processed processed) {
        processed.units += validator.users();
        return validator.applyAsDouble(recommender);
    }
}
