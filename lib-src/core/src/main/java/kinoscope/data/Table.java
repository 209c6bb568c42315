package kinoscope.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A UTF-8 table whose first line names the columns: comma-separated with quotes, or tab-separated without. */
final class Table {
    private final Row header;
    private final List<Row> rows;

    private Table(List<Row> all) {
        header = all.get(0);
        rows = all.subList(1, all.size());
    }

    /**
     * Reads a table; one whose first line holds a tab is tab-separated.
     *
     * @throws InputException if it is missing, unreadable, empty or not UTF-8
     */
    static Table read(DataFile source) {
        TextFile file = TextFile.read(source, StandardCharsets.UTF_8);
        List<TextFile.Line> lines = file.lines();
        boolean tabs = lines.get(0).text().indexOf('\t') >= 0;
        return new Table(
                tabs
                        ? lines.stream()
                                .map(line -> new Row(line, line.fields('\t')))
                                .toList()
                        : quoted(file));
    }

    /**
     * One row of a table.
     *
     * @param line where it begins, for messages
     * @param fields its fields without quotes
     */
    record Row(TextFile.Line line, List<String> fields) {
        String get(int column) {
            return fields.get(column);
        }

        /** The field, or {@code ""} where the table has no such column. */
        String get(Optional<Integer> column) {
            return column.map(fields::get).orElse("");
        }

        int number(String what, int column) {
            return line.number(what, fields.get(column));
        }
    }

    /**
     * The position of a column.
     *
     * @throws InputException if there is none of that name
     */
    int column(String name) {
        return find(name).orElseThrow(() -> headerError("no column '" + name + "'"));
    }

    /** The position of a column, or empty. */
    Optional<Integer> find(String name) {
        int column = header.fields().indexOf(name);
        return column < 0 ? Optional.empty() : Optional.of(column);
    }

    /** An error that shows the first line. */
    InputException headerError(String problem) {
        return header.line().error(problem, header.line().text());
    }

    /**
     * Passes the rows below the header on.
     *
     * @throws InputException if a row has another number of fields than the header
     */
    void forEach(Consumer<Row> body) {
        int expected = header.fields().size();
        for (Row row : rows) {
            int found = row.fields().size();
            if (found != expected) {
                throw row.line()
                        .error(
                                "malformed line, expected " + expected + " fields, found " + found,
                                row.line().text());
            }
            body.accept(row);
        }
    }

    private static List<Row> quoted(TextFile file) {
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file.text())) {
            for (CsvRecord row : reader) {
                line = row.getStartingLineNumber();
                String text = String.join(",", row.getFields());
                rows.add(new Row(new TextFile.Line(file.path(), line, text), row.getFields()));
            }
            return rows;
        } catch (CsvParseException | IOException e) {
            throw new InputException(file.path() + ":" + line + ": malformed quotes at or after this line", e);
        }
    }
}
