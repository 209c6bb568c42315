package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitFileTest {
    @TempDir
    Path temp;

    private Path folder;
    private Ratings ratings;

    @BeforeEach
    void readAll() {
        folder = TinyData.ml100k(temp.resolve("ml-100k"));
        ratings = DatasetReader.read(folder).ratings();
    }

    @Test
    void findsTheRowsInTheOrderOfThePart() {
        TinyData.write(folder, "u1.base", "2\t20\t1\t878887116\n1\t20\t5\t881250949\n");

        int[] rows = SplitFile.rows(folder, "u1.base", ratings);

        assertThat(rows).containsExactly(2, 0);
        assertThat(ratings.subset(rows).users()).isSameAs(ratings.users());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2\t10\t3\t891717742", "1\t20\t4\t881250949", "1\t20\t5\t1", "9\t20\t5\t1", "1\t99\t5\t1"})
    void refusesARatingThatIsNotInTheWhole(String line) {
        TinyData.write(folder, "u1.base", "1\t10\t3\t891717742\n" + line + "\n");

        assertThatThrownBy(() -> SplitFile.rows(folder, "u1.base", ratings))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.resolve("u1.base") + ":2: rating is not in the data set: '");
    }

    @Test
    void refusesARatingThatOccursTwice() {
        TinyData.write(folder, "u1.base", "1\t10\t3\t891717742\n1\t10\t3\t891717742\n");

        assertThatThrownBy(() -> SplitFile.rows(folder, "u1.base", ratings))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("u1.base") + ":2: user 1 rated this movie before, in line 1: '10'");
    }
}
