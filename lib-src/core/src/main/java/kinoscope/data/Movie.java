package kinoscope.data;

import java.util.List;
import java.util.OptionalInt;

/**
 * A movie as its data set describes it.
 *
 * @param id raw id, the key everywhere; never the title
 * @param title with the year, as in the file: {@code "Toy Story (1995)"}
 * @param genres names in the file's order, without the marker for "none"
 * @param plot a description, or {@code ""} where there is none
 * @param links ids elsewhere and the address of a poster
 */
public record Movie(int id, String title, List<String> genres, String plot, Links links) {
    /** Copies the genres. */
    public Movie {
        genres = List.copyOf(genres);
    }

    /**
     * Where else a movie is known; each part is {@code ""} where it is not.
     *
     * @param imdbId for instance {@code "tt0114709"}
     * @param tmdbId for instance {@code "862"}
     * @param posterUrl address of a poster image
     */
    public record Links(String imdbId, String tmdbId, String posterUrl) {
        /** A movie that is known nowhere else. */
        public static final Links NONE = new Links("", "", "");
    }

    /** The year in brackets at the end of the title, or empty. */
    public OptionalInt year() {
        String text = title.strip();
        int open = text.lastIndexOf('(');
        if (open >= 0 && text.endsWith(")") && text.length() - open == 6) {
            String digits = text.substring(open + 1, text.length() - 1);
            if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return OptionalInt.of(Integer.parseInt(digits));
            }
        }
        return OptionalInt.empty();
    }

    /** Whether there is a plot. */
    public boolean hasPlot() {
        return !plot.isBlank();
    }

    /** The same movie with another plot and links. */
    public Movie with(String newPlot, Links newLinks) {
        return new Movie(id, title, genres, newPlot, newLinks);
    }
}
