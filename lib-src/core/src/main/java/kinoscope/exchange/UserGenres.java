package kinoscope.exchange;

import java.util.List;

/**
 * The taste of a user in genres, as the job {@code profiles} tells it.
 *
 * @param movies how many movies are behind the user's vector
 * @param median of the cosines with all genres; NaN without a vector
 * @param positive actual positive genres, clearest first
 * @param negative actual negative genres, clearest first
 */
public record UserGenres(int movies, double median, List<String> positive, List<String> negative) {
    /** Copies the lists. */
    public UserGenres {
        positive = List.copyOf(positive);
        negative = List.copyOf(negative);
    }
}
