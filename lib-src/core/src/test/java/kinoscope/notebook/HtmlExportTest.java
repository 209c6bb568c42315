package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kinoscope.notebook.NotebookFile.Cell;
import kinoscope.notebook.NotebookFile.Kind;
import org.junit.jupiter.api.Test;

class HtmlExportTest {
    @Test
    void everythingWrittenIsEscaped() {
        String page = HtmlExport.page(new NotebookFile(
                "x",
                List.of(
                        Cell.of(
                                "a",
                                Kind.MARKDOWN,
                                "# A <script>alert(1)</script>\n\n[x](javascript:alert(2)) <img onerror=1>"),
                        new Cell(
                                "b",
                                Kind.CODE,
                                "String s = \"<script>alert(3)</script>\"; // </code>",
                                1,
                                List.of(
                                        CellOutput.text(CellOutput.Kind.STDOUT, "<script>alert(4)"),
                                        CellOutput.text(CellOutput.Kind.ERROR, "<script>alert(5)"),
                                        new CellOutput(
                                                CellOutput.Kind.DISPLAY,
                                                "",
                                                Map.of("image/png", "AAAA", "text/plain", "\"><script>"),
                                                Map.of()))),
                        Cell.of("c", Kind.RAW, "<script>"))));
        assertThat(page).doesNotContain("<script").doesNotContain("javascript:").doesNotContain("<img onerror");
        assertThat(page).contains("&lt;script&gt;alert(4)").contains("data:image/png;base64,AAAA");
    }

    @Test
    void headingsMakeContentsWithUniqueAnchors() {
        String page = HtmlExport.page(new NotebookFile(
                "x",
                List.of(
                        Cell.of("a", Kind.MARKDOWN, "# Top\n\n## Step `k`\n\ntext"),
                        Cell.of("b", Kind.MARKDOWN, "## Step `k`\n\n| a | b |\n|---|---|\n| 1 | 2 |"))));
        assertThat(page)
                .contains("<title>Top</title>")
                .contains("href=\"#step-k\">Step k</a>")
                .contains("href=\"#step-k-2\">")
                .contains("id=\"step-k-2\"")
                .contains("<td>1</td>");
    }

    @Test
    void displayedHtmlIsKept() {
        CellOutput output = new CellOutput(CellOutput.Kind.RESULT, "", Map.of("text/html", "<b>7</b>"), Map.of());
        String page =
                HtmlExport.page(new NotebookFile("x", List.of(new Cell("a", Kind.CODE, "7", 1, List.of(output)))));
        assertThat(page).contains("<div class=\"output\"><b>7</b></div>").doesNotContain("<nav");
    }

    @Test
    void javaIsColored() {
        assertThat(JavaHighlighter.html("int a = 0x1F; // if \"x\"\nvar s = \"a\\\"<\"; @Override newer"))
                .isEqualTo("<span class=\"keyword\">int</span> a = <span class=\"number\">0x1F</span>; "
                        + "<span class=\"comment\">// if &quot;x&quot;</span>\n"
                        + "<span class=\"keyword\">var</span> s = <span class=\"text\">&quot;a\\&quot;&lt;&quot;</span>; "
                        + "<span class=\"annotation\">@Override</span> newer");
        assertThat(JavaHighlighter.html("\"open\n/* open"))
                .contains("class=\"text\"")
                .contains("class=\"comment\"");
    }
}
