package kinoscope.plot;

import java.util.Locale;
import kinoscope.data.Dataset;

/**
 * What stands above a chart: what it shows, and on which data.
 *
 * @param title what is shown, for instance {@code "Ratings"}
 * @param detail data set, n and whatever a figure needs beside it (protocol, split, seed); {@code ""} for none
 */
public record Caption(String title, String detail) {
    /**
     * Checks the title.
     *
     * @throws IllegalArgumentException if the title is blank
     */
    public Caption {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a chart needs a title");
        }
    }

    /**
     * A caption with the size of what is shown: {@code of("Ratings", "ml-1m", 1000209, "ratings")} reads "Ratings", "ml-1m
     * · n = 1,000,209 ratings".
     *
     * @param title what is shown
     * @param data the data set's title
     * @param n how many
     * @param unit of what
     */
    public static Caption of(String title, String data, long n, String unit) {
        return new Caption(title, String.format(Locale.ROOT, "%s · n = %,d %s", data, n, unit));
    }

    /** A caption that counts the ratings of a data set. */
    public static Caption of(String title, Dataset dataset) {
        return of(title, dataset.title(), dataset.ratings().size(), "ratings");
    }

    /** The same caption with more detail behind a dot. */
    public Caption with(String more) {
        return new Caption(title, detail.isEmpty() ? more : detail + " · " + more);
    }
}
