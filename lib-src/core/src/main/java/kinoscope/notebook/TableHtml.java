package kinoscope.notebook;

import java.util.Locale;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table as HTML without a style sheet, readable on light and dark pages: numbers to the right with as many decimals as a
 * column needs, missing values empty, and below how many rows there are.
 */
final class TableHtml {
    private static final int MOST_DECIMALS = 4;
    private static final String RULE = "1px solid rgba(128,128,128,0.35)";
    private static final String CELL =
            "padding:0.25em 0.8em;border:0;border-bottom:" + RULE + ";background:transparent;";

    private TableHtml() {}

    static String of(Table table, int mostRows) {
        int rows = Math.min(mostRows, table.rowCount());
        StringBuilder html = new StringBuilder(
                "<div style=\"overflow-x:auto\">"
                        + "<table style=\"border-collapse:collapse;border:0;margin:0.4em 0;font-variant-numeric:tabular-nums\">");
        if (table.name() != null && !table.name().isBlank()) {
            html.append(
                            "<caption style=\"text-align:left;caption-side:top;font-weight:600;padding:0.2em 0.8em;color:inherit\">")
                    .append(Html.escape(table.name()))
                    .append("</caption>");
        }
        html.append("<thead><tr>");
        for (Column<?> column : table.columns()) {
            html.append("<th style=\"")
                    .append(CELL)
                    .append(align(column))
                    .append("border-bottom-width:2px;font-weight:600\">");
            html.append(Html.escape(column.name())).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        int[] decimals = table.columns().stream()
                .mapToInt(column -> decimals(column, rows))
                .toArray();
        for (int row = 0; row < rows; row++) {
            html.append("<tr style=\"background:transparent\">");
            for (int c = 0; c < table.columnCount(); c++) {
                Column<?> column = table.column(c);
                html.append("<td style=\"").append(CELL).append(align(column)).append("\">");
                html.append(Html.escape(text(column, row, decimals[c]))).append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table></div>");
        return html.append(footer(table.rowCount(), rows)).toString();
    }

    private static String footer(int all, int shown) {
        String count = String.format(Locale.ROOT, "%,d %s", all, all == 1 ? "row" : "rows");
        String first = shown < all ? String.format(Locale.ROOT, ", the first %,d shown", shown) : "";
        return "<div style=\"opacity:0.7;font-size:0.9em;padding:0 0.8em\">" + count + first + "</div>";
    }

    private static String align(Column<?> column) {
        return column instanceof NumericColumn ? "text-align:right;" : "text-align:left;";
    }

    /** The fewest decimals that show all values exactly, or those that four significant digits of the largest need. */
    private static int decimals(Column<?> column, int rows) {
        if (!(column instanceof NumericColumn<?> numbers)) {
            return 0;
        }
        double largest = 0;
        int exact = 0;
        for (int row = 0; row < rows; row++) {
            if (!numbers.isMissing(row)) {
                double value = numbers.getDouble(row);
                largest = Math.max(largest, Math.abs(value));
                while (exact <= MOST_DECIMALS && !isWhole(value * Math.pow(10, exact))) {
                    exact++;
                }
            }
        }
        if (exact <= 2) {
            return exact;
        }
        int needed = MOST_DECIMALS - 1 - (int) Math.floor(Math.log10(Math.max(largest, 0.1)));
        return Math.max(0, Math.min(Math.min(exact, MOST_DECIMALS), needed));
    }

    private static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-6;
    }

    private static String text(Column<?> column, int row, int decimals) {
        if (column.isMissing(row)) {
            return "";
        }
        if (column instanceof NumericColumn<?> numbers) {
            double value = numbers.getDouble(row);
            boolean tiny = value != 0 && Math.abs(value) < 0.5 * Math.pow(10, -decimals);
            return String.format(Locale.ROOT, tiny ? "%.2e" : "%." + decimals + "f", value);
        }
        return column.getString(row);
    }
}
