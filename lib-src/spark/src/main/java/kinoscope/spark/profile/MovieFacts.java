package kinoscope.spark.profile;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.Genres;
import kinoscope.data.IdIndex;
import kinoscope.data.Movie;
import kinoscope.embed.GenreVectors;
import kinoscope.embed.MovieVectors;

/**
 * What profiles need to know of movies and genres, as it is sent to every executor: {@code 4 * dimensions + 60} bytes for a movie
 * or so.
 *
 * <p>62,000 movies with 384 numbers each take 100 MB, a million with 64 each 320 MB.
 */
final class MovieFacts implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int[] ids;
    private final int[][] genres;
    private final float[][] vectors;
    private final int dimensions;
    private final String[] genreNames;
    private final float[][] genreVectors;

    /**
     * Collects the facts.
     *
     * @param movies all listed movies by ascending id
     * @param vectors of some of them
     * @param genres with the vectors of the genres
     */
    MovieFacts(List<Movie> movies, MovieVectors vectors, GenreVectors genres) {
        Genres names = genres.genres();
        this.ids = movies.stream().mapToInt(Movie::id).toArray();
        this.genres = movies.stream().map(names::of).toArray(int[][]::new);
        this.vectors = vectors.byItem(IdIndex.of(ids));
        this.dimensions = vectors.dimensions();
        this.genreNames = names.names().toArray(String[]::new);
        this.genreVectors = IntStream.range(0, names.size())
                .mapToObj(genre -> genres.count(genre) == 0 ? null : genres.vector(genre))
                .toArray(float[][]::new);
    }

    /** The row of a listed movie. */
    int row(int movieId) {
        return Arrays.binarySearch(ids, movieId);
    }

    /** The indices of the genres of the movie at a row. */
    int[] genres(int row) {
        return genres[row];
    }

    /** The vector of the movie at a row, or null. */
    float[] vector(int row) {
        return vectors[row];
    }

    /** The length of a vector. */
    int dimensions() {
        return dimensions;
    }

    /** The names of the genres in alphabetical order. */
    String[] genreNames() {
        return genreNames;
    }

    /** The vectors of the genres, null where there is none. */
    float[][] genreVectors() {
        return genreVectors;
    }
}
