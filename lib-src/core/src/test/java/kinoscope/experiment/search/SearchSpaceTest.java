package kinoscope.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.experiment.recipe.Recipes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchSpaceTest {
    private static final Recipe ALS = Recipes.named("als");

    static Stream<Recipe> recipesWithASpace() {
        return Recipes.ALL.stream().filter(recipe -> SearchSpace.of(recipe).isPresent());
    }

    @ParameterizedTest
    @MethodSource("recipesWithASpace")
    void defaultSpaceFitsItsRecipe(Recipe recipe) {
        SearchSpace space = SearchSpace.of(recipe).orElseThrow();

        space.check(recipe, Map.of());
        for (Map<String, String> options : new Draws(space, 1).first(1000)) {
            assertThat(recipe.complete(options)).containsAllEntriesOf(options);
        }
    }

    @Test
    void spaceOfTheRatingNetworkHasThe864CombinationsOfItsModel() {
        SearchSpace space = SearchSpace.of(DefaultSpaces.of("rating-mlp").orElseThrow());

        assertThat(space.combinations()).hasValue(864);
        List<Map<String, String>> all = new Draws(space, 7).first(2000);
        assertThat(all).hasSize(864);
        assertThat(new HashSet<>(all)).hasSize(864);
        for (Map<String, String> options : all) {
            assertThat(options.keySet())
                    .containsExactly(
                            "optimizer", "learning-rate", "epochs", "layers", "schedule", "batch-size", "weight-decay");
            options.forEach((option, value) ->
                    assertThat(space.ranges().get(option).samples()).contains(value));
        }
    }

    @Test
    void drawsDependOnTheSeedAndTheNumberAlone() {
        for (String declaration :
                List.of("factors=int:1..1000000000", "factors=int:1..50", "regularization=log:.1..9")) {
            SearchSpace space = SearchSpace.of(declaration, "clip=true|false");

            List<Map<String, String>> draws = new Draws(space, 5).first(40);

            List<Map<String, String>> more = new Draws(space, 5).first(60);
            assertThat(more.subList(0, 40)).isEqualTo(draws);
            assertThat(more).doesNotHaveDuplicates();
            assertThat(new Draws(space, 6).first(40)).isNotEqualTo(draws);
        }
    }

    @Test
    void combinationsAreDrawnAlike() {
        SearchSpace space = SearchSpace.of("a=1|2|3", "b=int:1..4");
        Map<Map<String, String>, Integer> counts = new LinkedHashMap<>();
        for (int seed = 0; seed < 6000; seed++) {
            new Draws(space, seed).first(2).forEach(options -> counts.merge(options, 1, Integer::sum));
        }
        assertThat(counts).hasSize(12);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(850, 1150));
    }

    @Test
    void combinationsAreCounted() {
        assertThat(SearchSpace.of("a=1|2|3", "b=int:1..4").combinations()).hasValue(12);
        assertThat(SearchSpace.of("a=1|2|3", "b=0..1").combinations()).isEmpty();
        String wide = "=int:0..2000000000";
        assertThat(SearchSpace.of("a" + wide, "b" + wide, "c" + wide).combinations())
                .hasValue(Long.MAX_VALUE);
    }

    @Test
    void declarationsReplaceTheStandardAndFixedOptionsLeaveIt() {
        SearchSpace space = SearchSpace.of(
                ALS, Map.of("frequency-scale", ".5"), List.of("factors=8|16", "joint-biases=true|false"));

        assertThat(space.ranges().keySet())
                .containsExactly("factors", "regularization", "bias-regularization", "joint-biases");
        assertThat(space.ranges().get("factors")).isEqualTo(Range.parse("8|16"));
    }

    @Test
    void impossibleDeclarationIsOneClearLine() {
        assertThatThrownBy(() -> SearchSpace.of("factors")).hasMessage("'factors' is not NAME=RANGE");
        assertThatThrownBy(() -> SearchSpace.of("=1|2")).hasMessage("'=1|2' is not NAME=RANGE");
        assertThatThrownBy(() -> SearchSpace.of(new String[0]))
                .hasMessage("a search needs an option to try: declare one with --space NAME=RANGE");
        assertThatThrownBy(() -> SearchSpace.of(ALS, Map.of("factors", "8"), List.of("factors=8|16")))
                .hasMessage("--factors has one value and, in --space, a range: give one of them");
        assertThatThrownBy(() -> SearchSpace.of("frobs=1|2").check(ALS, Map.of()))
                .hasMessageStartingWith("als does not use --frobs; its options: ");
        assertThatThrownBy(() -> SearchSpace.of("factors=int:4..2000").check(ALS, Map.of()))
                .hasMessage("factors must be in 0..1024, not 2000");
        assertThatThrownBy(() -> SearchSpace.of("clip=true|maybe").check(ALS, Map.of()))
                .hasMessage("clip must be one of true, false, not 'maybe'");
    }
}
