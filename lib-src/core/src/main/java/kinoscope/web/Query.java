package kinoscope.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The query of an address under the API: each parameter is known and comes once. */
final class Query {
    private static final int MOST_CHARACTERS = 2_000;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads a query.
     *
     * @param raw as it was sent, or null where there was none
     * @param known the names that may occur
     * @throws Refusal if it is too long or malformed, or a parameter is unknown or comes twice
     */
    static Query of(String raw, Set<String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        if (raw != null && raw.length() > MOST_CHARACTERS) {
            throw Refusal.malformed("query_too_long", "the query has more than " + MOST_CHARACTERS + " characters");
        }
        for (String part : raw == null || raw.isEmpty() ? new String[0] : raw.split("&", -1)) {
            int sign = part.indexOf('=');
            String name = sign < 0 ? part : part.substring(0, sign);
            if (!known.contains(name)) {
                throw Refusal.malformed(
                        "unknown_parameter",
                        known.isEmpty()
                                ? "this address takes no parameters"
                                : "a parameter is none of "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()));
            }
            String value = StrictText.unescaped(sign < 0 ? "" : part.substring(sign + 1))
                    .orElseThrow(
                            () -> Refusal.malformed("malformed_parameter", name + " is not percent-encoded UTF-8"));
            if (values.put(name, value) != null) {
                throw Refusal.malformed("repeated_parameter", name + " is given twice");
            }
        }
        return new Query(values);
    }

    /** A text, empty where the parameter is missing or empty. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /**
     * A whole number, empty where the parameter is missing or empty.
     *
     * @throws Refusal if it is none
     */
    OptionalInt number(String name) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!WHOLE.matcher(value.get()).matches()) {
            throw Refusal.malformed("malformed_number", name + " is not a whole number");
        }
        return OptionalInt.of(Integer.parseInt(value.get()));
    }

    /**
     * A whole number in a range.
     *
     * @throws Refusal if it is none or out of the range
     */
    int number(String name, int otherwise, int least, int most) {
        int value = number(name).orElse(otherwise);
        if (value < least || value > most) {
            throw Refusal.unprocessable(name + "_out_of_range", name + " is not in " + least + ".." + most);
        }
        return value;
    }
}
