package kinoscope.notebook;

import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Builds a small table column by column; all columns must be of one length. */
public final class TableBuilder {
    private final Table table;

    TableBuilder(String name) {
        table = Table.create(name);
    }

    /** Adds a column of texts. */
    public TableBuilder texts(String name, List<String> values) {
        table.addColumns(StringColumn.create(name, values));
        return this;
    }

    /** Adds a column of whole numbers. */
    public TableBuilder whole(String name, int... values) {
        table.addColumns(IntColumn.create(name, values));
        return this;
    }

    /** Adds a column of numbers; NaN is missing. */
    public TableBuilder numbers(String name, double... values) {
        table.addColumns(DoubleColumn.create(name, values));
        return this;
    }

    /** The finished table. */
    public Table table() {
        return table;
    }
}
