package kinoscope.spark.finetune;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kinoscope.data.Genres;
import kinoscope.data.Movie;

/** The genres of all rated movies, as they are sent to every executor: about 30 bytes for a movie. */
final class RatedMovies implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int[] ids;
    private final int[][] genres;
    private final String[] genreNames;

    /**
     * Collects the genres.
     *
     * @param rated ids of the rated movies, ascending
     * @param movies all listed movies
     */
    RatedMovies(int[] rated, List<Movie> movies) {
        Genres names = Genres.of(movies);
        Map<Integer, Movie> byId = new HashMap<>();
        movies.forEach(movie -> byId.put(movie.id(), movie));
        this.ids = rated;
        this.genres =
                Arrays.stream(rated).mapToObj(id -> names.of(byId.get(id))).toArray(int[][]::new);
        this.genreNames = names.names().toArray(String[]::new);
    }

    /** The item, by which the rule knows a rated movie. */
    int item(int movieId) {
        return Arrays.binarySearch(ids, movieId);
    }

    /** The id of an item. */
    int id(int item) {
        return ids[item];
    }

    /** The genres of all items; shared. */
    int[][] genres() {
        return genres;
    }

    /** The number of genres. */
    int genreCount() {
        return genreNames.length;
    }

    /** The name of a genre. */
    String genreName(int genre) {
        return genreNames[genre];
    }

    /** The indices of some names. */
    int[] genres(List<String> names) {
        return names.stream()
                .mapToInt(name -> Arrays.binarySearch(genreNames, name))
                .toArray();
    }
}
