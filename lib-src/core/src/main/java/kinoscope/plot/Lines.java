package kinoscope.plot;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines that fit. */
final class Lines {
    private static final String ELLIPSIS = "…";

    private Lines() {}

    /**
     * The lines of a text, broken at spaces, and inside a word only where it alone is too wide.
     *
     * @param pen with the font
     * @param text any text
     * @param width of a line
     * @param most how many lines; what does not fit is replaced by an ellipsis at the end of the last one
     */
    static List<String> of(Pen pen, String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            if (pen.width(rest) <= width) {
                lines.add(rest);
                rest = "";
            } else if (lines.size() == most - 1) {
                lines.add(cut(pen, rest, width));
            } else {
                int end = breakAt(pen, rest, width);
                lines.add(rest.substring(0, end).strip());
                rest = rest.substring(end).strip();
            }
        }
        return lines;
    }

    /** The end of the first line: behind the last word that fits, or else inside the first word. */
    private static int breakAt(Pen pen, String text, double width) {
        int end = fitting(pen, text, width, "");
        int space = text.lastIndexOf(' ', end);
        return space > 0 ? space : Math.max(1, end);
    }

    private static String cut(Pen pen, String text, double width) {
        return text.substring(0, fitting(pen, text, width, ELLIPSIS)).stripTrailing() + ELLIPSIS;
    }

    /** How many characters fit before a tail. */
    private static int fitting(Pen pen, String text, double width, String tail) {
        int end = text.length();
        while (end > 0 && pen.width(text.substring(0, end) + tail) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end;
    }
}
