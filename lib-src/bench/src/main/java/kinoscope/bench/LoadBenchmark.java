package kinoscope.bench;

import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import org.openjdk.jmh.annotations.Benchmark;

/** Reading and checking a data set; units are ratings. */
public class LoadBenchmark {
    /** Reads ratings, movies, users and plots. */
    @Benchmark
    public Dataset load(Prepared prepared, Processed processed) {
        Dataset dataset = Datasets.load(prepared.data, prepared.home);
        processed.units += dataset.ratings().size();
        return dataset;
    }
}
