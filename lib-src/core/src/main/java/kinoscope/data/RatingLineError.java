package kinoscope.data;

import java.nio.file.Path;
import java.util.List;

/** Finds the words for a line that {@link RatingParser} stopped at. */
final class RatingLineError {
    private static final String[] FIELDS = {"user id", "movie id", "rating", "timestamp"};

    private RatingLineError() {}

    static InputException explain(Path file, long line, RatingFormat format, String text) {
        if (text.isEmpty()) {
            return InputException.at(file, line, "empty line", text);
        }
        List<String> fields = format.fields(text);
        if (fields.size() == 1) {
            return InputException.at(
                    file,
                    line,
                    "wrong separator, expected user, movie, rating and time with " + format.separatorName()
                            + " between them",
                    text);
        }
        if (fields.size() != FIELDS.length) {
            return InputException.at(
                    file,
                    line,
                    "malformed line, expected 4 fields with " + format.separatorName() + " between them, found "
                            + fields.size(),
                    text);
        }
        for (int i = 0; i < FIELDS.length; i++) {
            String problem = i == 2 ? ratingProblem(fields.get(i), format.scale()) : numberProblem(fields.get(i), i);
            if (problem != null) {
                return InputException.at(file, line, FIELDS[i] + " " + problem, fields.get(i));
            }
        }
        return InputException.at(file, line, "malformed line", text);
    }

    private static String numberProblem(String value, int field) {
        if (!value.matches("[0-9]+")) {
            return "is not a whole number";
        }
        boolean fits = field == 3 ? value.length() <= 18 : value.length() <= 9 || fitsInt(value);
        return fits ? null : "is too large";
    }

    private static boolean fitsInt(String digits) {
        return digits.length() <= 18 && Long.parseLong(digits) <= Integer.MAX_VALUE;
    }

    private static String ratingProblem(String value, RatingScale scale) {
        if (!value.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return "is not a number";
        }
        return scale.contains(Float.parseFloat(value))
                ? null
                : "is not on the scale from " + stars(scale.min()) + " to " + stars(scale.max()) + " in steps of "
                        + stars(scale.step());
    }

    private static String stars(float value) {
        return value == Math.rint(value) ? String.valueOf((int) value) : String.valueOf(value);
    }
}
