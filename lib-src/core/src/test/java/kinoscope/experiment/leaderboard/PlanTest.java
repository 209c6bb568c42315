package kinoscope.experiment.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kinoscope.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ml-1m", "sample"})
    void shippedPlansCanBeTrainedAndCompared(String data) {
        Plan plan = Plan.shipped(data);

        assertThat(plan.entries()).extracting(Entry::model).contains("popularity", "ease", "neumf");
        assertThat(plan.entries())
                .filteredOn(entry -> !entry.published().isEmpty())
                .allSatisfy(entry -> assertThat(Published.of(entry.published())).isPresent());
    }

    @Test
    void publishedFiguresHaveASource() {
        Published ease = Published.of("ease").orElseThrow();
        assertThat(ease.hitRate()).isEqualTo(.7192);
        assertThat(ease.ndcg()).isEqualTo(.4494);
        assertThat(ease.source()).contains("TOIS");
        assertThat(Published.of("")).isEmpty();
    }

    @Test
    void fileOfOnesOwnHasASectionADataSet() throws Exception {
        Path file = write("{'mine': [{'name': 'Deep', 'model': 'mlp', 'options': {'layers': [8, 4], 'epochs': 2}}],"
                + "'default': [{'name': 'Count', 'model': 'popularity'}]}");

        Entry deep = Plan.load(file, "mine").entries().get(0);
        assertThat(deep.options()).isEqualTo(Map.of("layers", "8,4", "epochs", "2"));
        assertThat(deep.complete()).containsEntry("layers", "8,4").containsEntry("batch-size", "256");
        assertThat(Plan.load(file, "other").entries()).extracting(Entry::name).containsExactly("Count");
    }

    @Test
    void entriesAreChosenByNameOrModel() {
        Plan plan = Plan.shipped("ml-1m");

        assertThat(plan.only(List.of("ease, RECENT first", "popularity")).entries())
                .extracting(Entry::name)
                .containsExactly("Popularity", "EASE, recent first");
        assertThatThrownBy(() -> plan.only(List.of("ease", "tea leaves")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("no leaderboard entry 'tea leaves'; there are: Popularity, ItemKNN");
    }

    @Test
    void optionsOfTheRunGoWhereTheyAreUsedAndNotSet() {
        Entry gmf = new Entry("a", "gmf", Map.of("threads", "1"), false, "");
        Entry ease = new Entry("b", "ease", Map.of(), false, "");
        Plan plan = new Plan(List.of(gmf, ease)).withFallbacks(Map.of("threads", "2", "seed", "7"));

        assertThat(plan.entries().get(0).options()).isEqualTo(Map.of("threads", "1", "seed", "7"));
        assertThat(plan.entries().get(1).options()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "{}; : has no list of entries for tiny or default",
                "{'default': 3}; : has no list of entries for tiny or default",
                "{'default': []}; the leaderboard has no entries",
                "{'default': [4]}; : entry 1: ",
                "{'default': [{'name': 'a'}]}; : entry 1: an entry needs a name and a model",
                "{'default': [{'name': 'a', 'modell': 'b'}]}; : entry 1: 'modell' is not a field of an entry",
                "{'default': [{'name': 'a', 'model': 'b'}]}; leaderboard entry 'a': no model 'b'; there are: gmf",
                "{'default': [{'name': 'a', 'model': 'ease', 'options': {'factors': 3}}]}; leaderboard entry 'a': ease does not use --factors",
                "{'default': [{'name': 'a', 'model': 'ease', 'options': {'l2': -3}}]}; leaderboard entry 'a': l2 must be above 0, not -3.0",
                "{'default': [{'name': 'a', 'model': 'ease'}, {'name': 'a', 'model': 'gmf'}]}; two leaderboard entries are called 'a'",
                "nonsense; : does not hold a leaderboard",
            })
    void wrongFileIsOneClearLine(String text, String message) throws Exception {
        Path file = write(text);

        assertThatThrownBy(() -> Plan.load(file, "tiny"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message.startsWith(":") ? file + message : message)
                .message()
                .hasLineCount(1);
    }

    @Test
    void missingFileIsNamed() {
        Path file = folder.resolve("none.json");
        assertThatThrownBy(() -> Plan.load(file, "tiny"))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": cannot be read as a leaderboard");
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("plan.json"), text.replace('\'', '"'));
    }
}
