package kinoscope.notebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One output of a code cell.
 *
 * @param kind what it is
 * @param text the text of a stream or the readable form of an error; {@code ""} for displays and results
 * @param data a display's or result's forms by MIME type; binary ones in base64
 * @param metadata by MIME type, for instance width and height of an image
 */
public record CellOutput(Kind kind, String text, Map<String, String> data, Map<String, Map<String, Object>> metadata) {
    /** The kinds of output. */
    public enum Kind {
        /** Text on standard output. */
        STDOUT,
        /** Text on standard error. */
        STDERR,
        /** Something shown while the cell ran. */
        DISPLAY,
        /** The value of the cell's last expression. */
        RESULT,
        /** Why the cell failed. */
        ERROR
    }

    /** Copies the maps. */
    public CellOutput {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** The text of a stream or an error. */
    public static CellOutput text(Kind kind, String text) {
        return new CellOutput(kind, text, Map.of(), Map.of());
    }
}
