package kinoscope.notebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kinoscope.data.AtomicFiles;
import kinoscope.experiment.ResultRow;
import kinoscope.experiment.RunRecord;

/** The page that opens a run's output: its notebooks, its figures, its charts and tables, and how to repeat it. */
public final class IndexPage {
    private final Path output;

    /** A page for an output folder. */
    public IndexPage(Path output) {
        this.output = output;
    }

    /**
     * A notebook of the run.
     *
     * @param title its first heading
     * @param page the executed notebook as HTML
     * @param notebook the executed notebook
     * @param charts PNG files
     * @param tables CSV files
     * @param step how it went
     */
    public record Entry(
            String title, Path page, Path notebook, List<Path> charts, List<Path> tables, RunRecord.Step step) {}

    /** Writes {@code index.html}, as a whole or not at all, and says where. */
    public Path write(RunRecord record, List<Entry> entries) {
        StringBuilder body = new StringBuilder("<h1>Kinoscope</h1>\n<p>A run on <strong>")
                .append(Html.escape(record.data().name()))
                .append(record.data().synthetic() ? " (synthetic data)" : "")
                .append("</strong>, ")
                .append(String.format(
                        Locale.ROOT,
                        "%,d ratings of %,d users for %,d movies; started %s, took %.0f s, seed %d. ",
                        record.data().ratings(),
                        record.data().users(),
                        record.data().items(),
                        record.started(),
                        record.seconds(),
                        record.seed()))
                .append("Everything needed to repeat it is in <a href=\"run.json\">run.json</a>.</p>\n");
        body.append("<h2>Notebooks</h2>\n<ol class=\"notebooks\">\n");
        entries.forEach(entry -> body.append(line(entry)));
        body.append("</ol>\n");
        if (!record.results().isEmpty()) {
            body.append("<h2>Results</h2>\n").append(results(record.results()));
        }
        body.append("<h2>Charts</h2>\n<div class=\"charts\">\n");
        entries.forEach(entry -> entry.charts().forEach(chart -> body.append(thumbnail(chart, entry.title()))));
        body.append("</div>\n");
        Path file = output.resolve("index.html");
        AtomicFiles.writeString(
                file,
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        + "<title>Kinoscope: run on "
                        + Html.escape(record.data().name())
                        + "</title>\n<style>\n" + HtmlExport.style()
                        + "</style>\n</head>\n<body>\n<main class=\"index\">\n"
                        + body + "</main>\n</body>\n</html>\n");
        return file;
    }

    private String line(Entry entry) {
        StringBuilder html = new StringBuilder("<li><a href=\"")
                .append(link(entry.page()))
                .append("\">")
                .append(Html.escape(entry.title()))
                .append("</a> <small>")
                .append(String.format(Locale.ROOT, "%.1f s", entry.step().seconds()))
                .append(", <a href=\"")
                .append(link(entry.notebook()))
                .append("\">ipynb</a>");
        for (Path table : entry.tables()) {
            html.append(", <a href=\"")
                    .append(link(table))
                    .append("\">")
                    .append(Html.escape(table.getFileName().toString()))
                    .append("</a>");
        }
        if (!entry.step().outcome().equals("ok")) {
            html.append(" <strong>").append(Html.escape(entry.step().outcome())).append("</strong>");
        }
        return html.append("</small></li>\n").toString();
    }

    private String thumbnail(Path chart, String notebook) {
        return "<a href=\"" + link(chart) + "\"><img loading=\"lazy\" alt=\"" + Html.escape("chart of " + notebook)
                + "\" src=\"" + link(chart) + "\"></a>\n";
    }

    private static String results(List<ResultRow> rows) {
        StringBuilder html =
                new StringBuilder("<div class=\"table\"><table>\n<thead><tr><th>protocol</th><th>model</th>"
                        + "<th>metric</th><th>mean</th><th>95 % interval</th><th>users</th></tr></thead>\n<tbody>\n");
        for (ResultRow row : rows) {
            html.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%s</td><td>%s</td><td>%s</td><td class=\"number\">%.4f</td>"
                            + "<td class=\"number\">%.4f to %.4f</td><td class=\"number\">%,d</td></tr>%n",
                    Html.escape(row.protocol()),
                    Html.escape(row.model()),
                    Html.escape(row.metric()),
                    row.value(),
                    row.low(),
                    row.high(),
                    row.n()));
        }
        ResultRow first = rows.get(0);
        return html.append("</tbody></table></div>\n<p><small>")
                .append(Html.escape(first.data() + ", " + first.split() + ", test part, seed " + first.seed()))
                .append("</small></p>\n")
                .toString();
    }

    private String link(Path file) {
        return Html.escape(output.relativize(file).toString().replace('\\', '/'));
    }
}
