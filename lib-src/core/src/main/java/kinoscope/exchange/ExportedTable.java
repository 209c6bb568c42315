package kinoscope.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import kinoscope.data.InputException;

/**
 * A table as Spark writes it: a folder of files {@code part-*.csv.gz}, each with the header. Rows are passed on as they are
 * read; none is kept.
 *
 * @param folder where the files are
 */
record ExportedTable(Path folder) {
    private static final String FILES = "part-*.csv.gz";

    /** The columns, as the first file has them. */
    List<String> columns() {
        try (CsvReader<CsvRecord> reader = open(files().get(0))) {
            Iterator<CsvRecord> rows = reader.iterator();
            if (!rows.hasNext()) {
                throw InputException.of(files().get(0), "has no header");
            }
            return rows.next().getFields();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(files().get(0), e);
        }
    }

    /**
     * Passes the rows on, file by file in the order of their names.
     *
     * @param columns the header that is expected
     * @return the number of rows
     * @throws InputException if there is no file, one cannot be read or has other columns, or a row has another length
     */
    long forEach(List<String> columns, Consumer<ExportedRow> body) {
        long rows = 0;
        for (Path file : files()) {
            try (CsvReader<CsvRecord> reader = open(file)) {
                boolean header = true;
                for (CsvRecord fields : reader) {
                    ExportedRow row = new ExportedRow(file, fields);
                    if (header && !fields.getFields().equals(columns)) {
                        throw row.error("expected the columns " + String.join(",", columns), fields.getField(0));
                    }
                    if (fields.getFieldCount() != columns.size()) {
                        throw row.error("expected " + columns.size() + " fields", fields.getField(0));
                    }
                    if (!header) {
                        body.accept(row);
                        rows++;
                    }
                    header = false;
                }
            } catch (IOException | UncheckedIOException | CsvParseException e) {
                throw unreadable(file, e);
            }
        }
        return rows;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, FILES)) {
                found.forEach(files::add);
            } catch (IOException e) {
                throw unreadable(folder, e);
            }
        }
        if (files.isEmpty()) {
            throw InputException.of(folder, "no files " + FILES + " here");
        }
        Collections.sort(files);
        return files;
    }

    private static CsvReader<CsvRecord> open(Path file) throws IOException {
        Reader text =
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8);
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
    }

    private static InputException unreadable(Path file, Exception e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new InputException(
                file + ": cannot be read: " + reason.lines().findFirst().orElse(""), e);
    }
}
