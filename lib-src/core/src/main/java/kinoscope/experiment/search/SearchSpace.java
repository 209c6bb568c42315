package kinoscope.experiment.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kinoscope.experiment.recipe.Recipe;

/**
 * The options that a search tries, each with its range.
 *
 * @param ranges by name of the option, in the order of tables and charts
 */
public record SearchSpace(Map<String, Range> ranges) {
    /**
     * Copies the ranges.
     *
     * @throws IllegalArgumentException if there is none
     */
    public SearchSpace {
        ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("a search needs an option to try: declare one with --space NAME=RANGE");
        }
    }

    /**
     * Reads declarations like {@code factors=int:4..64}; of two of the same option the later counts.
     *
     * @throws IllegalArgumentException if there is none, or one cannot be read
     */
    public static SearchSpace of(String... declarations) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        for (String declaration : declarations) {
            put(ranges, declaration);
        }
        return new SearchSpace(ranges);
    }

    /** The space that is tried by default, empty where a recipe has none. */
    public static Optional<SearchSpace> of(Recipe recipe) {
        return DefaultSpaces.of(recipe.name()).map(SearchSpace::of);
    }

    /**
     * The space to search in: that of a recipe by default, without the options that are fixed, with ranges that replace others
     * or come in addition.
     *
     * @param recipe how models are trained
     * @param fixed options with one value
     * @param declarations like {@code factors=int:4..64}
     * @throws IllegalArgumentException if nothing is left to try, a declaration cannot be read, or its option is fixed
     */
    public static SearchSpace of(Recipe recipe, Map<String, String> fixed, Iterable<String> declarations) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        of(recipe).ifPresent(standard -> ranges.putAll(standard.ranges()));
        ranges.keySet().removeAll(fixed.keySet());
        for (String declaration : declarations) {
            put(ranges, declaration);
        }
        for (String option : ranges.keySet()) {
            if (fixed.containsKey(option)) {
                throw new IllegalArgumentException(
                        "--" + option + " has one value and, in --space, a range: give one of them");
            }
        }
        return new SearchSpace(ranges);
    }

    private static void put(Map<String, Range> ranges, String declaration) {
        int end = declaration.indexOf('=');
        if (end < 1) {
            throw new IllegalArgumentException("'" + declaration + "' is not NAME=RANGE");
        }
        ranges.put(declaration.substring(0, end).strip(), Range.parse(declaration.substring(end + 1)));
    }

    /** How many combinations there are, if they can be counted; {@code Long.MAX_VALUE} where they are more than that. */
    public OptionalLong combinations() {
        long product = 1;
        for (Range range : ranges.values()) {
            if (range.size().isEmpty()) {
                return OptionalLong.empty();
            }
            long size = range.size().getAsLong();
            product = product > Long.MAX_VALUE / size ? Long.MAX_VALUE : product * size;
        }
        return OptionalLong.of(product);
    }

    /**
     * Makes sure that a recipe has all the options, and that each can have the values of its range.
     *
     * @param recipe how models are trained
     * @param fixed the options that have one value
     * @throws IllegalArgumentException if it cannot
     */
    public void check(Recipe recipe, Map<String, String> fixed) {
        ranges.forEach((option, range) -> {
            for (String value : range.samples()) {
                Map<String, String> given = new LinkedHashMap<>(fixed);
                given.put(option, value);
                recipe.complete(given);
            }
        });
    }
}
