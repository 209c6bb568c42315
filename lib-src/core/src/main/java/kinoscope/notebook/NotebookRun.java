package kinoscope.notebook;

import java.nio.file.Path;
import java.util.List;

/**
 * A notebook that ran to its end.
 *
 * @param notebook with all outputs
 * @param charts the PNG files of the charts it showed, in order
 * @param tables the CSV files of the tables it showed, in order
 * @param seconds how long it took
 */
public record NotebookRun(NotebookFile notebook, List<Path> charts, List<Path> tables, double seconds) {
    /** Copies the lists. */
    public NotebookRun {
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
    }
}
