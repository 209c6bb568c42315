package kinoscope.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How the lines of a ratings file look: user, item, rating and time, one separator between them; where that is a comma,
 * double quotes may enclose a field.
 *
 * @param header the first line, or {@code ""} where there is none
 * @param separator one or two ASCII characters
 * @param scale which ratings may occur
 */
record RatingFormat(String header, String separator, RatingScale scale) {
    /** {@code 196<TAB>242<TAB>3<TAB>881250949}. */
    static final RatingFormat ML_100K = new RatingFormat("", "\t", RatingScale.WHOLE_STARS);

    /** {@code 1::1193::5::978300760}. */
    static final RatingFormat ML_1M = new RatingFormat("", "::", RatingScale.WHOLE_STARS);

    /** {@code 1,1,4.0,964982703} below a header. */
    static final RatingFormat CSV = new RatingFormat("userId,movieId,rating,timestamp", ",", RatingScale.HALF_STARS);

    RatingFormat {
        if (separator.isEmpty() || separator.length() > 2) {
            throw new IllegalArgumentException("separator must have one or two characters: '" + separator + "'");
        }
    }

    /** The lines before the first rating. */
    int headerLines() {
        return header.isEmpty() ? 0 : 1;
    }

    /** Whether a line is the header, with quotes or without. */
    boolean isHeader(String line) {
        return fields(line).equals(fields(header));
    }

    /** Whether fields may stand in double quotes. */
    boolean allowsQuotes() {
        return separator.equals(",");
    }

    /** The fields of a line without their quotes. */
    List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            fields.add(withoutQuotes(line.substring(from, at)));
            from = at + separator.length();
        }
        fields.add(withoutQuotes(line.substring(from)));
        return fields;
    }

    /** The separator as it should be shown. */
    String separatorName() {
        return separator.equals("\t") ? "a tab" : "'" + separator + "'";
    }

    byte[] separatorBytes() {
        return separator.getBytes(StandardCharsets.US_ASCII);
    }

    private String withoutQuotes(String field) {
        int last = field.length() - 1;
        boolean quoted = allowsQuotes() && last > 0 && field.charAt(0) == '"' && field.charAt(last) == '"';
        return quoted ? field.substring(1, last) : field;
    }
}
