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
        if (!entry.step().outcome().equals("ok")) {
            html.append(" <strong>").append(Html.escape(entry.step().outcome())).append("</strong>");
        }
        html.append("</small>");
        if (!entry.tables().isEmpty()) {
            html.append("\n<details><summary>").append(entry.tables().size()).append(" tables</summary><ul>");
            entry.tables().forEach(table -> html.append(tableLink(table)));
            html.append("</ul></details>");
        }
        return html.append("</li>\n").toString();
    }

    /** A table's file name without the notebook's name and the counter says what it holds. */
    private String tableLink(Path table) {
        String name = table.getFileName().toString();
        String shown = name.substring(0, name.length() - ".csv".length())
                .replaceFirst("^.*?-\\d\\d-", "")
                .replace('-', ' ');
        return "<li><a href=\"" + link(table) + "\">" + Html.escape(shown) + "</a></li>";
    }

    private String thumbnail(Path chart, String notebook) {
        return "<a href=\"" + link(chart) + "\"><img loading=\"lazy\" alt=\"" + Html.escape("chart of " + notebook)
                + "\" src=\"" + link(chart) + "\"></a>\n";
    }

    /** A table a protocol: a row a metric, a column a model. */
    private static String results(List<ResultRow> rows) {
        StringBuilder html = new StringBuilder();
        List<String> models = rows.stream().map(ResultRow::model).distinct().toList();
        for (String protocol : rows.stream().map(ResultRow::protocol).distinct().toList()) {
            List<ResultRow> own =
                    rows.stream().filter(row -> row.protocol().equals(protocol)).toList();
            html.append("<h3>").append(Html.escape(protocol)).append("</h3>\n<div class=\"table\"><table>\n");
            html.append("<thead><tr><th>metric</th>");
            models.forEach(
                    model -> html.append("<th>").append(Html.escape(model)).append("</th>"));
            html.append("</tr></thead>\n<tbody>\n");
            for (String metric : own.stream().map(ResultRow::metric).distinct().toList()) {
                html.append("<tr><td>").append(Html.escape(metric)).append("</td>");
                models.forEach(model ->
                        html.append("<td>").append(cell(own, model, metric)).append("</td>"));
                html.append("</tr>\n");
            }
            html.append("</tbody></table></div>\n");
        }
        ResultRow first = rows.get(0);
        return html.append("<p><small>")
                .append(Html.escape(
                        first.data() + ", " + first.split() + ", test part, seed " + first.seed() + ", up to "
                                + rows.stream().mapToInt(ResultRow::n).max().orElse(0)
                                + " users; means with 95 % bootstrap intervals"))
                .append("</small></p>\n")
                .toString();
    }

    private static String cell(List<ResultRow> rows, String model, String metric) {
        return rows.stream()
                .filter(row -> row.model().equals(model) && row.metric().equals(metric))
                .findFirst()
                .map(row -> String.format(
                        Locale.ROOT, "%.4f <small>%.4f to %.4f</small>", row.value(), row.low(), row.high()))
                .orElse("");
    }

    private String link(Path file) {
        return Html.escape(output.relativize(file).toString().replace('\\', '/'));
    }
}
