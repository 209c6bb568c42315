package kinoscope.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table of text columns, as wide as their widest cell. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] right;

    /**
     * A table with a line of headings.
     *
     * @param headings one a column; those that begin with {@code >} stand above numbers, which end at the right
     */
    public TextTable(String... headings) {
        String[] names = new String[headings.length];
        right = new boolean[headings.length];
        for (int k = 0; k < headings.length; k++) {
            right[k] = headings[k].startsWith(">");
            names[k] = right[k] ? headings[k].substring(1) : headings[k];
        }
        rows.add(names);
    }

    /** Adds a row, a cell a column. */
    public TextTable row(String... cells) {
        if (cells.length != right.length) {
            throw new IllegalArgumentException(cells.length + " cells for " + right.length + " columns");
        }
        rows.add(cells.clone());
        return this;
    }

    /** Prints the rows, without spaces at their ends. */
    public void print(PrintWriter out) {
        int[] widths = new int[right.length];
        for (String[] row : rows) {
            for (int k = 0; k < widths.length; k++) {
                widths[k] = Math.max(widths[k], row[k].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int k = 0; k < widths.length; k++) {
                String space = " ".repeat(widths[k] - row[k].length());
                line.append(k == 0 ? "" : GAP).append(right[k] ? space + row[k] : row[k] + space);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
