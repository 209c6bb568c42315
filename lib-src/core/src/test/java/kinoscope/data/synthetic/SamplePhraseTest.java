package kinoscope.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SamplePhraseTest {
    @Test
    void slotsAreFilledWithCapitalsAndNestedSlots() {
        SamplePhrase phrase = new SamplePhrase().with(Map.of("his", "her")).with("deed", () -> "find {his} brother");

        assertThat(phrase.fill("{Deed}, or {deed}!")).isEqualTo("Find her brother, or find her brother!");
    }

    @Test
    void aSlotKeepsItsPhraseUntilForgotten() {
        Iterator<String> places = List.of("here", "there").iterator();
        SamplePhrase phrase = new SamplePhrase().with("place", places::next);

        assertThat(phrase.fill("{place} {place}")).isEqualTo("here here");
        phrase.forget();
        assertThat(phrase.fill("{place}")).isEqualTo("there");
    }

    @Test
    void aSlotWithoutSourceIsRefused() {
        SamplePhrase phrase = new SamplePhrase();

        assertThatThrownBy(() -> phrase.fill("a {colour} door"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a killer who keeps appointments | the killer",
                "an inspector from the wrong ministry | the inspector",
                "a signed confession to the wrong crime | the signed confession",
                "a set of keys to a bank that closed | the set of keys",
                "the last eyewitness | the last eyewitness",
                "two halves of one postcard | two halves of one postcard",
            })
    void laterMentionsAreShort(String first, String later) {
        SampleMention mention = new SampleMention(first);

        mention.read("Nobody came.");
        assertThat(mention.words()).isEqualTo(first);
        mention.read("Here comes " + first + ".");
        assertThat(mention.words()).isEqualTo(later);
    }

    @ParameterizedTest
    @EnumSource(SampleTheme.class)
    void everyObjectHasANounInItsLaterMention(SampleTheme theme) {
        for (String object : theme.vocabulary().of("object")) {
            SampleMention mention = new SampleMention(object);
            mention.read(object);

            assertThat(mention.words()).as(object).matches("\\S+ \\S.*");
        }
    }
}
