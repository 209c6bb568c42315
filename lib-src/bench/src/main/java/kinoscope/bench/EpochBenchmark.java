package kinoscope.bench;

import java.util.SplittableRandom;
import kinoscope.model.neural.Dl4jEngine;
import kinoscope.model.neural.NcfEngine;
import kinoscope.model.neural.NcfNetwork;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.fused.FusedEngine;
import kinoscope.sample.Interactions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Training steps of NeuMF with 8 factors and layers 64-32-16-8; units are interactions. */
@State(Scope.Benchmark)
public class EpochBenchmark {
    /** Interactions in a step. */
    @Param({"256", "1024", "4096"})
    public int batch;

    /** What computes: the fused engine, the same without the Vector API, or Deeplearning4j. */
    @Param({"fused", "plain", "dl4j"})
    public String engine;

    private final SplittableRandom random = new SplittableRandom(1);
    private NcfNetwork network;
    private int[] users;
    private int[] items;
    private float[] labels;

    /** Builds the network. */
    @Setup
    public void build(Prepared prepared) {
        network = chosen().create(
                        NcfOptions.defaults().withBatchSize(batch),
                        prepared.dataset.ratings().users().size(),
                        prepared.dataset.ratings().items().size());
        users = new int[batch];
        items = new int[batch];
        labels = new float[batch];
    }

    private NcfEngine chosen() {
        return switch (engine) {
            case "fused" -> new FusedEngine();
            case "plain" -> FusedEngine.plain();
            default -> new Dl4jEngine();
        };
    }

    /** One step on interactions drawn at random. */
    @Benchmark
    public double step(Prepared prepared, Processed processed) {
        Interactions all = prepared.interactions;
        for (int k = 0; k < batch; k++) {
            int row = random.nextInt(all.size());
            users[k] = all.user(row);
            items[k] = all.item(row);
            labels[k] = all.label(row);
        }
        processed.units += batch;
        return network.trainBatch(users, items, labels, batch);
    }

    /** Frees native memory. */
    @TearDown
    public void close() {
        network.close();
    }
}
