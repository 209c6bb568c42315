package kinoscope.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a data set holds, in numbers.
 *
 * @param title the name, which says so when the data are synthetic
 * @param synthetic whether the data are invented
 * @param users users with at least one rating
 * @param items movies with at least one rating
 * @param listedMovies movies listed, rated or not
 * @param ratings number of ratings
 * @param density {@code ratings / (users * items)}, in 0..1
 * @param mean mean of the stars
 * @param perUser ratings of a user
 * @param perItem ratings of a movie that has any
 * @param stars how often each rating was given, from the fewest stars to the most
 * @param span the first and the last rating's time, empty where the file has no times
 * @param genres each genre with its counts, in alphabetical order
 * @param plots listed movies with a plot
 * @param ratedPlots rated movies with a plot
 * @param describedUsers users with demographics
 */
public record DatasetCard(
        String title,
        boolean synthetic,
        int users,
        int items,
        int listedMovies,
        int ratings,
        double density,
        double mean,
        Quartiles perUser,
        Quartiles perItem,
        List<StarCount> stars,
        Optional<TimeSpan> span,
        List<GenreCount> genres,
        int plots,
        int ratedPlots,
        int describedUsers) {

    /** Copies the lists. */
    public DatasetCard {
        stars = List.copyOf(stars);
        genres = List.copyOf(genres);
    }

    /**
     * How often a rating was given.
     *
     * @param stars the rating
     * @param count how often
     */
    public record StarCount(float stars, int count) {}

    /**
     * The times between which the ratings were given.
     *
     * @param first the earliest
     * @param last the latest
     */
    public record TimeSpan(Instant first, Instant last) {}

    /**
     * How often a genre occurs; a movie of several genres counts in each.
     *
     * @param genre the name
     * @param listed listed movies of the genre
     * @param rated rated movies of the genre
     * @param ratings ratings of movies of the genre
     */
    public record GenreCount(String genre, int listed, int rated, int ratings) {}

    /**
     * Counts a data set.
     *
     * @throws IllegalArgumentException if it has no ratings
     */
    public static DatasetCard of(Dataset dataset) {
        Ratings ratings = dataset.ratings();
        int users = ratings.users().size();
        int items = ratings.items().size();
        int[] perUser = new int[users];
        for (int user = 0; user < users; user++) {
            perUser[user] = ratings.rowsOf(user).length;
        }
        int ratedPlots = 0;
        for (int item = 0; item < items; item++) {
            ratedPlots += dataset.movie(item).hasPlot() ? 1 : 0;
        }
        return new DatasetCard(
                dataset.title(),
                dataset.synthetic(),
                users,
                items,
                dataset.movies().size(),
                ratings.size(),
                ratings.size() / ((double) users * items),
                ratings.mean(),
                Quartiles.of(perUser),
                Quartiles.of(ratings.countsByItem()),
                countStars(ratings),
                spanOf(ratings),
                countGenres(dataset),
                (int) dataset.movies().stream().filter(Movie::hasPlot).count(),
                ratedPlots,
                dataset.users().size());
    }

    private static List<StarCount> countStars(Ratings ratings) {
        RatingScale scale = ratings.scale();
        int[] counts = ratings.countsByLevel();
        List<StarCount> stars = new ArrayList<>();
        for (int level = 0; level < counts.length; level++) {
            stars.add(new StarCount(scale.rating(level), counts[level]));
        }
        return stars;
    }

    private static Optional<TimeSpan> spanOf(Ratings ratings) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int row = 0; row < ratings.size(); row++) {
            first = Math.min(first, ratings.timestamp(row));
            last = Math.max(last, ratings.timestamp(row));
        }
        return last == 0
                ? Optional.empty()
                : Optional.of(new TimeSpan(Instant.ofEpochSecond(first), Instant.ofEpochSecond(last)));
    }

    private static List<GenreCount> countGenres(Dataset dataset) {
        Genres genres = dataset.genres();
        int[] listed = new int[genres.size()];
        int[] rated = new int[genres.size()];
        int[] given = new int[genres.size()];
        for (Movie movie : dataset.movies()) {
            for (int genre : genres.of(movie)) {
                listed[genre]++;
            }
        }
        int[] ratingsOfItem = dataset.ratings().countsByItem();
        for (int item = 0; item < ratingsOfItem.length; item++) {
            for (int genre : dataset.genresOf(item)) {
                rated[genre]++;
                given[genre] += ratingsOfItem[item];
            }
        }
        List<GenreCount> counts = new ArrayList<>();
        for (int genre = 0; genre < listed.length; genre++) {
            counts.add(new GenreCount(genres.name(genre), listed[genre], rated[genre], given[genre]));
        }
        return counts;
    }
}
