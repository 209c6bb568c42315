package kinoscope.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kinoscope.data.AtomicFiles;
import kinoscope.data.InputException;

/**
 * A Jupyter notebook of the Java kernel: an {@code .ipynb} file of nbformat 4.5.
 *
 * @param name the file's name without its ending, for instance {@code "03-train-ncf"}
 * @param cells from top to bottom
 */
public record NotebookFile(String name, List<Cell> cells) {
    private static final String ENDING = ".ipynb";

    /** Copies the list. */
    public NotebookFile {
        cells = List.copyOf(cells);
    }

    /** The kinds of cell. */
    public enum Kind {
        /** Java. */
        CODE,
        /** Prose. */
        MARKDOWN,
        /** Neither. */
        RAW
    }

    /**
     * One cell.
     *
     * @param id 1 to 64 letters, digits, dashes and underscores, unique in the notebook
     * @param kind what the source is
     * @param source the text, lines ending in {@code \n} but perhaps the last
     * @param executionCount place in the order of execution, counted from 1, or 0 if the cell was not executed
     * @param outputs what a code cell printed and showed
     */
    public record Cell(String id, Kind kind, String source, int executionCount, List<CellOutput> outputs) {
        /** Copies the outputs. */
        public Cell {
            outputs = List.copyOf(outputs);
        }

        /** A cell that was not executed. */
        public static Cell of(String id, Kind kind, String source) {
            return new Cell(id, kind, source, 0, List.of());
        }

        /** The same cell after execution. */
        public Cell executed(int count, List<CellOutput> newOutputs) {
            return new Cell(id, kind, source, count, newOutputs);
        }

        /** Whether the cell holds Java to execute. */
        public boolean isCode() {
            return kind == Kind.CODE;
        }
    }

    /**
     * Reads a notebook.
     *
     * @throws InputException if the file cannot be read or is not a notebook of nbformat 4
     */
    public static NotebookFile read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read as a notebook in UTF-8", e);
        }
        String name = file.getFileName().toString();
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return new NotebookFile(stem, NotebookJson.cells(file, text));
    }

    /**
     * Writes the notebook as a whole or not at all.
     *
     * @throws InputException if the file cannot be written
     */
    public void write(Path file) {
        AtomicFiles.writeString(file, NotebookJson.text(this));
    }

    /** The same notebook with other cells. */
    public NotebookFile with(List<Cell> newCells) {
        return new NotebookFile(name, newCells);
    }

    /** The text of the first heading of level 1, or the name. */
    public String title() {
        return cells.stream()
                .filter(cell -> cell.kind() == Kind.MARKDOWN)
                .flatMap(cell -> cell.source().lines())
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).strip())
                .findFirst()
                .orElse(name);
    }
}
