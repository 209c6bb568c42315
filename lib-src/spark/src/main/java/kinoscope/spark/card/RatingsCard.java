package kinoscope.spark.card;

import java.util.List;
import kinoscope.data.Quartiles;

/**
 * What imported ratings hold, in numbers: those of {@link kinoscope.data.DatasetCard} that come from ratings and movies, with
 * counts that need not fit an int.
 *
 * @param users users with at least one rating
 * @param items movies with at least one rating
 * @param listedMovies movies listed, rated or not
 * @param ratings number of ratings
 * @param density {@code ratings / (users * items)}, in 0..1
 * @param mean mean of the stars
 * @param perUser ratings of a user
 * @param perItem ratings of a movie that has any
 * @param first the first rating's time, in seconds since 1970-01-01 UTC
 * @param last the last rating's time; 0 where the files have no times
 * @param stars how often each rating was given, from the fewest stars to the most
 * @param genres each genre with its counts, in alphabetical order
 */
public record RatingsCard(
        long users,
        long items,
        long listedMovies,
        long ratings,
        double density,
        double mean,
        Quartiles perUser,
        Quartiles perItem,
        long first,
        long last,
        List<StarCount> stars,
        List<GenreCount> genres) {

    /** Copies the lists. */
    public RatingsCard {
        stars = List.copyOf(stars);
        genres = List.copyOf(genres);
    }

    /**
     * How often a rating was given.
     *
     * @param stars the rating
     * @param count how often
     */
    public record StarCount(float stars, long count) {}

    /**
     * How often a genre occurs; a movie of several genres counts in each.
     *
     * @param genre the name
     * @param listed listed movies of the genre
     * @param rated rated movies of the genre
     * @param ratings ratings of movies of the genre
     */
    public record GenreCount(String genre, long listed, long rated, long ratings) {}
}
