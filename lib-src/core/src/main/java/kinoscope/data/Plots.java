package kinoscope.data;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Descriptions of movies from a table with a column {@code movieId} and one of {@code plot}, {@code overview},
 * {@code description} or {@code abstract}; columns {@code posterUrl}, {@code imdbId} and {@code tmdbId} are taken along, and are
 * enough where there is no text.
 *
 * <p>The table is UTF-8, comma-separated with quotes or tab-separated without, and may list movies that the data set does
 * not have.
 */
public final class Plots {
    /** The name under which a data set's own table is found. */
    static final String FILE = "movies_extra.tsv";

    private static final List<String> TEXT_COLUMNS = List.of("plot", "overview", "description", "abstract");

    private final Map<Integer, Extra> byMovie;

    private Plots(Map<Integer, Extra> byMovie) {
        this.byMovie = byMovie;
    }

    private record Extra(String plot, Movie.Links links) {}

    /**
     * Reads a table, perhaps compressed with gzip.
     *
     * @throws InputException if it is missing, has no such columns, a malformed line or a movie twice
     */
    public static Plots read(Path file) {
        return read(DataFile.of(file));
    }

    static Plots read(DataFile file) {
        Table table = Table.read(file);
        int id = table.column("movieId");
        Optional<Integer> text =
                TEXT_COLUMNS.stream().flatMap(name -> table.find(name).stream()).findFirst();
        Optional<Integer> imdb = table.find("imdbId");
        Optional<Integer> tmdb = table.find("tmdbId");
        Optional<Integer> poster = table.find("posterUrl");
        if (Stream.of(text, imdb, tmdb, poster).allMatch(Optional::isEmpty)) {
            throw table.headerError("no column with text, one of " + TEXT_COLUMNS);
        }
        Map<Integer, Extra> byMovie = new HashMap<>();
        table.forEach(row -> {
            Movie.Links links = new Movie.Links(row.get(imdb), row.get(tmdb), row.get(poster));
            Extra old = byMovie.put(
                    row.number("movie id", id), new Extra(row.get(text).strip(), links));
            if (old != null) {
                throw row.line().error("movie is listed twice", row.get(id));
            }
        });
        return new Plots(byMovie);
    }

    /** The number of movies in the table. */
    public int size() {
        return byMovie.size();
    }

    /** The same data set with the descriptions of the table; what the table leaves empty stays as it was. */
    public Dataset addTo(Dataset dataset) {
        return new Dataset(
                dataset.name(), dataset.synthetic(), dataset.ratings(), addTo(dataset.movies()), dataset.users());
    }

    List<Movie> addTo(List<Movie> movies) {
        return movies.stream().map(this::addTo).toList();
    }

    private Movie addTo(Movie movie) {
        Extra extra = byMovie.get(movie.id());
        if (extra == null) {
            return movie;
        }
        Movie.Links links = extra.links();
        return movie.with(
                either(extra.plot(), movie.plot()),
                new Movie.Links(
                        either(links.imdbId(), movie.links().imdbId()),
                        either(links.tmdbId(), movie.links().tmdbId()),
                        either(links.posterUrl(), movie.links().posterUrl())));
    }

    private static String either(String preferred, String otherwise) {
        return preferred.isEmpty() ? otherwise : preferred;
    }
}
