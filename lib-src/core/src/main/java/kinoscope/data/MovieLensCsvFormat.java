package kinoscope.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** ml-latest-small, ML-20M, ML-25M and ML-32M: {@code ratings.csv}, {@code movies.csv} and {@code links.csv} in UTF-8. */
final class MovieLensCsvFormat implements DatasetFormat {
    @Override
    public String ratingsFile() {
        return "ratings.csv";
    }

    @Override
    public RatingFormat ratings() {
        return RatingFormat.CSV;
    }

    @Override
    public List<Movie> movies(DataFiles files) {
        Table table = Table.read(files.require("movies.csv"));
        int id = table.column("movieId");
        int title = table.column("title");
        int genres = table.column("genres");
        MovieList movies = new MovieList();
        table.forEach(row -> movies.add(
                row.line(),
                row.get(id),
                row.get(title),
                Stream.of(row.get(genres).split("\\|"))));
        if (!files.has("links.csv")) {
            return movies.movies();
        }
        Map<Integer, Movie.Links> links = links(Table.read(files.require("links.csv")));
        return movies.movies().stream()
                .map(movie -> movie.with(movie.plot(), links.getOrDefault(movie.id(), Movie.Links.NONE)))
                .toList();
    }

    @Override
    public List<User> users(DataFiles files) {
        return List.of();
    }

    private static Map<Integer, Movie.Links> links(Table table) {
        int id = table.column("movieId");
        int imdb = table.column("imdbId");
        int tmdb = table.column("tmdbId");
        Map<Integer, Movie.Links> links = new HashMap<>();
        table.forEach(row -> {
            String imdbId = row.get(imdb).isEmpty() ? "" : "tt" + row.get(imdb);
            Movie.Links old = links.put(row.number("movie id", id), new Movie.Links(imdbId, row.get(tmdb), ""));
            if (old != null) {
                throw row.line().error("movie is listed twice", row.get(id));
            }
        });
        return links;
    }
}
