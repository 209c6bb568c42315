package kinoscope.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Collects the movies of a file in its order and refuses an id that was listed before. */
final class MovieList {
    private static final Set<String> NO_GENRE = Set.of("", "unknown", "(no genres listed)");

    private final List<Movie> movies = new ArrayList<>();
    private final Set<Integer> ids = new HashSet<>();

    /** Adds the movie of a line; the markers for "no genre" are left out. */
    void add(TextFile.Line line, String idText, String title, Stream<String> genres) {
        int id = line.number("movie id", idText);
        if (!ids.add(id)) {
            throw line.error("movie is listed twice", idText);
        }
        List<String> names =
                genres.filter(name -> !NO_GENRE.contains(name)).distinct().toList();
        movies.add(new Movie(id, title, names, "", Movie.Links.NONE));
    }

    List<Movie> movies() {
        return movies;
    }
}
