package kinoscope.experiment.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.eval.RatingEvaluator;
import kinoscope.experiment.PlantedTastes;
import kinoscope.model.DrawnFeatures;
import kinoscope.model.ItemFeatures;
import kinoscope.model.RatingPredictor;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.linear.EaseOptions;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfModel;
import kinoscope.model.neural.NcfOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipesTest {
    static Stream<Recipe> recipes() {
        return Recipes.ALL.stream();
    }

    @Test
    void namesAreUnlikeAndFound() {
        assertThat(Recipes.ALL).extracting(Recipe::name).doesNotHaveDuplicates();
        assertThat(Recipes.named("ease").name()).isEqualTo("ease");
        assertThatThrownBy(() -> Recipes.named("Ease")).hasMessage("no model 'Ease'; there are: " + Recipes.names());
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void defaultsAreComplete(Recipe recipe) {
        assertThat(recipe.complete(Map.of())).isEqualTo(recipe.defaults());
        recipe.defaults().forEach((option, value) -> assertThat(recipe.complete(Map.of(option, value)))
                .isEqualTo(recipe.defaults()));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void optionOfAnotherModelIsRefused(Recipe recipe) {
        assertThatThrownBy(() -> recipe.complete(Map.of("frobs", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(recipe.name() + " does not use --frobs; its options: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gmf; layers; 8,4; gmf does not use --layers",
                "mlp; factors; 8; mlp does not use --factors",
                "neumf; visual-hidden; 8; neumf does not use --visual-hidden",
                "vgmf; layers; 8,4; vgmf does not use --layers",
                "vneumf; visual-hidden; -1; visual-hidden must be in 0..4096, not -1",
                "popularity; seed; 8; popularity does not use --seed; its options: none",
                "neumf; factors; many; factors must be a whole number, not 'many'",
                "neumf; factors; 2.5; factors must be a whole number, not '2.5'",
                "neumf; factors; 0; factors must be in 1..4096, not 0",
                "neumf; layers; 8;  layers must have 2..16 entries, not [8]",
                "neumf; layers; 8,x; layers must be a list like 64,32,16,8, not '8,x'",
                "neumf; learning-rate; fast; learning-rate must be a number, not 'fast'",
                "neumf; engine; steam; engine must be one of fused, dl4j, not 'steam'",
                "neumf; optimizer; hope; optimizer must be one of adam, adam-pytorch, rmsprop, sgd, not 'hope'",
                "neumf; negatives; 0; negatives must be in 1..1000, not 0",
                "neumf; threads; 0; threads must be in 1..64, not 0",
                "neumf-pretrained; alpha; 1.5; alpha must be in 0..1, not 1.5",
                "neumf-pretrained; gmf-layers; 8,4; neumf-pretrained does not use --gmf-layers",
                "neumf-pretrained; tuning-epochs; 0; epochs must be at least 1, not 0",
                "sequence; memories; 0.5,2; memories must be in [0, 1), not [0.5, 2.0]",
                "ease; l2; 0; l2 must be above 0, not 0.0",
                "ease; weights-decay; -1; weights-decay must be above 0, not -1.0",
                "userknn; neighbors; 0; neighbors must be at least 1, not 0",
                "als; error-weight; 0; error-weight must be above 0, not 0.0",
                "als; regularization; 0; regularization must be above 0, not 0.0",
                "als; bias-regularization; -1; bias-regularization must be at least 0, not -1.0",
                "als; regularization; NaN; regularization must be above 0, not NaN",
                "als; factors; 1025; factors must be in 0..1024, not 1025",
                "als; clip; maybe; clip must be one of true, false, not 'maybe'",
                "als; genre-regularization; 1; als does not use --genre-regularization",
                "als-genre; genre-regularization; 0; genre-regularization must be above 0, not 0.0",
                "bias; factors; 8; bias does not use --factors; its options: --error-weight --bias-regularization"
                        + " --frequency-scale --global-mean --clip --epochs --patience --threads",
            })
    void impossibleValueIsOneClearLine(String model, String option, String value, String message) {
        assertThatThrownBy(() -> Recipes.named(model).complete(Map.of(option, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .message()
                .hasLineCount(1);
    }

    @Test
    void dl4jTakesOneThread() {
        assertThatThrownBy(() -> Recipes.named("gmf").complete(Map.of("engine", "dl4j", "threads", "2")))
                .hasMessage("the engine dl4j computes on one thread, not 2");
    }

    @Test
    void textsReachTheOptionsOfTheModel() {
        Recipe recipe = new NcfRecipe(NcfArchitecture.NEUMF);
        Map<String, String> options = recipe.complete(
                Map.of("factors", "3", "layers", "8, 4", "learning-rate", "2e-3", "epochs", "1", "optimizer", "SGD"));
        Ratings train = PlantedTastes.dataset(1).ratings();

        Recipe.Fitted fitted = recipe.fit(
                new Recipe.Task(train, Optional.empty(), Recipe.Known.NOTHING, Optional.empty(), Progress.SILENT),
                options);

        NcfOptions used = ((NcfModel) fitted.model()).options();
        assertThat(used.factors()).isEqualTo(3);
        assertThat(used.layers()).isEqualTo(List.of(8, 4));
        assertThat(used.learningRate()).isEqualTo(.002);
        assertThat(used.optimizer().name()).isEqualTo("SGD");
        assertThat(used.architecture()).isEqualTo(NcfArchitecture.NEUMF);
        assertThat(fitted.epoch()).isEqualTo(1);
    }

    @Test
    void modelsOfStarsAreFittedToStarsAndValidatedByThem() {
        Dataset dataset = PlantedTastes.dataset(1);
        Ratings train = dataset.ratings();
        Recipe.Validation validation = new Recipe.Validation(train, model -> {
            throw new AssertionError("they are not asked for a ranking");
        });
        for (Recipe recipe : Recipes.ofStars()) {
            Recipe.Fitted fitted = recipe.fit(
                    new Recipe.Task(
                            train,
                            Optional.of(validation),
                            Recipe.Known.of(dataset, Optional.empty()),
                            Optional.empty(),
                            Progress.SILENT),
                    recipe.complete(Map.of("epochs", "5", "threads", "1")));

            double rmse = RatingEvaluator.defaults(1)
                    .evaluate((RatingPredictor) fitted.model(), train)
                    .value("RMSE");
            assertThat(fitted.validation()).isCloseTo(rmse, within(1e-5)).isLessThan(1.1);
            assertThat(fitted.epoch()).isBetween(1, 5);
            if (fitted.model() instanceof BiasedAls model) {
                assertThat(model.itemGenres().isPresent())
                        .isEqualTo(recipe.name().equals("als-genre"));
                assertThat(model.options().factors()).isEqualTo(recipe.name().equals("bias") ? 0 : 32);
            }
        }
        assertThat(Recipes.ofStars())
                .extracting(Recipe::name)
                .containsExactly("als", "als-genre", "bias", "rating-mlp", "demographics");
    }

    @Test
    void genresAreNeededWhereTheyAreUsed() {
        Ratings train = PlantedTastes.dataset(1).ratings();
        Recipe recipe = Recipes.named("als-genre");
        Recipe.Task task =
                new Recipe.Task(train, Optional.empty(), Recipe.Known.NOTHING, Optional.empty(), Progress.SILENT);

        assertThatThrownBy(() -> recipe.fit(task, recipe.defaults()))
                .isInstanceOf(InputException.class)
                .hasMessage("als-genre needs the genres of the movies; these data have none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vgmf", "vneumf"})
    void visualNetworksNeedPostersAndSeeThem(String name) {
        Ratings train = PlantedTastes.dataset(1).ratings();
        Recipe recipe = Recipes.named(name);
        Map<String, String> options = recipe.complete(Map.of("epochs", "1", "visual-hidden", "0"));
        Recipe.Task blind =
                new Recipe.Task(train, Optional.empty(), Recipe.Known.NOTHING, Optional.empty(), Progress.SILENT);
        assertThatThrownBy(() -> recipe.fit(blind, options))
                .isInstanceOf(InputException.class)
                .hasMessage(name + " needs the posters of the movies; these data have none");
        ItemFeatures features = DrawnFeatures.of(train.items().size(), 3, 1);
        Recipe.Fitted fitted = recipe.fit(
                new Recipe.Task(
                        train,
                        Optional.empty(),
                        new Recipe.Known(Optional.empty(), Optional.empty(), Optional.of(features)),
                        Optional.empty(),
                        Progress.SILENT),
                options);
        NcfModel model = (NcfModel) fitted.model();
        assertThat(model.options().architecture().name()).isEqualToIgnoringCase(name);
        assertThat(model.options().visualHidden()).isZero();
    }

    @Test
    void recordsWithinRecordsHaveNamesOfBoth() {
        Map<String, String> texts = OptionTexts.of(EaseOptions.recentFirst());

        assertThat(texts).containsEntry("weights-decay", "5.0").containsEntry("weights-floor", "0.05");
        assertThat(OptionTexts.read(EaseOptions.defaults(), texts)).isEqualTo(EaseOptions.recentFirst());
    }
}
