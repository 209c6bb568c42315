package kinoscope.experiment.search;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kinoscope.data.InputException;

/**
 * A trial as a line of comma-separated fields: number, state, best epoch, value, seconds, seconds of the search so far, seed, the
 * options, the curve with spaces between its values, and the reason of a failure. Numbers come back as they were.
 */
final class TrialLine {
    private static final List<String> FIRST = List.of("trial", "state", "epoch", "", "seconds", "elapsed", "seed");
    private static final List<String> LAST = List.of("curve", "reason");
    private static final int VALUE = FIRST.indexOf("");
    private static final int ELAPSED = FIRST.indexOf("elapsed");

    private final List<String> options;
    private final String metric;

    /**
     * Lines for trials of a search.
     *
     * @param options those of the space
     * @param metric what the values are
     */
    TrialLine(List<String> options, String metric) {
        this.options = List.copyOf(options);
        this.metric = metric;
    }

    /** The line that names the columns. */
    String header() {
        List<String> names = new ArrayList<>(FIRST);
        names.set(VALUE, metric);
        names.addAll(options);
        names.addAll(LAST);
        return csv(names);
    }

    /** The line of a trial. */
    String text(Trial trial, double elapsed) {
        List<String> fields = new ArrayList<>(List.of(
                String.valueOf(trial.number()),
                trial.state().text(),
                String.valueOf(trial.epoch()),
                String.valueOf(trial.value()),
                String.valueOf(trial.seconds()),
                String.valueOf(elapsed),
                String.valueOf(trial.seed())));
        options.forEach(option -> fields.add(trial.options().get(option)));
        fields.add(trial.curve().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        fields.add(trial.reason());
        return csv(fields);
    }

    private static String csv(List<String> fields) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Takes lines apart.
     *
     * @param file for messages
     * @param text whole lines
     * @param before lines above them in the file
     * @throws InputException if a line has another number of fields
     */
    List<List<String>> read(Path file, String text, int before) {
        List<List<String>> lines = new ArrayList<>();
        int expected = FIRST.size() + options.size() + LAST.size();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (row.getFieldCount() != expected) {
                    throw InputException.at(
                            file,
                            before + row.getStartingLineNumber(),
                            "malformed line, expected " + expected + " fields, found " + row.getFieldCount(),
                            String.join(",", row.getFields()));
                }
                lines.add(row.getFields());
            }
            return lines;
        } catch (CsvParseException | IOException e) {
            throw new InputException(file + ": malformed quotes", e);
        }
    }

    /** The trial of a line. */
    Trial trial(Path file, List<String> fields) {
        try {
            Map<String, String> values = new LinkedHashMap<>();
            for (int k = 0; k < options.size(); k++) {
                values.put(options.get(k), fields.get(FIRST.size() + k));
            }
            String curve = fields.get(FIRST.size() + options.size());
            return new Trial(
                    Integer.parseInt(fields.get(0)),
                    values,
                    state(fields.get(1)),
                    Integer.parseInt(fields.get(2)),
                    Double.parseDouble(fields.get(VALUE)),
                    curve.isEmpty()
                            ? List.of()
                            : Arrays.stream(curve.split(" "))
                                    .map(Double::valueOf)
                                    .toList(),
                    Double.parseDouble(fields.get(VALUE + 1)),
                    Long.parseLong(fields.get(ELAPSED + 1)),
                    fields.get(fields.size() - 1));
        } catch (IllegalArgumentException e) {
            throw damaged(file, fields, e);
        }
    }

    /** When the line was written, in seconds of the search. */
    double elapsed(Path file, List<String> fields) {
        try {
            return Double.parseDouble(fields.get(ELAPSED));
        } catch (NumberFormatException e) {
            throw damaged(file, fields, e);
        }
    }

    private static InputException damaged(Path file, List<String> fields, Exception cause) {
        return new InputException(file + ": not the line of a trial: '" + String.join(",", fields) + "'", cause);
    }

    private static Trial.State state(String text) {
        return Arrays.stream(Trial.State.values())
                .filter(state -> state.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state '" + text + "'"));
    }
}
