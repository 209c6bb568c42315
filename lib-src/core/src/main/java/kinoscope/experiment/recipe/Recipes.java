package kinoscope.experiment.recipe;

import java.util.List;
import java.util.stream.Collectors;
import kinoscope.model.baseline.Popularity;
import kinoscope.model.linear.Ease;
import kinoscope.model.linear.EaseOptions;
import kinoscope.model.linear.LinearBlend;
import kinoscope.model.linear.NextItem;
import kinoscope.model.linear.NextItemOptions;
import kinoscope.model.neighbor.ItemKnn;
import kinoscope.model.neighbor.ItemKnnOptions;
import kinoscope.model.neighbor.UserKnn;
import kinoscope.model.neighbor.UserKnnOptions;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfBlend;
import kinoscope.model.neural.sequence.SequenceBlend;

/** All recipes. */
public final class Recipes {
    /** One for each model that can be trained by name. */
    public static final List<Recipe> ALL = List.of(
            new NcfRecipe(NcfArchitecture.GMF),
            new NcfRecipe(NcfArchitecture.MLP),
            new NcfRecipe(NcfArchitecture.NEUMF),
            new NcfRecipe(NcfArchitecture.VGMF),
            new NcfRecipe(NcfArchitecture.VNEUMF),
            new PretrainedRecipe("neumf-pretrained", (network, histories) -> network),
            new PretrainedRecipe("neumf-blend", NcfBlend::fit),
            new SequenceRecipe("sequence", network -> network),
            new SequenceRecipe("sequence-blend", SequenceBlend::of),
            new AlsRecipe(),
            BiasedAlsRecipe.plain(),
            BiasedAlsRecipe.withGenres(),
            BiasedAlsRecipe.biasesAlone(),
            RatingNetworkRecipe.mlp(),
            RatingNetworkRecipe.demographics(),
            new HistoryRecipe<>("ease", EaseOptions.defaults(), Ease::fit),
            new HistoryRecipe<>("next-item", NextItemOptions.defaults(), NextItem::fit),
            new HistoryRecipe<>("blend", NoOptions.NONE, (histories, none) -> LinearBlend.fit(histories)),
            new HistoryRecipe<>("itemknn", ItemKnnOptions.defaults(), ItemKnn::fit),
            new HistoryRecipe<>("userknn", UserKnnOptions.defaults(), UserKnn::fit),
            new HistoryRecipe<>("popularity", NoOptions.NONE, (histories, none) -> Popularity.of(histories)));

    /** The options of a model without any. */
    record NoOptions() {
        static final NoOptions NONE = new NoOptions();
    }

    private Recipes() {}

    /**
     * The recipe of a name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static Recipe named(String name) {
        return ALL.stream()
                .filter(recipe -> recipe.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model '" + name + "'; there are: " + names()));
    }

    /** The names with commas between them. */
    public static String names() {
        return names(ALL);
    }

    /** Those whose models predict stars. */
    public static List<Recipe> ofStars() {
        return ALL.stream().filter(Recipe::predictsStars).toList();
    }

    /**
     * Makes sure that models of a recipe can be measured by RMSE.
     *
     * @throws IllegalArgumentException if they predict no stars; the message lists those that do
     */
    public static void requireStars(Recipe recipe) {
        if (!recipe.predictsStars()) {
            throw new IllegalArgumentException(
                    recipe.name() + " predicts no stars; models that do: " + names(ofStars()));
        }
    }

    private static String names(List<Recipe> recipes) {
        return recipes.stream().map(Recipe::name).collect(Collectors.joining(", "));
    }
}
