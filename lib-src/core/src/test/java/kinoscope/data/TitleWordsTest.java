package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Matrix, The (1999); the matrix 1999",
                "Hate (Haine, La) (1995); hate haine la 1995",
                "Amélie & Co.; amelie and co",
                "A Bug’s Life; a bugs life",
                "Straße nach Łódź; strasse nach lodz",
                "Smilla's Sense of Snow (Frøken Smillas); smillas sense of snow froken smillas",
            })
    void foldsCapitalsAccentsAndPunctuation(String title, String words) {
        assertThat(TitleWords.of(title)).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Avventura, L'; L'Avventura", "Matrix, The; matrix", "Don't Look Now; dont look now"})
    void oneKeyForTwoSpellings(String title, String other) {
        assertThat(TitleWords.key(title)).isEqualTo(TitleWords.key(other));
    }

    @Test
    void punctuationAloneIsNoWord() {
        assertThat(TitleWords.of(" ... ?! ")).isEmpty();
    }
}
