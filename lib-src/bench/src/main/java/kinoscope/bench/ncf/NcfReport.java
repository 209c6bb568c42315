package kinoscope.bench.ncf;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kinoscope.cli.TextTable;
import kinoscope.experiment.Versions;
import kinoscope.model.neural.NcfOptions;

/**
 * The figures of a comparison, for people and as JSON.
 *
 * @param data title of the data set
 * @param model the network, for instance {@code "NeuMF"}
 * @param batchSize instances in a step
 * @param trained instances that each engine trains on
 * @param untimed how many of them, from the first, are trained on before the clocks are read
 * @param heldOut instances that the loss is taken of
 * @param rows one for each engine
 * @param note about PyTorch
 * @param ranking time for ranking with the trained network
 * @param versions of what computes
 */
record NcfReport(
        String data,
        String model,
        int batchSize,
        int trained,
        int untimed,
        int heldOut,
        List<Row> rows,
        String note,
        RankingTime ranking,
        Map<String, String> versions) {
    /** By how much a loss may differ from the reference's; beyond, the engine has not done the same work. */
    static final double TOLERANCE = .002;

    /**
     * One engine.
     *
     * @param engine its name
     * @param perSecond samples a second by the clock on the wall
     * @param perCpuSecond samples a second of CPU time
     * @param timesPyTorch samples per CPU second as a multiple of PyTorch's; NaN where there is none
     * @param timesDl4j samples per CPU second as a multiple of DL4J's
     * @param heldOutLoss mean binary cross-entropy
     * @param counts whether the loss is near enough to DL4J's
     */
    record Row(
            String engine,
            double perSecond,
            double perCpuSecond,
            double timesPyTorch,
            double timesDl4j,
            double heldOutLoss,
            boolean counts) {}

    /** Compares measurements, among them the reference's. */
    static NcfReport of(
            String data,
            NcfOptions options,
            Instances instances,
            List<Measurement> measurements,
            String note,
            RankingTime ranking) {
        double expected =
                named(Contestant.REFERENCE, measurements).orElseThrow().heldOutLoss();
        List<Row> rows = measurements.stream()
                .map(one -> new Row(
                        one.engine(),
                        one.perSecond(),
                        one.perCpuSecond(),
                        times(one, PyTorch.NAME, measurements),
                        times(one, Contestant.REFERENCE, measurements),
                        one.heldOutLoss(),
                        Math.abs(one.heldOutLoss() - expected) <= TOLERANCE))
                .toList();
        return new NcfReport(
                data,
                options.architecture().label(),
                options.batchSize(),
                instances.trained(),
                instances.untimed(options.batchSize()),
                instances.size() - instances.trained(),
                rows,
                note,
                ranking,
                Versions.current());
    }

    private static double times(Measurement one, String other, List<Measurement> measurements) {
        return named(other, measurements)
                .map(found -> one.perCpuSecond() / found.perCpuSecond())
                .orElse(Double.NaN);
    }

    private static Optional<Measurement> named(String engine, List<Measurement> measurements) {
        return measurements.stream().filter(one -> one.engine().equals(engine)).findFirst();
    }

    /** Prints the table with what belongs to it. */
    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "Training %s on %s, batches of %d, one thread: %,d instances, the first %,d not timed; loss of %,d more.%n",
                model,
                data,
                batchSize,
                trained,
                untimed,
                heldOut);
        out.println("Engines in Java have trained a throw-away network before, so that compiled code is measured.");
        TextTable table =
                new TextTable("engine", ">samples/s", ">by CPU second", ">x PyTorch", ">x DL4J", ">held-out loss", "");
        for (Row row : rows) {
            table.row(
                    row.engine,
                    text("%,.0f", row.perSecond),
                    text("%,.0f", row.perCpuSecond),
                    text("%.1f", row.timesPyTorch),
                    text("%.1f", row.timesDl4j),
                    text("%.4f", row.heldOutLoss),
                    row.counts ? "" : "does not count: another loss");
        }
        table.print(out);
        out.println(note);
        out.printf(
                Locale.ROOT,
                "Ranking the whole catalogue for every user, the best %d of %,d items for %,d users, one thread:"
                        + " %.2f s, %.2f s of CPU time, %,.0f users/s%n",
                ranking.k(),
                ranking.items(),
                ranking.users(),
                ranking.elapsed().wallSeconds(),
                ranking.elapsed().cpuSeconds(),
                ranking.usersPerSecond());
    }

    private static String text(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
