package kinoscope.bench.als;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kinoscope.bench.measure.Elapsed;
import kinoscope.cli.TextTable;
import kinoscope.experiment.Versions;

/**
 * The figures of a comparison, for people and as JSON.
 *
 * @param data title of the data set
 * @param users how many
 * @param items how many
 * @param trained ratings that are trained on
 * @param tested ratings that errors are measured on, drawn at random
 * @param loading reading and checking the files
 * @param loadingPeakBytes the most memory up to then
 * @param peakPerCore floating point operations by CPU second that multiply-adds without memory reach on one core
 * @param rows one for each run
 * @param notes about Spark
 * @param versions of what computes
 */
record AlsReport(
        String data,
        int users,
        int items,
        int trained,
        int tested,
        Elapsed loading,
        long loadingPeakBytes,
        double peakPerCore,
        List<Row> rows,
        List<String> notes,
        Map<String, String> versions) {
    private static final double MEGA = 1e6;

    /**
     * One run; NaN where a figure does not apply or is not known.
     *
     * @param engine the kernel, or Spark
     * @param factors K
     * @param threads or cores
     * @param epochs iterations of the training
     * @param sweep an iteration over both sides, the median of those counted; Spark's mean
     * @param errorPass measuring errors and the objective once, the median
     * @param setUp putting the ratings in order by user and by item
     * @param peakShare operations by CPU second as a share of {@code peakPerCore}
     * @param speedUp wall time of a sweep with one thread over that with these
     * @param timesCpu CPU time of a sweep as a multiple of that of the vector kernel with as many factors and threads
     * @param peakBytes the most memory from the split on
     * @param testRmse of the model in the end
     */
    record Row(
            String engine,
            int factors,
            int threads,
            int epochs,
            Elapsed sweep,
            Elapsed errorPass,
            Elapsed setUp,
            double peakShare,
            double speedUp,
            double timesCpu,
            double peakBytes,
            double testRmse) {}

    /** Compares runs. */
    static AlsReport of(
            BenchData data,
            double peakPerCore,
            List<AlsRun> runs,
            List<Spark.Run> sparkRuns,
            int sparkFactors,
            List<String> notes) {
        List<Row> rows = new ArrayList<>();
        for (AlsRun run : runs) {
            double rate = FloatingOperations.inSweep(data.train(), run.factors())
                    / run.sweep().cpuSeconds();
            rows.add(new Row(
                    run.kernel(),
                    run.factors(),
                    run.threads(),
                    run.epochs(),
                    run.sweep(),
                    run.errorPass(),
                    run.setUp(),
                    rate / peakPerCore,
                    wall(runs, run.kernel(), run.factors(), 1) / run.sweep().wallSeconds(),
                    run.sweep().cpuSeconds() / cpu(runs, run.factors(), run.threads()),
                    run.peakBytes(),
                    run.testRmse()));
        }
        Elapsed unknown = new Elapsed(Double.NaN, Double.NaN);
        for (Spark.Run run : sparkRuns) {
            double alone = sparkRuns.stream()
                    .filter(other -> other.cores() == 1)
                    .mapToDouble(other -> other.iteration().wallSeconds())
                    .findFirst()
                    .orElse(Double.NaN);
            rows.add(new Row(
                    Spark.NAME,
                    sparkFactors,
                    run.cores(),
                    run.iterations() + Spark.FEW,
                    run.iteration(),
                    unknown,
                    unknown,
                    Double.NaN,
                    alone / run.iteration().wallSeconds(),
                    run.iteration().cpuSeconds() / cpu(runs, sparkFactors, run.cores()),
                    Double.NaN,
                    run.testRmse()));
        }
        return new AlsReport(
                data.title(),
                data.train().users().size(),
                data.train().items().size(),
                data.train().size(),
                data.test().size(),
                data.loading(),
                data.loadingPeakBytes(),
                peakPerCore,
                List.copyOf(rows),
                List.copyOf(notes),
                Versions.current());
    }

    private static double wall(List<AlsRun> runs, String kernel, int factors, int threads) {
        return runs.stream()
                .filter(run -> run.kernel().equals(kernel) && run.factors() == factors && run.threads() == threads)
                .mapToDouble(run -> run.sweep().wallSeconds())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double cpu(List<AlsRun> runs, int factors, int threads) {
        return runs.stream()
                .filter(run ->
                        run.kernel().equals(AlsRun.VECTOR) && run.factors() == factors && run.threads() == threads)
                .mapToDouble(run -> run.sweep().cpuSeconds())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Prints the table with what belongs to it. */
    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "ALS with biases on %s: %,d ratings of %,d users and %,d items, RMSE on %,d others drawn at random.%n",
                data,
                trained,
                users,
                items,
                tested);
        out.printf(
                Locale.ROOT,
                "Loading, once: %.2f s by the clock, %.2f s of CPU time, at most %,.0f MB.%n",
                loading.wallSeconds(),
                loading.cpuSeconds(),
                loadingPeakBytes / MEGA);
        out.printf(Locale.ROOT, "One core does %.1f GFLOP a second of CPU time at most.%n", peakPerCore / 1e9);
        out.println("An iteration is a sweep over both sides; medians after the first third of the epochs.");
        TextTable table = new TextTable(
                "engine",
                ">factors",
                ">threads",
                ">epochs",
                ">CPU s",
                ">wall s",
                ">errors CPU s",
                ">wall s",
                ">indices CPU s",
                ">wall s",
                ">of peak",
                ">speed-up",
                ">x CPU",
                ">MB",
                ">test RMSE");
        for (Row row : rows) {
            table.row(
                    row.engine,
                    String.valueOf(row.factors),
                    String.valueOf(row.threads),
                    String.valueOf(row.epochs),
                    text("%.3f", row.sweep.cpuSeconds()),
                    text("%.3f", row.sweep.wallSeconds()),
                    text("%.3f", row.errorPass.cpuSeconds()),
                    text("%.3f", row.errorPass.wallSeconds()),
                    text("%.2f", row.setUp.cpuSeconds()),
                    text("%.2f", row.setUp.wallSeconds()),
                    text("%.0f %%", 100 * row.peakShare),
                    text("%.2f", row.speedUp),
                    text("%.1f", row.timesCpu),
                    text("%,.0f", row.peakBytes / MEGA),
                    text("%.4f", row.testRmse));
        }
        table.print(out);
        notes.forEach(out::println);
    }

    private static String text(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "-";
    }
}
