package kinoscope.bench;

import java.util.List;
import kinoscope.data.Progress;
import kinoscope.embed.HashedTfIdfEncoder;
import kinoscope.embed.MiniLmEncoder;
import kinoscope.embed.TextEncoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Encoding plots, without a cache; units are plots. */
@State(Scope.Benchmark)
public class EmbeddingBenchmark {
    private static final int TEXTS = 128;

    /** Which encoder. */
    @Param({"minilm", "tfidf"})
    public String encoder;

    private TextEncoder loaded;
    private List<String> texts;

    /** Loads the encoder. */
    @Setup
    public void load(Prepared prepared) {
        loaded = encoder.equals("minilm") ? MiniLmEncoder.load() : HashedTfIdfEncoder.fit(prepared.plots);
        texts = prepared.plots.subList(0, Math.min(TEXTS, prepared.plots.size()));
    }

    /** Encodes some plots. */
    @Benchmark
    public float[][] encode(Processed processed) {
        processed.units += texts.size();
        return loaded.encode(texts, Progress.SILENT);
    }

    /** Frees native memory. */
    @TearDown
    public void close() {
        loaded.close();
    }
}
