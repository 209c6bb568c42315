package kinoscope.experiment.leaderboard;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kinoscope.data.InputException;
import kinoscope.experiment.Json;

/**
 * The models of a leaderboard with their options.
 *
 * <p>As a file: a JSON object with a list of entries for each data set by name, and one named {@code default} for all
 * others. An entry has {@code name}, {@code model}, and perhaps {@code options} (as on the command line without the dashes
 * before them), {@code fixedEpochs} and {@code published}, see {@link Entry}.
 *
 * @param entries the models, in the order of training
 */
public record Plan(List<Entry> entries) {
    private static final String SHIPPED = "leaderboard.json";
    private static final String OTHERS = "default";
    private static final Set<String> FIELDS = Set.of("name", "model", "options", "fixedEpochs", "published");

    /**
     * Checks the entries.
     *
     * @throws InputException if there is none, two share a name, or the options of one cannot be
     */
    public Plan {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new InputException("the leaderboard has no entries");
        }
        Set<String> names = new HashSet<>();
        for (Entry entry : entries) {
            entry.complete();
            if (!names.add(entry.name())) {
                throw new InputException("two leaderboard entries are called '" + entry.name() + "'");
            }
        }
    }

    /** The plan that is shipped, with options chosen on validation parts. */
    public static Plan shipped(String data) {
        return of(Json.resource(SHIPPED, JsonObject.class), data, SHIPPED);
    }

    /**
     * A plan of one's own.
     *
     * @throws InputException if the file is missing or no plan
     */
    public static Plan load(Path file, String data) {
        return of(Json.read(file, JsonObject.class, "a leaderboard"), data, file.toString());
    }

    /**
     * Some of the entries, in the order of the plan.
     *
     * @param chosen names of entries or of models, in any case
     * @throws InputException if an entry is unknown
     */
    public Plan only(List<String> chosen) {
        for (String name : chosen) {
            if (entries.stream().noneMatch(entry -> isCalled(entry, name))) {
                throw new InputException("no leaderboard entry '" + name + "'; there are: "
                        + entries.stream().map(Entry::name).collect(Collectors.joining(", ")));
            }
        }
        return new Plan(entries.stream()
                .filter(entry -> chosen.stream().anyMatch(name -> isCalled(entry, name)))
                .toList());
    }

    /** The same with options that belong to the run, see {@link Entry#withFallbacks}. */
    public Plan withFallbacks(Map<String, String> fallbacks) {
        return new Plan(
                entries.stream().map(entry -> entry.withFallbacks(fallbacks)).toList());
    }

    private static boolean isCalled(Entry entry, String name) {
        return entry.name().equalsIgnoreCase(name) || entry.model().equalsIgnoreCase(name);
    }

    private static Plan of(JsonObject plans, String data, String where) {
        JsonElement list = plans.has(data) ? plans.get(data) : plans.get(OTHERS);
        if (!(list instanceof JsonArray array)) {
            throw new InputException(where + ": has no list of entries for " + data + " or " + OTHERS);
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonElement element : array) {
            try {
                entries.add(entry(element.getAsJsonObject()));
            } catch (IllegalStateException | UnsupportedOperationException | IllegalArgumentException e) {
                throw new InputException(where + ": entry " + (entries.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return new Plan(entries);
    }

    private static Entry entry(JsonObject json) {
        for (String field : json.keySet()) {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("'" + field + "' is not a field of an entry");
            }
        }
        if (!json.has("name") || !json.has("model")) {
            throw new IllegalArgumentException("an entry needs a name and a model");
        }
        Map<String, String> options = new LinkedHashMap<>();
        if (json.has("options")) {
            json.getAsJsonObject("options").asMap().forEach((name, value) -> options.put(name, text(value)));
        }
        return new Entry(
                json.get("name").getAsString(),
                json.get("model").getAsString(),
                options,
                json.has("fixedEpochs") && json.get("fixedEpochs").getAsBoolean(),
                json.has("published") ? json.get("published").getAsString() : "");
    }

    private static String text(JsonElement value) {
        return value instanceof JsonArray list
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining(","))
                : value.getAsString();
    }
}
