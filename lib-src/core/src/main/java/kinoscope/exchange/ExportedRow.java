package kinoscope.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import kinoscope.data.InputException;

/**
 * A row of an {@link ExportedTable}.
 *
 * @param file where it stands
 * @param fields as text
 */
record ExportedRow(Path file, CsvRecord fields) {
    /** The text of a column. */
    String text(int column) {
        return fields.getField(column);
    }

    /** Whether a column is empty, which stands for no value. */
    boolean isEmpty(int column) {
        return fields.getField(column).isEmpty();
    }

    /**
     * The whole number of a column.
     *
     * @throws InputException if it is none
     */
    int whole(int column) {
        try {
            return Integer.parseInt(text(column));
        } catch (NumberFormatException e) {
            throw error("is not a whole number", text(column));
        }
    }

    /**
     * The finite number of a column, in the precision that it was written in.
     *
     * @throws InputException if it is none
     */
    float number(int column) {
        try {
            float value = Float.parseFloat(text(column));
            if (Float.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw error("is not a number", text(column));
        }
        throw error("is not a finite number", text(column));
    }

    /**
     * The finite number of a column, in double precision.
     *
     * @throws InputException if it is none
     */
    double precise(int column) {
        try {
            double value = Double.parseDouble(text(column));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw error("is not a number", text(column));
        }
        throw error("is not a finite number", text(column));
    }

    /** An error that names file, line and value. */
    InputException error(String problem, String value) {
        return InputException.at(file, fields.getStartingLineNumber(), problem, value);
    }
}
