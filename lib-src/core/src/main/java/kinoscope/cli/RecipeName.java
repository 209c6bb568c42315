package kinoscope.cli;

import java.util.Iterator;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.experiment.recipe.Recipes;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a model. */
final class RecipeName implements ITypeConverter<Recipe> {
    @Override
    public Recipe convert(String text) {
        try {
            return Recipes.named(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** The names for the help text. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Recipes.ALL.stream().map(Recipe::name).iterator();
        }
    }

    /** The names of those that predict stars. */
    static final class OfStars implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Recipes.ofStars().stream().map(Recipe::name).iterator();
        }
    }
}
