package kinoscope.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds rated movies by what people call them: capitals, punctuation, accents and the place of an article do not matter
 * ({@code "The Matrix"} is {@code "Matrix, The (1999)"}), the year and other words in brackets may be left out.
 */
public final class TitleIndex {
    private static final int NEAREST = 5;
    private static final int GRAM = 3;

    private final Dataset dataset;
    private final Map<String, Set<Integer>> itemsByKey = new LinkedHashMap<>();

    /** An index of the rated movies of a data set. */
    public TitleIndex(Dataset dataset) {
        this.dataset = dataset;
        for (int item = 0; item < dataset.ratings().items().size(); item++) {
            for (String key : keys(dataset.movie(item).title())) {
                itemsByKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(item);
            }
        }
    }

    /**
     * The item of a title.
     *
     * @throws InputException if no rated movie is called so, or several are; the message names the nearest titles or the
     *     several
     */
    public int item(String title) {
        Set<Integer> found = itemsByKey.getOrDefault(TitleWords.key(title), Set.of());
        if (found.size() == 1) {
            return found.iterator().next();
        }
        if (found.isEmpty()) {
            throw new InputException(
                    "no rated movie of " + dataset.name() + " is called '" + title + "'; nearest: " + nearest(title));
        }
        throw new InputException("'" + title + "' is the title of several movies: "
                + found.stream().map(this::title).collect(Collectors.joining("; ")));
    }

    /** Titles with all of the words in a row come first, then those that share most groups of three letters. */
    private String nearest(String title) {
        String words = TitleWords.key(title);
        Set<String> wanted = grams(words);
        Map<Integer, Double> likeness = new LinkedHashMap<>();
        itemsByKey.forEach((key, items) -> {
            Set<String> common = grams(key);
            int size = common.size() + wanted.size();
            common.retainAll(wanted);
            double inside = !words.isEmpty() && (" " + key + " ").contains(" " + words + " ") ? 1 : 0;
            items.forEach(item -> likeness.merge(item, inside + 2.0 * common.size() / size, Math::max));
        });
        return likeness.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(NEAREST)
                .map(entry -> title(entry.getKey()))
                .collect(Collectors.joining("; "));
    }

    private String title(int item) {
        return dataset.movie(item).title().strip();
    }

    /** The title as it is and without its year, then the same without all else in brackets. */
    private static Set<String> keys(String title) {
        String undated = title.replaceAll("\\(\\d{4}\\)\\s*$", "");
        String bare = title.replaceAll("\\([^)]*\\)", " ").strip();
        String year = title.substring(undated.length());
        Set<String> keys = new LinkedHashSet<>(List.of(
                TitleWords.key(title),
                TitleWords.key(undated),
                TitleWords.key(bare),
                TitleWords.key(bare + " " + year)));
        keys.remove("");
        return keys;
    }

    private static Set<String> grams(String key) {
        String padded = "  " + key + " ";
        List<String> grams = new ArrayList<>();
        for (int k = 0; k + GRAM <= padded.length(); k++) {
            grams.add(padded.substring(k, k + GRAM));
        }
        return new HashSet<>(grams);
    }
}
