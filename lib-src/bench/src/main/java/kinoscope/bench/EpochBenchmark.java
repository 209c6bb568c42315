package kinoscope.bench;

import java.util.SplittableRandom;
import kinoscope.model.neural.Dl4jEngine;
import kinoscope.model.neural.NcfNetwork;
import kinoscope.model.neural.NcfOptions;
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

    private final SplittableRandom random = new SplittableRandom(1);
    private NcfNetwork network;
    private int[] users;
    private int[] items;
    private float[] labels;

    /** Builds the network. */
    @Setup
    public void build(Prepared prepared) {
        network = new Dl4jEngine()
                .create(
                        NcfOptions.defaults().withBatchSize(batch),
                        prepared.dataset.ratings().users().size(),
                        prepared.dataset.ratings().items().size());
        users = new int[batch];
        items = new int[batch];
        labels = new float[batch];
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
