package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    Path folder;

    @Test
    void makesFoldersAndWritesUtf8() {
        Path target = folder.resolve("a/b/title.txt");

        AtomicFiles.writeString(target, "Amélie\n");

        assertThat(target).hasContent("Amélie\n");
        assertThat(target.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void replacesAnOlderFile() {
        Path target = folder.resolve("run.json");
        AtomicFiles.writeString(target, "old and longer");

        AtomicFiles.writeString(target, "new");

        assertThat(target).hasContent("new");
    }

    @Test
    void keepsTheOldFileWhenTheBodyFails() throws IOException {
        Path target = folder.resolve("run.json");
        AtomicFiles.writeString(target, "old");

        assertThatThrownBy(() -> AtomicFiles.write(target, out -> {
                    out.write('n');
                    throw new IOException("disk full");
                }))
                .isInstanceOf(InputException.class)
                .hasMessage(target + ": cannot be written: disk full");

        assertThat(target).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void leavesNothingWhenTheBodyIsWrong() {
        Path target = folder.resolve("run.json");

        assertThatThrownBy(() -> AtomicFiles.write(target, out -> {
                    throw new IllegalStateException("k 0");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesAnUnwritableTarget() {
        AtomicFiles.writeString(folder.resolve("file"), "not a folder");
        Path target = folder.resolve("file/run.json");

        assertThatThrownBy(() -> AtomicFiles.writeString(target, "x"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(target + ": cannot be written: ");
    }

    @Test
    void refusesToReplaceAFolder() throws IOException {
        Path target = Files.createDirectories(folder.resolve("charts/inner")).getParent();

        assertThatThrownBy(() -> AtomicFiles.writeString(target, "x"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(target + ": cannot be written: ");

        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }
}
