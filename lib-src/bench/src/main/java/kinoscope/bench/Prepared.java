package kinoscope.bench;

import java.nio.file.Path;
import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.data.Movie;
import kinoscope.sample.InteractionSampler;
import kinoscope.sample.Interactions;
import kinoscope.sample.SamplingOptions;
import kinoscope.split.Split;
import kinoscope.split.TemporalSplitter;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A data set, split and sampled, shared by all measurements of a run. */
@State(Scope.Benchmark)
public class Prepared {
    /** Name of the data set. */
    @Param("sample")
    public String data;

    Path home;
    Dataset dataset;
    Split split;
    Interactions interactions;
    List<String> plots;

    /** Loads the data. */
    @Setup
    public void load() {
        home = Path.of(System.getProperty("kinoscope.home"));
        dataset = Datasets.load(data, home);
        split = TemporalSplitter.defaults().split(dataset.ratings());
        interactions = new InteractionSampler(split.train(), SamplingOptions.defaults())
                .sample()
                .interactions();
        plots = dataset.movies().stream()
                .filter(Movie::hasPlot)
                .map(Movie::plot)
                .toList();
    }
}
