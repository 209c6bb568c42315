package kinoscope.notebook;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import kinoscope.data.AtomicFiles;
import kinoscope.experiment.leaderboard.Leaderboard;
import kinoscope.experiment.leaderboard.LeaderboardRow;
import kinoscope.experiment.leaderboard.LeaderboardText;
import kinoscope.plot.Chart;

/** A leaderboard as one HTML page that needs nothing else: table, chart, notes, and the options of each model. */
public final class LeaderboardPage {
    private static final int RANK = 0;
    private static final int NAME = 1;

    private LeaderboardPage() {}

    /**
     * Writes the page, as a whole or not at all.
     *
     * @param board what to show
     * @param chart its picture, embedded
     * @param file where
     */
    public static void write(Leaderboard board, Chart chart, Path file) {
        String title = Html.escape("Leaderboard, " + board.data());
        AtomicFiles.writeString(
                file,
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Kinoscope: "
                        + title + "</title>\n<style>\n" + HtmlExport.style() + "</style>\n</head>\n<body>\n"
                        + "<main class=\"index leaderboard\">\n<h1>" + title + "</h1>\n" + table(board) + notes(board)
                        + picture(chart) + options(board) + "</main>\n</body>\n</html>\n");
    }

    private static String table(Leaderboard board) {
        StringBuilder html = new StringBuilder("<div class=\"table\"><table>\n<thead><tr>");
        LeaderboardText.HEADINGS.forEach(
                heading -> html.append("<th>").append(Html.escape(heading)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : LeaderboardText.cells(board)) {
            html.append(row.get(RANK).equals("1") ? "<tr class=\"best\">" : "<tr>");
            for (int k = 0; k < row.size(); k++) {
                html.append(k == NAME ? "<th scope=\"row\">" : "<td>")
                        .append(cell(row.get(k)))
                        .append(k == NAME ? "</th>" : "</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    /** An interval behind a figure is small. */
    private static String cell(String text) {
        return Html.escape(text).replaceFirst("(\\[.*\\])$", "<small>$1</small>");
    }

    private static String notes(Leaderboard board) {
        StringBuilder html = new StringBuilder();
        LeaderboardText.notes(board)
                .forEach(note ->
                        html.append("<p><small>").append(Html.escape(note)).append("</small></p>\n"));
        return html.toString();
    }

    private static String picture(Chart chart) {
        return "<h2>Chart</h2>\n<img width=\"" + chart.width() + "\" alt=\"" + Html.escape(chart.toString())
                + "\" src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(chart.png(2)) + "\">\n";
    }

    private static String options(Leaderboard board) {
        StringBuilder html = new StringBuilder("<h2>Options</h2>\n<dl>\n");
        for (LeaderboardRow row : board.rows()) {
            html.append("<dt>").append(Html.escape(row.name())).append("</dt><dd>");
            row.options().forEach((name, value) -> html.append("<code>")
                    .append(Html.escape(name + " " + value))
                    .append("</code> "));
            html.append(row.epoch() > 0 ? "trained for " + row.epoch() + " epochs" : "")
                    .append("</dd>\n");
        }
        return html.append("</dl>\n").toString();
    }
}
