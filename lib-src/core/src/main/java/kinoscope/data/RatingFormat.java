package kinoscope.data;

import java.nio.charset.StandardCharsets;

/**
 * How the lines of a ratings file look: user, item, rating and time, one separator between them.
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

    /** The separator as it should be shown. */
    String separatorName() {
        return separator.equals("\t") ? "a tab" : "'" + separator + "'";
    }

    byte[] separatorBytes() {
        return separator.getBytes(StandardCharsets.US_ASCII);
    }
}
