package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NcfTestSetTest {
    /** 99 items 0..1 in turn; the file format fixes their number, not that they differ. */
    private static final String NEGATIVES =
            IntStream.range(0, 99).mapToObj(i -> String.valueOf(i % 2)).collect(Collectors.joining("\t"));

    @TempDir
    Path folder;

    private NcfTestSet read(String positives, String negatives) {
        TinyData.write(folder, "ml-1m.test.rating", positives);
        TinyData.write(folder, "ml-1m.test.negative", negatives);
        return NcfTestSet.read(
                folder,
                DatasetReader.read(TinyData.ml1m(folder.resolve("ml-1m"))).ratings());
    }

    @Test
    void numbersItemsByFirstAppearance() {
        NcfTestSet test = read(
                "0\t1\t3\t978302109\n1\t0\t1\t978301968\n", "(0,1)\t" + NEGATIVES + "\n(1,0)\t" + NEGATIVES + "\n");

        assertThat(test.items()).containsExactly(1, 0);
        assertThat(test.rows()).containsExactly(1, 2);
        assertThat(test.negatives()[1]).hasSize(99).startsWith(0, 1, 0).endsWith(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0 1 3 1|2 0 1 1; rating:2: user is not below 2: '2'",
                "0 2 3 1; rating:1: item is not below 2: '2'",
                "0 1 3 1|0 1 3 1; rating:2: user occurs twice: '0'",
                "0 1 3; rating:1: malformed line, expected 4 fields with a tab between them: '0\\u00091\\u00093'",
                "1 1 3 1; rating:1: held-out rating is not in the data set: '1\\u00091\\u00093\\u00091'",
                "0 1 3 1; rating: no line for user 1",
            })
    void namesABadPositive(String lines, String message) {
        String positives = lines.replace('|', '\n').replace(' ', '\t');

        assertThatThrownBy(() -> read(positives, "(0,1)\t" + NEGATIVES))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + "/ml-1m.test." + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(0,0) 99; negative:1: not the held-out item of ml-1m.test.rating: '(0,0)'",
                "(0,1) 99|(0,1) 99; negative:2: user occurs twice: '(0,1)'",
                "(0,1) 99; negative: no line for user 1",
            })
    void namesABadNegative(String lines, String message) {
        String negatives = lines.replace('|', '\n').replace(" 99", "\t" + NEGATIVES);

        assertThatThrownBy(() -> read("0\t1\t3\t1\n1\t0\t1\t1\n", negatives))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + "/ml-1m.test." + message);
    }

    @Test
    void namesALineWithTooFewNegatives() {
        assertThatThrownBy(() -> read("0\t1\t3\t1\n1\t0\t1\t1\n", "(0,1)\t0\t1\n"))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("ml-1m.test.negative")
                        + ":1: malformed line, expected (user,item) and 99 items: '(0,1)\\u00090\\u00091'");
    }
}
