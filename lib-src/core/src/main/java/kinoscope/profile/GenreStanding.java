package kinoscope.profile;

/**
 * A line of a user's table of genres.
 *
 * @param genre its name
 * @param cosine of the user's and the genre's vector, {@code -1..1}
 * @param candidate the side of the user's median
 * @param actual the candidate, if the user's training ratings confirm it
 * @param liked the user's training movies of the genre with the threshold's stars or more
 * @param rated all the user's training movies of the genre
 */
public record GenreStanding(String genre, double cosine, Leaning candidate, Leaning actual, int liked, int rated) {}
