package kinoscope.data;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks that need all ratings of a file: no movie twice for one user, no movie that is not listed.
 *
 * <p>Linear in the rows; the first offending line of the file is reported.
 */
final class RatingsCheck {
    private final Path file;
    private final RatingFormat format;
    private final Ratings ratings;

    RatingsCheck(Path file, RatingFormat format, Ratings ratings) {
        this.file = file;
        this.format = format;
        this.ratings = ratings;
    }

    void noMovieTwice() {
        int[] rowOfItem = new int[ratings.items().size()];
        int[] userOfItem = new int[ratings.items().size()];
        int bad = Integer.MAX_VALUE;
        int before = -1;
        for (int user = 0; user < ratings.users().size(); user++) {
            for (int row : ratings.rowsOf(user)) {
                int item = ratings.item(row);
                if (userOfItem[item] == user + 1 && row < bad) {
                    bad = row;
                    before = rowOfItem[item];
                }
                userOfItem[item] = user + 1;
                rowOfItem[item] = row;
            }
        }
        if (before >= 0) {
            throw InputException.at(
                    file,
                    line(bad),
                    "user " + ratings.users().id(ratings.user(bad)) + " rated this movie before, in line "
                            + line(before),
                    String.valueOf(ratings.items().id(ratings.item(bad))));
        }
    }

    void noUnlistedMovie(Collection<Movie> movies) {
        Set<Integer> listed = new HashSet<>();
        for (Movie movie : movies) {
            listed.add(movie.id());
        }
        for (int item = 0; item < ratings.items().size(); item++) {
            int id = ratings.items().id(item);
            if (!listed.contains(id)) {
                throw InputException.at(file, line(firstRowOf(item)), "rating of an unknown movie", String.valueOf(id));
            }
        }
    }

    private int firstRowOf(int item) {
        int row = 0;
        while (ratings.item(row) != item) {
            row++;
        }
        return row;
    }

    private long line(int row) {
        return row + 1L + format.headerLines();
    }
}
