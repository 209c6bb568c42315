package kinoscope.data;

import java.nio.file.Path;

/**
 * Input that cannot be used: the message is one line that names the place, what is wrong with it and the value found there.
 *
 * <p>The launcher prints the message as it is and exits with status 2.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 80;

    /** Creates an exception with a message for the user. */
    public InputException(String message) {
        super(message);
    }

    /** Creates an exception with a message for the user and the failure behind it. */
    public InputException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Describes a bad value in a line of a file.
     *
     * @param file where the value stands
     * @param line the line, counted from 1
     * @param problem what is wrong, for instance {@code "rating is not a number"}
     * @param value the offending text; control characters are escaped and long text is cut
     */
    public static InputException at(Path file, long line, String problem, String value) {
        return at(file.toString(), line, problem, value);
    }

    /** The same for a file that is known by another name than its path, for instance a URL. */
    public static InputException at(String file, long line, String problem, String value) {
        return new InputException(file + ":" + line + ": " + problem + ": '" + printable(value) + "'");
    }

    /** Describes a file that cannot be used as a whole. */
    public static InputException of(Path file, String problem) {
        return new InputException(file + ": " + problem);
    }

    private static String printable(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(value.length(), LONGEST_VALUE); i++) {
            char c = value.charAt(i);
            text.append(Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return value.length() > LONGEST_VALUE ? text + "..." : text.toString();
    }
}
