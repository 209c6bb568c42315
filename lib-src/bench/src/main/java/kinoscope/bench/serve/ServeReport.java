package kinoscope.bench.serve;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import kinoscope.cli.TextTable;

/**
 * How a server has stood a load, for people and as JSON.
 *
 * @param data the data set
 * @param model id of the model
 * @param picks movies that each visitor picked
 * @param perSecond requests a second
 * @param startSeconds from the start of the launcher until the server was ready
 * @param parts the first seconds, in which the virtual machine still compiles, and the rest in equal parts
 */
record ServeReport(String data, String model, int picks, int perSecond, double startSeconds, List<Part> parts) {
    /**
     * A stretch of time.
     *
     * @param name for the table
     * @param latencies milliseconds
     * @param errors requests with another answer than 200
     * @param cpuMillis CPU time of the server for a request
     * @param heapMegabytes of the server, after a collection at the end of the stretch
     */
    record Part(String name, Latencies latencies, int errors, double cpuMillis, double heapMegabytes) {}

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s on %s: %d requests/s, each with %d picks for ten recommendations; ready after %.1f s%n",
                model,
                data,
                perSecond,
                picks,
                startSeconds);
        TextTable table = new TextTable(
                "part", ">requests", ">errors", ">median ms", ">p95 ms", ">p99 ms", ">worst ms", ">CPU ms", ">heap MB");
        for (Part part : parts) {
            Latencies took = part.latencies();
            table.row(
                    part.name(),
                    String.valueOf(took.requests()),
                    String.valueOf(part.errors()),
                    text(took.median()),
                    text(took.p95()),
                    text(took.p99()),
                    text(took.worst()),
                    text(part.cpuMillis()),
                    String.format(Locale.ROOT, "%.1f", part.heapMegabytes()));
        }
        table.print(out);
    }

    private static String text(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis);
    }
}
