package kinoscope.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    private static final String LONG = "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1963)";
    private static final String ONE_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

    private final Pen pen = Pen.ruler(HouseTheme.bold(12));

    @ParameterizedTest
    @ValueSource(
            strings = {
                LONG,
                ONE_WORD,
                "Toy Story (1995)",
                "W (1)",
                "Amélie 天空の城ラピュタ 天空の城ラピュタ 天空の城ラピュタ 🎬🎬🎬🎬🎬🎬🎬🎬🎬"
            })
    void linesAreNeitherTooWideNorTooMany(String text) {
        for (int most = 1; most <= 4; most++) {
            for (double width = 60; width < 400; width += 35) {
                List<String> lines = Lines.of(pen, text, width, most);
                assertThat(lines).hasSizeBetween(1, most).noneMatch(String::isBlank);
                assertThat(pen.widest(lines)).isLessThanOrEqualTo(width);
                String whole = String.join("", lines).replace(" ", "");
                String plain = text.replace(" ", "");
                if (whole.endsWith("…")) {
                    assertThat(plain).startsWith(whole.substring(0, whole.length() - 1));
                } else {
                    assertThat(whole).isEqualTo(plain);
                }
            }
        }
    }

    @Test
    void linesBreakAtSpaces() {
        List<String> lines = Lines.of(pen, "The Good, the Bad and the Ugly", pen.width("The Good, the Bad"), 2);
        assertThat(lines).containsExactly("The Good, the Bad", "and the Ugly");
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsis() {
        assertThat(Lines.of(pen, LONG, 150, 2)).hasSize(2).last().asString().endsWith("…");
        assertThat(Lines.of(pen, "Heat", 150, 2)).containsExactly("Heat");
        assertThat(Lines.of(pen, "  ", 150, 2)).isEmpty();
    }
}
