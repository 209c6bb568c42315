package kinoscope.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ratings with the movies and users behind them.
 *
 * <p>Items are the movies with at least one rating, numbered by {@link Ratings#items()}; {@link #movies()} also lists the
 * movies that nobody rated.
 */
public final class Dataset {
    private final String name;
    private final boolean synthetic;
    private final Ratings ratings;
    private final List<Movie> movies;
    private final List<User> users;
    private final Genres genres;
    private final Map<Integer, Movie> movieById = new HashMap<>();
    private final Map<Integer, User> userById = new HashMap<>();
    private final int[][] genresByItem;

    /**
     * Joins the parts.
     *
     * @param name short name, for instance {@code "ml-1m"}
     * @param synthetic whether the data are invented, which every display of them says
     * @param ratings the ratings
     * @param movies every rated movie at least, no id twice
     * @param users the users with known demographics, perhaps none
     * @throws IllegalArgumentException if a rated movie is not listed or a movie or user is listed twice
     */
    public Dataset(String name, boolean synthetic, Ratings ratings, List<Movie> movies, List<User> users) {
        this.name = name;
        this.synthetic = synthetic;
        this.ratings = ratings;
        this.movies = List.copyOf(movies);
        this.users = List.copyOf(users);
        for (Movie movie : movies) {
            if (movieById.put(movie.id(), movie) != null) {
                throw new IllegalArgumentException("movie " + movie.id() + " is listed twice");
            }
        }
        for (User user : users) {
            if (userById.put(user.id(), user) != null) {
                throw new IllegalArgumentException("user " + user.id() + " is listed twice");
            }
        }
        this.genres = Genres.of(this.movies);
        this.genresByItem = new int[ratings.items().size()][];
        for (int item = 0; item < genresByItem.length; item++) {
            Movie movie = movieById.get(ratings.items().id(item));
            if (movie == null) {
                throw new IllegalArgumentException("movie " + ratings.items().id(item) + " is rated but not listed");
            }
            genresByItem[item] = genres.of(movie);
        }
    }

    /** The short name, for instance {@code "ml-1m"}. */
    public String name() {
        return name;
    }

    /** Whether the data are invented. */
    public boolean synthetic() {
        return synthetic;
    }

    /** The name for titles of charts and tables; says so when the data are synthetic. */
    public String title() {
        return synthetic ? name + " (synthetic)" : name;
    }

    /** The ratings. */
    public Ratings ratings() {
        return ratings;
    }

    /** All listed movies, rated or not, in file order. */
    public List<Movie> movies() {
        return movies;
    }

    /** The users with known demographics, in file order. */
    public List<User> users() {
        return users;
    }

    /** The genres of all listed movies. */
    public Genres genres() {
        return genres;
    }

    /** The movie at an item index. */
    public Movie movie(int item) {
        return movieById.get(ratings.items().id(item));
    }

    /** The movie with a raw id, if it is listed. */
    public Optional<Movie> movieById(int id) {
        return Optional.ofNullable(movieById.get(id));
    }

    /** The demographics at a user index, if they are known. */
    public Optional<User> user(int user) {
        return Optional.ofNullable(userById.get(ratings.users().id(user)));
    }

    /** The genre indices of an item; the array is shared and must not be changed. */
    public int[] genresOf(int item) {
        return genresByItem[item];
    }

    @Override
    public String toString() {
        return "Dataset[" + title() + ", " + ratings + "]";
    }
}
