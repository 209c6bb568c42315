package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {
    @Test
    void withoutAKernelEverythingIsText() {
        String printed = printed(() -> {
            Notebook.install();
            Notebook.show(1, "two", null);
            Notebook.html("<p>three</p><b>four</b>");
        });
        assertThat(printed).isEqualTo("1\ntwo\nnull\nthree\nfour\n");
    }

    @Test
    void progressIsThrottledAndItsLastStateShown() {
        AtomicLong clock = new AtomicLong();
        String printed = printed(() -> {
            try (NotebookProgress progress = new NotebookProgress("load", clock::get)) {
                for (int i = 1; i <= 90; i++) {
                    clock.addAndGet(100_000_000L);
                    progress.update(i, 100, "x");
                }
            }
        });
        assertThat(printed.lines()).hasSize(10).first().asString().startsWith("load 1/100");
        assertThat(printed.lines()).last().asString().isEqualTo("load 90/100  9.0 s  x");
    }

    @Test
    void postersAreEmbeddedOrReplacedByATitleCard(@TempDir Path folder) throws IOException {
        Path image = folder.resolve("1.jpg");
        Files.write(image, new byte[] {1, 2, 3});
        String html = PosterGrid.html(List.of(
                new Poster(image, "Heat (1995)", "0.93"),
                new Poster(null, "<Alien>", ""),
                new Poster(folder.resolve("missing.png"), "Missing", "")));
        assertThat(html)
                .contains("data:image/jpeg;base64,AQID", "&lt;Alien&gt;")
                .containsOnlyOnce("<img");
        assertThat(html.split("background:hsl", -1)).hasSize(3);
    }

    private static String printed(Runnable action) {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
