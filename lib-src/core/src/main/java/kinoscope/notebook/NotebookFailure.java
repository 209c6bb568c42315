package kinoscope.notebook;

import java.util.Optional;
import jdk.jshell.EvalException;

/** A notebook whose run ended at a failing cell; the message says where and why, for a reader without a stack trace. */
public final class NotebookFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient NotebookFile partial;
    private final int cell;
    private final int line;

    /**
     * Describes a failing cell.
     *
     * @param partial the notebook with the outputs so far, the error among them
     * @param cell the failing code cell, counted from 1 as in {@code In[1]}
     * @param line the line in the cell's source, counted from 1
     * @param problem what went wrong
     * @param cause the failure behind it
     */
    NotebookFailure(NotebookFile partial, int cell, int line, String problem, Throwable cause) {
        super(message(partial, cell, line, problem), cause);
        this.partial = partial;
        this.cell = cell;
        this.line = line;
    }

    /** The notebook with the outputs of all cells up to the failing one, whose last output is the error. */
    public NotebookFile partial() {
        return partial;
    }

    /** The failing code cell, counted from 1 as in {@code In[1]}. */
    public int cell() {
        return cell;
    }

    /** The line in the cell's source, counted from 1; of an exception, the first line of the statement that threw it. */
    public int line() {
        return line;
    }

    /** What the data set lacks that the notebook is about, if that is why it ended. */
    public Optional<String> lack() {
        return getCause() instanceof EvalException thrown
                        && thrown.getExceptionClassName().equals(NotApplicableException.class.getName())
                ? Optional.of(thrown.getMessage())
                : Optional.empty();
    }

    private static String message(NotebookFile partial, int cell, int line, String problem) {
        String source = partial.cells().stream()
                .filter(NotebookFile.Cell::isCode)
                .skip(cell - 1L)
                .findFirst()
                .map(NotebookFile.Cell::source)
                .orElse("");
        String text = source.lines().skip(line - 1L).findFirst().orElse("").strip();
        return partial.name() + ", cell " + cell + ", line " + line + ": " + problem + "\n    " + text;
    }
}
