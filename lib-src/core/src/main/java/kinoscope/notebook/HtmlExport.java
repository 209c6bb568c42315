package kinoscope.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kinoscope.data.AtomicFiles;
import kinoscope.notebook.NotebookFile.Cell;

/**
 * An executed notebook as one HTML page that needs nothing else: images are embedded, the style follows the reader's light or
 * dark setting, headings make a table of contents.
 *
 * <p>Prose, code and printed text are escaped. HTML that cells display is taken as it is: it comes from code that has just
 * run on this machine with all rights.
 */
public final class HtmlExport {
    private static final List<String> IMAGES = List.of("image/png", "image/jpeg", "image/gif");
    private static final int DEEPEST_HEADING = 3;
    private static final int FEW_HEADINGS = 3;

    private HtmlExport() {}

    /**
     * Writes the page as a whole or not at all.
     *
     * @throws kinoscope.data.InputException if the file cannot be written
     */
    public static void write(NotebookFile notebook, Path file) {
        AtomicFiles.writeString(file, page(notebook));
    }

    /** The page. */
    public static String page(NotebookFile notebook) {
        Prose prose = new Prose();
        StringBuilder body = new StringBuilder();
        for (Cell cell : notebook.cells()) {
            switch (cell.kind()) {
                case MARKDOWN ->
                    body.append("<section class=\"prose\">\n")
                            .append(prose.html(cell.source()))
                            .append("</section>\n");
                case CODE -> body.append(code(cell));
                case RAW ->
                    body.append("<pre class=\"raw\">")
                            .append(Html.escape(cell.source()))
                            .append("</pre>\n");
                default -> throw new IllegalStateException("no HTML for " + cell.kind());
            }
        }
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + Html.escape(notebook.title()) + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n"
                + contents(prose.headings()) + "<main>\n" + body + "</main>\n</body>\n</html>\n";
    }

    private static String contents(List<Prose.Entry> headings) {
        List<Prose.Entry> listed = headings.stream()
                .filter(heading -> heading.level() <= DEEPEST_HEADING)
                .toList();
        if (listed.size() < FEW_HEADINGS) {
            return "";
        }
        StringBuilder html = new StringBuilder("<nav aria-label=\"Contents\">\n");
        for (Prose.Entry heading : listed) {
            html.append("<a class=\"level")
                    .append(heading.level())
                    .append("\" href=\"#")
                    .append(heading.anchor());
            html.append("\">").append(Html.escape(heading.title())).append("</a>\n");
        }
        return html.append("</nav>\n").toString();
    }

    private static String code(Cell cell) {
        if (cell.source().isBlank()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<section class=\"code\">\n<pre class=\"source\"><code>");
        html.append(JavaHighlighter.html(cell.source())).append("</code></pre>\n");
        cell.outputs().forEach(output -> html.append(output(output)));
        return html.append("</section>\n").toString();
    }

    private static String output(CellOutput output) {
        return switch (output.kind()) {
            case STDOUT -> "<pre class=\"stdout\">" + Html.escape(output.text()) + "</pre>\n";
            case STDERR -> "<pre class=\"stderr\">" + Html.escape(output.text()) + "</pre>\n";
            case ERROR -> "<pre class=\"error\">" + Html.escape(output.text()) + "</pre>\n";
            case DISPLAY, RESULT -> "<div class=\"output\">" + richest(output) + "</div>\n";
        };
    }

    private static String richest(CellOutput output) {
        Map<String, String> data = output.data();
        if (data.containsKey("text/html")) {
            return data.get("text/html");
        }
        for (String type : IMAGES) {
            if (data.containsKey(type)) {
                return image(type, output);
            }
        }
        return "<pre>" + Html.escape(data.getOrDefault("text/plain", "")) + "</pre>";
    }

    private static String image(String type, CellOutput output) {
        Map<String, Object> size = output.metadata().getOrDefault(type, Map.of());
        StringBuilder html = new StringBuilder("<img");
        for (String side : List.of("width", "height")) {
            if (size.get(side) instanceof Number number) {
                html.append(' ')
                        .append(side)
                        .append("=\"")
                        .append(number.intValue())
                        .append('"');
            }
        }
        return html.append(" alt=\"")
                .append(Html.escape(output.data().getOrDefault("text/plain", "image")))
                .append("\" src=\"data:")
                .append(type)
                .append(";base64,")
                .append(output.data().get(type).replaceAll("\\s", ""))
                .append("\">")
                .toString();
    }

    /** The house style of all pages. */
    static String style() {
        try (InputStream css = HtmlExport.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
