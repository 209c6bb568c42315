package kinoscope.bench;

import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;
import kinoscope.model.neural.rating.RatingEngine;
import kinoscope.model.neural.rating.RatingFitting;
import kinoscope.model.neural.rating.RatingMlp;
import kinoscope.model.neural.rating.RatingNetworkModel;
import kinoscope.model.neural.rating.RatingOptimizer;
import kinoscope.model.neural.rating.RatingTrainer;
import kinoscope.model.neural.rating.Schedule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Training of the rating MLP with layers 256-128-64-32 on vectors of all users and movies, with dropout and Adam on two
 * threads, for a few batches; units are ratings.
 */
@State(Scope.Benchmark)
public class StarsBenchmark {
    private static final int RATINGS = 40_960;

    /** Ratings in a step. */
    @Param("4096")
    public int batch;

    /** What computes: the fused engine, the same without the Vector API on one thread, or Deeplearning4j. */
    @Param({"fused", "plain", "dl4j"})
    public String engine;

    private Ratings ratings;
    private RatingTrainer trainer;

    /** Takes some ratings at random and makes a trainer. */
    @Setup
    public void build(Prepared prepared) {
        Ratings train = prepared.split.train();
        int size = Math.min(RATINGS, train.size());
        ratings = train.subset(IntStream.range(0, size)
                .map(k -> (int) ((long) k * train.size() / size))
                .toArray());
        RatingMlp network = new RatingMlp(List.of(256, 128, 64, 32), .5, 0, true, false, 0, .1);
        RatingFitting fitting =
                new RatingFitting(RatingOptimizer.ADAM, .001, Schedule.CONSTANT, 0, 0, batch, 1, 0, true, 1);
        trainer = new RatingTrainer(chosen(), "benchmark", network.architecture(), fitting);
    }

    private RatingEngine chosen() {
        return switch (engine) {
            case "fused" -> RatingEngine.fused(2);
            case "plain" -> RatingEngine.plain();
            default -> RatingEngine.dl4j(2);
        };
    }

    /** Once over the ratings, from drawn weights. */
    @Benchmark
    public RatingNetworkModel train(Processed processed) {
        processed.units += ratings.size();
        return trainer.train(ratings);
    }
}
