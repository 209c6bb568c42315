package kinoscope.embed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import kinoscope.data.InputException;

/** Reads the CSV of a {@link VectorTable}, line by line, from a file system of whatever kind. */
public final class VectorLines {
    /** The name of the first column. */
    static final String ID = "movieId";

    /** How the name of a compressed file ends. */
    static final String GZIP = ".gz";

    private static final int BUFFER = 1 << 16;

    private VectorLines() {}

    /**
     * Reads a file to its end.
     *
     * @param name of the file, for messages; if it ends in {@code .gz} the content is compressed
     * @param in its content; not closed
     * @param into to which the vectors are added
     * @throws InputException if the header does not begin with {@code movieId}, or a line has more or fewer fields, an id that is
     *     no whole number or was there before, or a number that is none; with file, line and value
     * @throws IOException if the content cannot be read
     */
    public static void read(String name, InputStream in, VectorTable.Builder into) throws IOException {
        InputStream plain = name.endsWith(GZIP) ? new GZIPInputStream(in, BUFFER) : in;
        BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER);
        String header = lines.readLine();
        if (header == null) {
            throw new InputException(name + ": empty file");
        }
        if (!header.startsWith(ID + ",")) {
            throw InputException.at(name, 1, "the header must be " + ID + ",v1,...,vN", header);
        }
        int dimensions = commas(header);
        long number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (commas(line) != dimensions) {
                throw InputException.at(name, number, "malformed line, expected " + (dimensions + 1) + " fields", line);
            }
            add(name, number, line, new float[dimensions], into);
        }
    }

    private static void add(String name, long number, String line, float[] vector, VectorTable.Builder into) {
        int comma = line.indexOf(',');
        String id = line.substring(0, comma);
        for (int d = 0; d < vector.length; d++) {
            int from = comma + 1;
            comma = line.indexOf(',', from);
            vector[d] = value(name, number, comma < 0 ? line.substring(from) : line.substring(from, comma));
        }
        try {
            into.add(movie(name, number, id), vector);
        } catch (IllegalArgumentException e) {
            throw InputException.at(name, number, e.getMessage(), id);
        }
    }

    private static int movie(String name, long line, String text) {
        if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) > Integer.MAX_VALUE) {
            throw InputException.at(name, line, "movie id is not a whole number", text);
        }
        return Integer.parseInt(text);
    }

    /** Java's own notation also ends in {@code f} and has names for what is not finite: neither is a number here. */
    private static float value(String name, long line, String text) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(text.length() - 1))) {
            throw InputException.at(name, line, "not a number", text);
        }
        try {
            float value = Float.parseFloat(text);
            if (Float.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw InputException.at(name, line, "not a number", text);
        }
        throw InputException.at(name, line, "too large a number", text);
    }

    private static int commas(String line) {
        int commas = 0;
        for (int at = line.indexOf(','); at >= 0; at = line.indexOf(',', at + 1)) {
            commas++;
        }
        return commas;
    }
}
