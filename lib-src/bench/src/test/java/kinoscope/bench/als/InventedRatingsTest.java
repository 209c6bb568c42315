package kinoscope.bench.als;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kinoscope.data.Datasets;
import kinoscope.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventedRatingsTest {
    @TempDir
    Path temp;

    @Test
    void dataSetCanBeRead() {
        InventedRatings.write(temp.resolve("data/synth"), 20_000);

        assertThat(new Datasets(temp, Map.of())
                        .load("synth")
                        .dataset()
                        .ratings()
                        .size())
                .isBetween(18_000, 22_000);
    }

    @Test
    void placeThatIsNoFolderIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "in the way");

        assertThatThrownBy(() -> InventedRatings.write(file.resolve("synth"), 20_000))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file.resolve("synth") + ": cannot be filled with invented ratings: ");
    }
}
