package kinoscope.embed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import kinoscope.data.AtomicFiles;
import kinoscope.data.InputException;
import kinoscope.data.IoProblem;
import kinoscope.data.Movie;

/**
 * Vectors by the raw id of their movies, as they are handed from one program to another: {@code float[movies][dimensions]}, in
 * ascending order of ids. Immutable.
 *
 * <p>As a file it is CSV: the header {@code movieId,v1,...,vN}, then a line for each movie, its numbers as {@link Float#toString}
 * writes them, so that they are read back to the same bits. A name that ends in {@code .gz} means gzip.
 */
public final class VectorTable {
    private final SortedMap<Integer, float[]> vectors;
    private final int dimensions;

    private VectorTable(SortedMap<Integer, float[]> vectors, int dimensions) {
        this.vectors = vectors;
        this.dimensions = dimensions;
    }

    /** The vectors of some movies. */
    public static VectorTable of(MovieVectors movies) {
        SortedMap<Integer, float[]> vectors = new TreeMap<>();
        for (int row = 0; row < movies.size(); row++) {
            vectors.put(movies.movies().get(row).id(), movies.row(row));
        }
        return new VectorTable(vectors, movies.dimensions());
    }

    /**
     * Reads a file.
     *
     * @throws InputException if it is missing, or a line of it cannot be used
     */
    public static VectorTable read(Path file) {
        Builder builder = new Builder();
        try (InputStream in = Files.newInputStream(file)) {
            VectorLines.read(file.toString(), in, builder);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + IoProblem.describe(e), e);
        }
        return builder.build();
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @throws InputException if it cannot be written
     */
    public void write(Path file) {
        boolean packed = file.toString().endsWith(VectorLines.GZIP);
        AtomicFiles.write(file, out -> {
            OutputStream lines = packed ? new GZIPOutputStream(out, 1 << 16) : out;
            Writer writer = new BufferedWriter(new OutputStreamWriter(lines, StandardCharsets.UTF_8));
            writeTo(writer);
            writer.flush();
            if (lines instanceof GZIPOutputStream zip) {
                zip.finish();
            }
        });
    }

    private void writeTo(Writer writer) throws IOException {
        writer.write(VectorLines.ID);
        for (int d = 1; d <= dimensions; d++) {
            writer.write(",v" + d);
        }
        writer.write('\n');
        for (var entry : vectors.entrySet()) {
            writer.write(entry.getKey().toString());
            for (float value : entry.getValue()) {
                writer.write(',');
                writer.write(Float.toString(value));
            }
            writer.write('\n');
        }
    }

    /** The number of movies. */
    public int size() {
        return vectors.size();
    }

    /** The length of a vector; 0 if there is none. */
    public int dimensions() {
        return dimensions;
    }

    /**
     * The vectors with their movies, in ascending order of ids; vectors of other movies are left out.
     *
     * @param name what to call them
     * @param movies no id twice; those without a vector are absent
     */
    public MovieVectors with(String name, List<Movie> movies) {
        SortedMap<Integer, Movie> present = new TreeMap<>();
        for (Movie movie : movies) {
            if (vectors.containsKey(movie.id())) {
                present.put(movie.id(), movie);
            }
        }
        float[][] rows = present.keySet().stream().map(vectors::get).toArray(float[][]::new);
        return new MovieVectors(name, List.copyOf(present.values()), rows, dimensions, movies.size() - present.size());
    }

    /** Collects vectors in any order. */
    public static final class Builder {
        private final SortedMap<Integer, float[]> vectors = new TreeMap<>();
        private int dimensions;

        /**
         * Adds a vector, which is not copied.
         *
         * @throws IllegalArgumentException if the movie has one, the vector is empty or not as long as those before, or a number is
         *     not finite
         */
        public void add(int movieId, float[] vector) {
            if (dimensions == 0) {
                dimensions = vector.length;
            }
            if (vector.length != dimensions || vector.length == 0) {
                throw new IllegalArgumentException("a vector of " + vector.length + " numbers, not " + dimensions);
            }
            for (float value : vector) {
                if (!Float.isFinite(value)) {
                    throw new IllegalArgumentException("a number is not finite");
                }
            }
            if (vectors.put(movieId, vector) != null) {
                throw new IllegalArgumentException("movie has two vectors");
            }
        }

        /** The finished table; the builder is not used any more. */
        public VectorTable build() {
            return new VectorTable(vectors, dimensions);
        }
    }
}
