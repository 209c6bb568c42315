package kinoscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "matrix, matrix, 0",
        "matrx, matrix, 1",
        "mattrix, matrix, 1",
        "martix, matrix, 1",
        "maxtri, matrix, 2",
        "kitten, sitting, 3",
        "ca, abc, 3",
        "'', abc, 3",
        "abc, '', 3",
    })
    void countsChangedLeftOutAddedAndExchangedLetters(String typed, String word, int distance) {
        assertThat(EditDistance.of(typed, word, false, 9)).isEqualTo(distance);
        assertThat(EditDistance.of(word, typed, false, 9)).isEqualTo(distance);
        for (int most = 0; most <= 3; most++) {
            assertThat(EditDistance.of(typed, word, false, most)).isEqualTo(Math.min(distance, most + 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"godfa, godfather, 0", "godfaht, godfather, 1", "gotfa, godfather, 1", "x, godfather, 1", "star, sta, 1"
    })
    void aBeginningIsEnoughOfAnUnfinishedWord(String typed, String word, int distance) {
        assertThat(EditDistance.of(typed, word, true, 2)).isEqualTo(distance);
    }
}
