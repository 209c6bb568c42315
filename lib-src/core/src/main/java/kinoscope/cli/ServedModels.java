package kinoscope.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.experiment.WholeModels;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.experiment.recipe.Recipes;
import kinoscope.model.Recommender;
import kinoscope.model.TasteFoldIn;
import kinoscope.model.file.ModelFile;
import kinoscope.model.file.StoredModel;
import kinoscope.web.Showcase;

/**
 * The models that {@code serve} was asked for: names of recipes, which are trained on all ratings and kept, and files that
 * {@code train} has stored.
 */
final class ServedModels {
    /** The recipes whose models can recommend to somebody they were not trained on. */
    static final Set<String> FOLDING = Set.of(
            "ease",
            "ials",
            "als",
            "als-genre",
            "bias",
            "next-item",
            "blend",
            "sequence",
            "sequence-blend",
            "itemknn",
            "userknn",
            "popularity");

    private static final int LONGEST_ID = 40;
    private static final Map<String, String> NAMES =
            Map.of("ease", "EASE", "ials", "iALS", "als", "ALS", "neumf", "NeuMF", "itemknn", "ItemKNN");

    private final List<Asked> asked = new ArrayList<>();

    /** A model that was asked for: a recipe, or else a stored model. */
    private record Asked(String id, Recipe recipe, StoredModel stored) {}

    /**
     * Reads the names and files.
     *
     * @param texts each a name or a file
     * @throws InputException if one is neither, cannot be used for visitors, or comes twice
     */
    ServedModels(List<String> texts) {
        Set<String> ids = new HashSet<>();
        for (String text : texts) {
            Asked model = read(text);
            if (!ids.add(model.id())) {
                throw new InputException("--model " + model.id() + " is given twice");
            }
            asked.add(model);
        }
    }

    /** The data set that the first file was trained on, or {@code otherwise} where there is no file. */
    String source(String otherwise) {
        return asked.stream()
                .filter(model -> model.stored() != null)
                .map(model -> model.stored().record().source())
                .filter(source -> !source.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    /**
     * Adds the models to a showcase: the first one is made at once, the others when the server runs.
     *
     * @param out told of each model that was made
     * @throws InputException if a stored model does not belong to the data
     */
    Showcase addTo(Showcase showcase, Dataset dataset, WholeModels whole, PrintWriter out) {
        Showcase all = showcase;
        for (Asked model : asked) {
            boolean first = model == asked.get(0);
            if (model.stored() != null) {
                model.stored().trainedOn().requireSameIds(dataset.ratings());
                all = all.with(model.id(), (TasteFoldIn) model.stored().model());
            } else if (first) {
                all = all.with(
                        model.id(), made(model.recipe(), dataset, whole, out).get());
            } else {
                Showcase.Unit unit = model.recipe().predictsStars() ? Showcase.Unit.STARS : Showcase.Unit.SCORE;
                String name = NAMES.getOrDefault(model.id(), model.id());
                all = all.with(model.id(), name, unit, made(model.recipe(), dataset, whole, out));
            }
        }
        return all;
    }

    private static Supplier<TasteFoldIn> made(Recipe recipe, Dataset dataset, WholeModels whole, PrintWriter out) {
        return () -> {
            long start = System.nanoTime();
            Recommender model = whole.of(recipe, dataset).model();
            out.printf(Locale.ROOT, "%s is ready (%.1f s)%n", model.name(), (System.nanoTime() - start) / 1e9);
            out.flush();
            return (TasteFoldIn) model;
        };
    }

    private static Asked read(String text) {
        if (Recipes.ALL.stream().anyMatch(recipe -> recipe.name().equals(text))) {
            if (!FOLDING.contains(text)) {
                throw new InputException("--model " + text + " knows only the users it was trained on, and visitors"
                        + " are none of them; those that can recommend to visitors: " + folding());
            }
            return new Asked(text, Recipes.named(text), null);
        }
        Path file = Path.of(text);
        if (!Files.exists(file)) {
            throw new InputException("--model " + text + " is neither a file nor one of: " + folding());
        }
        StoredModel stored = ModelFile.load(file);
        if (!(stored.model() instanceof TasteFoldIn)) {
            throw InputException.of(
                    file,
                    stored.model().name() + " knows only the users it was trained on, and visitors are none of them;"
                            + " those that can recommend to visitors: " + folding());
        }
        return new Asked(idOf(file), null, stored);
    }

    private static String folding() {
        return FOLDING.stream().sorted().collect(Collectors.joining(", "));
    }

    /** The file's name without its ending, in the letters of an id. */
    private static String idOf(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-$", "");
        return plain.isEmpty() ? "model" : plain.substring(0, Math.min(plain.length(), LONGEST_ID));
    }
}
