package kinoscope.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A word or phrase that a user gave to a movie.
 *
 * @param userId raw id
 * @param movieId raw id
 * @param tag as typed by the user
 * @param timestamp in seconds since 1970-01-01 UTC
 */
public record Tag(int userId, int movieId, String tag, long timestamp) {
    /**
     * Reads {@code tags.csv} of a data set of the CSV family, in file order; users and movies without ratings occur in it.
     *
     * @param place the data set's folder or zip
     * @throws InputException if there is no such file or a line of it is malformed
     */
    public static List<Tag> read(Path place) {
        try (DataFiles files = DataFiles.open(place)) {
            Table table = Table.read(files.require("tags.csv"));
            int user = table.column("userId");
            int movie = table.column("movieId");
            int tag = table.column("tag");
            int timestamp = table.column("timestamp");
            List<Tag> tags = new ArrayList<>();
            table.forEach(row -> tags.add(new Tag(
                    row.number("user id", user),
                    row.number("movie id", movie),
                    row.get(tag),
                    row.number("timestamp", timestamp))));
            return tags;
        }
    }
}
