package kinoscope.notebook;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kinoscope.data.AtomicFiles;
import kinoscope.data.Dataset;
import kinoscope.data.Ratings;
import kinoscope.sample.Interactions;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Makes Tablesaw tables for display and export out of the project's types. For small data: never inside a loop over ratings. */
public final class Tables {
    private Tables() {}

    /**
     * Records as rows: a column a component, under its name; lists joined by commas, empty optionals empty.
     *
     * @param name the caption
     * @param rows at least one, all of one record type
     * @throws IllegalArgumentException if there is no row, since then there are no columns
     */
    public static Table of(String name, List<? extends Record> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no rows for table " + name + ": name their type");
        }
        return RecordTable.of(name, rows.get(0).getClass(), rows);
    }

    /** Records as rows, perhaps none. */
    public static <R extends Record> Table of(String name, Class<R> type, List<R> rows) {
        return RecordTable.of(name, type, rows);
    }

    /** Starts a table that is built column by column. */
    public static TableBuilder columns(String name) {
        return new TableBuilder(name);
    }

    /**
     * Labelled interactions with raw ids: index | userId | movieId | interaction | rating, the rating missing where the user
     * never gave one.
     */
    public static Table of(Interactions interactions, Dataset dataset) {
        IntColumn index = IntColumn.create("index", interactions.size());
        IntColumn userId = IntColumn.create("userId", interactions.size());
        IntColumn movieId = IntColumn.create("movieId", interactions.size());
        IntColumn interaction = IntColumn.create("interaction", interactions.size());
        DoubleColumn rating = DoubleColumn.create("rating", interactions.size());
        Ratings ratings = dataset.ratings();
        for (int row = 0; row < interactions.size(); row++) {
            index.set(row, row);
            userId.set(row, ratings.users().id(interactions.user(row)));
            movieId.set(row, ratings.items().id(interactions.item(row)));
            interaction.set(row, interactions.label(row));
            rating.set(row, interactions.rating(row));
        }
        return Table.create("interactions of " + dataset.title(), index, userId, movieId, interaction, rating);
    }

    /**
     * The first ratings of a data set: userId | movieId | title | rating | time (UTC, empty where the data have none).
     *
     * @param rows how many at most, at least 0
     */
    public static Table ratings(Dataset dataset, int rows) {
        Ratings ratings = dataset.ratings();
        int size = Math.min(rows, ratings.size());
        IntColumn userId = IntColumn.create("userId", size);
        IntColumn movieId = IntColumn.create("movieId", size);
        StringColumn title = StringColumn.create("title");
        DoubleColumn rating = DoubleColumn.create("rating", size);
        StringColumn time = StringColumn.create("time");
        for (int row = 0; row < size; row++) {
            userId.set(row, ratings.users().id(ratings.user(row)));
            movieId.set(row, ratings.items().id(ratings.item(row)));
            title.append(dataset.movie(ratings.item(row)).title());
            rating.set(row, ratings.rating(row));
            long seconds = ratings.timestamp(row);
            time.append(seconds == 0 ? "" : Instant.ofEpochSecond(seconds).toString());
        }
        return Table.create("ratings of " + dataset.title(), userId, movieId, title, rating, time);
    }

    /**
     * A matrix with a label for each row and column.
     *
     * @param name the caption
     * @param corner the name of the column of row labels
     * @param rows the row labels
     * @param columns the column labels
     * @param values {@code double[rows][columns]}
     */
    public static Table matrix(String name, String corner, List<String> rows, List<String> columns, double[][] values) {
        Table table = Table.create(name, StringColumn.create(corner, rows));
        for (int c = 0; c < columns.size(); c++) {
            DoubleColumn column = DoubleColumn.create(columns.get(c));
            for (double[] row : values) {
                column.append(row[c]);
            }
            table.addColumns(column);
        }
        return table;
    }

    /**
     * Writes a table as CSV in UTF-8 with a header line, as a whole or not at all; missing values are empty.
     *
     * @throws kinoscope.data.InputException if the file cannot be written
     */
    public static void writeCsv(Table table, Path file) {
        AtomicFiles.write(file, out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            try (CsvWriter csv = CsvWriter.builder().build(text)) {
                csv.writeRecord(table.columnNames());
                String[] fields = new String[table.columnCount()];
                for (int row = 0; row < table.rowCount(); row++) {
                    for (int c = 0; c < fields.length; c++) {
                        Column<?> column = table.column(c);
                        fields[c] = column.isMissing(row) ? "" : column.getUnformattedString(row);
                    }
                    csv.writeRecord(fields);
                }
            }
        });
    }
}
