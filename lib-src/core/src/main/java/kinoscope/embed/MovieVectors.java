package kinoscope.embed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kinoscope.data.IdIndex;
import kinoscope.data.Movie;
import kinoscope.data.Progress;

/**
 * One vector for each movie that has a text or a poster: {@code float[movies][dimensions]}. Immutable.
 *
 * <p>Movies without one, or with one in which the encoder finds nothing, are absent and counted; nothing stands in for them.
 *
 * @see PosterVectors
 */
public final class MovieVectors {
    private final String name;
    private final List<Movie> movies;
    private final float[][] vectors;
    private final int dimensions;
    private final int absent;
    private final Map<Integer, Integer> rowById = new HashMap<>();
    private volatile NearestRows rows;

    /** Takes over the parts, whatever the vectors are. */
    MovieVectors(String name, List<Movie> movies, float[][] vectors, int dimensions, int absent) {
        this.name = name;
        this.movies = movies;
        this.vectors = vectors;
        this.dimensions = dimensions;
        this.absent = absent;
        for (int row = 0; row < vectors.length; row++) {
            rowById.put(movies.get(row).id(), row);
        }
    }

    /** Encodes the plots of the movies. */
    public static MovieVectors of(TextEncoder encoder, List<Movie> movies, Progress progress) {
        return of(encoder, movies, Movie::plot, progress);
    }

    /**
     * Encodes a text of each movie.
     *
     * @param encoder the encoder
     * @param movies the movies, no id twice
     * @param text what is encoded, for instance {@code movie -> movie.title() + ". " + movie.plot()}; blank means none
     * @param progress told by the encoder
     */
    public static MovieVectors of(
            TextEncoder encoder, List<Movie> movies, Function<Movie, String> text, Progress progress) {
        List<Movie> described =
                movies.stream().filter(movie -> !text.apply(movie).isBlank()).toList();
        float[][] encoded = encoder.encode(described.stream().map(text).toList(), progress);
        return of(encoder.name(), encoder.dimensions(), described, encoded, movies.size());
    }

    /**
     * Keeps the vectors that are not zero.
     *
     * @param asked how many movies were asked for; those without a vector are absent
     */
    static MovieVectors of(String name, int dimensions, List<Movie> described, float[][] encoded, int asked) {
        List<Movie> present = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < encoded.length; i++) {
            if (!Vectors.isZero(encoded[i])) {
                present.add(described.get(i));
                vectors.add(encoded[i]);
            }
        }
        return new MovieVectors(
                name, List.copyOf(present), vectors.toArray(new float[0][]), dimensions, asked - present.size());
    }

    /**
     * The same vectors less their mean, so that means of many texts differ in direction: raw means are nearly parallel,
     * since every text has much in common with all others.
     *
     * <p>The vectors are not scaled to length 1 again.
     */
    public MovieVectors centred() {
        Vectors.Sum sum = new Vectors.Sum(dimensions);
        for (float[] vector : vectors) {
            sum.add(vector);
        }
        float[] mean = size() == 0 ? new float[dimensions] : sum.mean();
        float[][] centred = new float[vectors.length][dimensions];
        for (int row = 0; row < centred.length; row++) {
            for (int d = 0; d < dimensions; d++) {
                centred[row][d] = vectors[row][d] - mean[d];
            }
        }
        return with("centred", centred);
    }

    /** The same vectors scaled to length 1. */
    public MovieVectors unit() {
        return with(
                "unit length", Arrays.stream(vectors).map(Vectors::scaledToUnit).toArray(float[][]::new));
    }

    /**
     * Other vectors for the same movies, for instance their principal components.
     *
     * @param how what was done, which is added to the name
     * @param replacement {@code float[size()][at least 1]} in the order of {@link #movies()}; copied
     * @throws IllegalArgumentException if there are more or fewer, or their lengths differ
     */
    public MovieVectors with(String how, float[][] replacement) {
        int length = replacement.length == 0 ? dimensions : replacement[0].length;
        if (replacement.length != size()
                || length < 1
                || Arrays.stream(replacement).anyMatch(vector -> vector.length != length)) {
            throw new IllegalArgumentException("need " + size() + " vectors of one length, not " + replacement.length);
        }
        float[][] copy = Arrays.stream(replacement).map(float[]::clone).toArray(float[][]::new);
        return new MovieVectors(name + ", " + how, movies, copy, length, absent);
    }

    /** The encoder's name, with what was done to the vectors behind it: {@code ", centred"}. */
    public String name() {
        return name;
    }

    /** The number of movies with a vector. */
    public int size() {
        return vectors.length;
    }

    /** The number of movies without a vector. */
    public int absent() {
        return absent;
    }

    /** The length of a vector. */
    public int dimensions() {
        return dimensions;
    }

    /** The movies with a vector, in the order of {@link #matrix()}. */
    public List<Movie> movies() {
        return movies;
    }

    /** All vectors, {@code float[size()][dimensions()]}, as a copy. */
    public float[][] matrix() {
        float[][] copy = new float[vectors.length][];
        for (int row = 0; row < copy.length; row++) {
            copy[row] = vectors[row].clone();
        }
        return copy;
    }

    /** The vector of a movie by its raw id, as a copy, or empty. */
    public Optional<float[]> vector(int movieId) {
        return Optional.ofNullable(shared(movieId)).map(float[]::clone);
    }

    /** The vectors by item index, {@code float[items][]}, null where there is none; shared, not to be changed. */
    public float[][] byItem(IdIndex items) {
        float[][] result = new float[items.size()][];
        for (int item = 0; item < result.length; item++) {
            result[item] = shared(items.id(item));
        }
        return result;
    }

    /** The vector at a row; shared, not to be changed. */
    float[] row(int row) {
        return vectors[row];
    }

    private float[] shared(int movieId) {
        Integer row = rowById.get(movieId);
        return row == null ? null : vectors[row];
    }

    /**
     * The movies with the nearest vectors, nearest first.
     *
     * @param movieId raw id of a movie with a vector; it is not among its own neighbours
     * @param k how many at most
     * @throws IllegalArgumentException if the movie has no vector
     */
    public List<Neighbour> nearest(int movieId, int k) {
        float[] own = shared(movieId);
        if (own == null) {
            throw new IllegalArgumentException("movie " + movieId + " has no vector");
        }
        return nearest(own, k, movie -> movie.id() != movieId);
    }

    /**
     * The movies with the vectors nearest to a place, nearest first; equally near ones stay in the order of {@link #movies()}.
     *
     * @param place {@code float[dimensions]}, not zero
     * @param k how many at most
     * @param wanted which movies may be among them
     * @throws IllegalArgumentException if the place has another length or is zero, and so in no direction
     */
    public List<Neighbour> nearest(float[] place, int k, Predicate<Movie> wanted) {
        if (place.length != dimensions) {
            throw new IllegalArgumentException("need " + dimensions + " numbers, not " + place.length);
        }
        if (Vectors.isZero(place)) {
            throw new IllegalArgumentException("a zero vector has no neighbours");
        }
        float[] cosines = rows().cosines(place);
        List<Neighbour> neighbours = new ArrayList<>();
        for (int row = 0; row < vectors.length; row++) {
            if (wanted.test(movies.get(row))) {
                neighbours.add(new Neighbour(movies.get(row), cosines[row]));
            }
        }
        neighbours.sort(Comparator.comparingDouble(Neighbour::cosine).reversed());
        return List.copyOf(neighbours.subList(0, Math.min(k, neighbours.size())));
    }

    /** The rows made ready for {@link #nearest}; made anew if two threads come first. */
    private NearestRows rows() {
        NearestRows ready = rows;
        if (ready == null) {
            ready = new NearestRows(vectors, dimensions);
            rows = ready;
        }
        return ready;
    }

    /**
     * A movie near another.
     *
     * @param movie the neighbour
     * @param cosine of the two vectors, -1 to 1
     */
    public record Neighbour(Movie movie, double cosine) {}

    @Override
    public String toString() {
        return "MovieVectors[" + name + ", " + size() + " movies, " + absent + " absent]";
    }
}
