package kinoscope.experiment.leaderboard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kinoscope.data.InputException;
import kinoscope.experiment.EpochRule;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.experiment.recipe.Recipes;

/**
 * A model that takes part in a leaderboard.
 *
 * @param name for the table, unlike all others
 * @param model name of its recipe
 * @param options those that differ from the recipe's defaults
 * @param fixedEpochs whether it trains for exactly the epochs of the options, which were chosen before; otherwise validation
 *     chooses anew
 * @param published key of the published figure to compare it with, {@code ""} for none
 */
public record Entry(String name, String model, Map<String, String> options, boolean fixedEpochs, String published) {
    /** Copies the options. */
    public Entry {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(published, "published");
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * The same with options added, where the model has them and they are not set: for what belongs to the run.
     *
     * @throws InputException if there is no such model
     */
    public Entry withFallbacks(Map<String, String> fallbacks) {
        Map<String, String> all = new LinkedHashMap<>(options);
        fallbacks.forEach((option, value) -> {
            if (recipe().defaults().containsKey(option)) {
                all.putIfAbsent(option, value);
            }
        });
        return new Entry(name, model, all, fixedEpochs, published);
    }

    /** How many epochs it trains. */
    EpochRule rule() {
        return fixedEpochs ? EpochRule.FIXED : EpochRule.CHOOSE;
    }

    /**
     * The recipe.
     *
     * @throws InputException if there is none of this name
     */
    Recipe recipe() {
        try {
            return Recipes.named(model);
        } catch (IllegalArgumentException e) {
            throw new InputException("leaderboard entry '" + name + "': " + e.getMessage(), e);
        }
    }

    /**
     * All options.
     *
     * @throws InputException if an option is not one of this model, or its value cannot be
     */
    Map<String, String> complete() {
        try {
            return recipe().complete(options);
        } catch (IllegalArgumentException e) {
            throw new InputException("leaderboard entry '" + name + "': " + e.getMessage(), e);
        }
    }
}
