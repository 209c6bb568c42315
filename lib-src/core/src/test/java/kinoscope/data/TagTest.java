package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagTest {
    @TempDir
    Path temp;

    @Test
    void readsTagsWithQuotes() {
        Path folder = TinyData.csv(temp.resolve("own"));

        assertThat(Tag.read(folder)).containsExactly(new Tag(2, 30, "quirky, French", 1445714994L));
    }

    @Test
    void namesABadTimeAndAMissingFile() {
        Path folder = TinyData.csv(temp.resolve("own"));
        TinyData.write(folder, "tags.csv", "userId,movieId,tag,timestamp\n1,2,fun,now\n");

        assertThatThrownBy(() -> Tag.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("tags.csv") + ":2: timestamp is not a whole number: 'now'");
        Path other = TinyData.ml1m(temp.resolve("ml-1m"));
        assertThatThrownBy(() -> Tag.read(other))
                .isInstanceOf(InputException.class)
                .hasMessage(other.resolve("tags.csv") + ": missing file");
    }
}
