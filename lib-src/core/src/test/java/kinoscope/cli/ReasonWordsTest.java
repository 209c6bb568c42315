package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kinoscope.model.ScoredItem;
import kinoscope.model.reason.Reason;
import org.junit.jupiter.api.Test;

class ReasonWordsTest {
    private static final ReasonWords WORDS = new ReasonWords(2000, List.of("Zero", "One", "Two")::get);
    private static final List<ScoredItem> ITEMS = List.of(new ScoredItem(1, .3f), new ScoredItem(2, .2f));

    @Test
    void everyKindHasItsWords() {
        assertThat(WORDS.of(new Reason(Reason.Kind.PICKED, ITEMS, 0))).isEqualTo("because you liked One; Two");
        assertThat(WORDS.of(new Reason(Reason.Kind.PICKED, ITEMS.subList(1, 2), 0)))
                .isEqualTo("because you liked Two");
        assertThat(WORDS.of(new Reason(Reason.Kind.NEAREST, ITEMS, 0))).isEqualTo("its vector is nearest to One; Two");
        assertThat(WORDS.of(new Reason(Reason.Kind.POPULAR, List.of(), 1234)))
                .isEqualTo("rated by 1,234 of 2,000 users");
        assertThat(WORDS.of(Reason.NONE)).isEmpty();
    }
}
