package kinoscope.cli;

import java.io.PrintWriter;
import java.util.Locale;
import kinoscope.data.Movie;

/** Movies near another, one line each, nearest first. */
final class NearestTable {
    private final TextTable table = new TextTable(">rank", "title", "genres", ">cosine");
    private int rank;

    /** Adds the next movie. */
    void add(Movie movie, double cosine) {
        rank++;
        table.row(
                String.valueOf(rank),
                movie.title(),
                String.join(", ", movie.genres()),
                String.format(Locale.ROOT, "%.3f", cosine));
    }

    void print(PrintWriter out) {
        table.print(out);
    }
}
