package kinoscope.data;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small text file in memory, cut into lines.
 *
 * @param path what to call it in messages
 * @param text its content without byte order mark
 */
record TextFile(Path path, String text) {
    /**
     * Reads a file.
     *
     * @throws InputException if it is missing, unreadable, empty or not in the charset
     */
    static TextFile read(DataFile file, Charset charset) {
        String text = TextEncoding.decode(file.path(), file.bytes(), charset);
        if (text.isBlank()) {
            throw InputException.of(file.path(), "empty file");
        }
        return new TextFile(file.path(), text);
    }

    /**
     * A line of a text file.
     *
     * @param path the file
     * @param number counted from 1
     * @param text without the line end
     */
    record Line(Path path, long number, String text) {
        InputException error(String problem, String value) {
            return InputException.at(path, number, problem, value);
        }

        /** The fields between single-character separators; trailing empty fields are kept. */
        List<String> fields(char separator) {
            List<String> fields = new ArrayList<>();
            int from = 0;
            for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
                fields.add(text.substring(from, at));
                from = at + 1;
            }
            fields.add(text.substring(from));
            return fields;
        }

        /** The number that a field stands for: an id, an age or a code, not negative. */
        int number(String what, String value) {
            if (!value.matches("[0-9]{1,10}") || Long.parseLong(value) > Integer.MAX_VALUE) {
                throw error(what + " is not a whole number", value);
            }
            return Integer.parseInt(value);
        }
    }

    /** The lines, with LF or CRLF at their ends; empty lines at the end of the file are left out. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            int end = to > from && text.charAt(to - 1) == '\r' ? to - 1 : to;
            lines.add(new Line(path, lines.size() + 1L, text.substring(from, end)));
            from = to + 1;
        }
        while (lines.get(lines.size() - 1).text().isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
