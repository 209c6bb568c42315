package kinoscope.experiment.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kinoscope.data.Dataset;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.experiment.PlantedTastes;
import kinoscope.model.DrawnFeatures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WatchedRecipesTest {
    static Stream<Recipe> recipesWithEpochs() {
        return Recipes.ALL.stream().filter(Recipe::choosesEpoch);
    }

    static Stream<Recipe> recipesWithoutEpochs() {
        return Stream.of("ease", "popularity", "blend").map(Recipes::named);
    }

    @ParameterizedTest
    @MethodSource("recipesWithEpochs")
    void watchIsAskedAndCanEndTheTraining(Recipe recipe) {
        List<Integer> asked = fit(recipe, 2);

        assertThat(asked).containsExactly(1, 2);
    }

    @ParameterizedTest
    @MethodSource("recipesWithoutEpochs")
    void withoutEpochsNobodyIsAsked(Recipe recipe) {
        assertThat(fit(recipe, 1)).isEmpty();
    }

    /** Trains for up to five epochs under a watch that allows so many, and says for which it was asked. */
    private static List<Integer> fit(Recipe recipe, int allowed) {
        Dataset dataset = PlantedTastes.dataset(1);
        Ratings train = dataset.ratings();
        List<Integer> asked = new ArrayList<>();
        Recipe.Validation validation = new Recipe.Validation(train, model -> asked.size()).watchedBy((epoch, value) -> {
            asked.add(epoch);
            return epoch < allowed;
        });
        Map<String, String> options = new LinkedHashMap<>();
        if (recipe.choosesEpoch()) {
            options.put("epochs", "5");
        }
        recipe.fit(
                new Recipe.Task(
                        train,
                        Optional.of(validation),
                        Recipe.Known.of(
                                dataset,
                                Optional.of(DrawnFeatures.of(train.items().size(), 3, 1))),
                        Optional.empty(),
                        Progress.SILENT),
                recipe.complete(options));
        return asked;
    }
}
