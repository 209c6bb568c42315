package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeHashTest {
    @TempDir
    Path folder;

    @Test
    void changesWithTheCodeOfModelsButNotWithThatOfCharts() throws IOException {
        write("kinoscope/model/A.class", "one");
        write("kinoscope/plot/B.class", "two");
        String before = CodeHash.of(folder);

        write("kinoscope/plot/B.class", "three");
        write("kinoscope/plot/C.class", "new");
        write("kinoscope/model/notes.txt", "not code");
        assertThat(CodeHash.of(folder)).isEqualTo(before);

        write("kinoscope/model/A.class", "four");
        String changed = CodeHash.of(folder);
        assertThat(changed).isNotEqualTo(before);
        Files.move(folder.resolve("kinoscope/model/A.class"), folder.resolve("kinoscope/model/Z.class"));
        assertThat(CodeHash.of(folder)).isNotEqualTo(changed);
    }

    @Test
    void runningCodeHasOne() {
        assertThat(CodeHash.current()).hasSize(64).isEqualTo(CodeHash.current());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
