package kinoscope.bench.als;

import java.util.ArrayList;
import java.util.List;
import kinoscope.compute.Simd;
import kinoscope.model.factor.BiasedAlsOptions;

/**
 * Trains with each kernel, width and number of threads on the same split, and with Spark.
 *
 * @param options all but factors, threads and epochs
 * @param factors widths, at least one
 * @param threads numbers of threads, at least one
 * @param epochs of each training, at least 2
 */
record AlsComparison(BiasedAlsOptions options, List<Integer> factors, List<Integer> threads, int epochs) {
    /** Epochs of kernels in plain Java, which take long: the first of them is not counted. */
    private static final int PLAIN_EPOCHS = 3;

    /** The width that Spark is compared at, if it is among the others. */
    private static final int SPARK_FACTORS = 32;

    /** Copies the lists. */
    AlsComparison {
        factors = List.copyOf(factors);
        threads = List.copyOf(threads);
    }

    /**
     * Trains and measures.
     *
     * @param spark what the library is compared with
     */
    AlsReport run(BenchData data, Spark spark) {
        double peak = ProcessorPeak.measure();
        List<AlsRun> runs = new ArrayList<>();
        for (int width : factors) {
            for (int count : threads) {
                if (Simd.isPresent()) {
                    runs.add(AlsRun.measure(AlsRun.VECTOR, options(width, count, epochs), data));
                }
            }
        }
        int most = threads.get(threads.size() - 1);
        for (int width : factors) {
            runs.add(AlsRun.measure(AlsRun.PLAIN, options(width, most, Math.min(epochs, PLAIN_EPOCHS)), data));
        }
        int sparkFactors = factors.contains(SPARK_FACTORS) ? SPARK_FACTORS : factors.get(0);
        List<Spark.Outcome> outcomes = withSpark(data, spark, sparkFactors);
        return AlsReport.of(
                data,
                peak,
                runs,
                outcomes.stream().flatMap(outcome -> outcome.run().stream()).toList(),
                sparkFactors,
                outcomes.stream().map(Spark.Outcome::note).distinct().toList());
    }

    private BiasedAlsOptions options(int width, int count, int rounds) {
        return options.withFactors(width).withThreads(count).withEpochs(rounds);
    }

    private List<Spark.Outcome> withSpark(BenchData data, Spark spark, int width) {
        if (spark.classPath().isBlank()) {
            return List.of(Spark.leftOut("its jars are not there (./kinoscope bench als --spark fetches them)"));
        }
        List<Spark.Outcome> outcomes = new ArrayList<>();
        try (SparkFiles files = new SparkFiles(data, options)) {
            for (int count : threads) {
                outcomes.add(spark.measure(files, data.train().scale(), width, epochs, count));
            }
        }
        return outcomes;
    }
}
