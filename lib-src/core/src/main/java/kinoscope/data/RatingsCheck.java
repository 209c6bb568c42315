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
        Seen seen = new Seen();
        if (isByUser()) {
            for (int row = 0; row < ratings.size(); row++) {
                seen.add(row);
            }
        } else {
            for (int user = 0; user < ratings.users().size(); user++) {
                for (int row : ratings.rowsOf(user)) {
                    seen.add(row);
                }
            }
        }
        seen.requireNoneTwice();
    }

    /** Whether the rows of each user stand together, as in most files: then nothing has to be grouped, which takes memory. */
    private boolean isByUser() {
        for (int row = 1; row < ratings.size(); row++) {
            if (ratings.user(row) < ratings.user(row - 1)) {
                return false;
            }
        }
        return true;
    }

    /** The movies of one user after another, as the rows come in. */
    private final class Seen {
        private final int[] rowOfItem = new int[ratings.items().size()];
        private final int[] userOfItem = new int[ratings.items().size()];
        private int bad = Integer.MAX_VALUE;
        private int before;

        void add(int row) {
            int item = ratings.item(row);
            int user = ratings.user(row) + 1;
            if (userOfItem[item] == user && row < bad) {
                bad = row;
                before = rowOfItem[item];
            }
            userOfItem[item] = user;
            rowOfItem[item] = row;
        }

        void requireNoneTwice() {
            if (bad < Integer.MAX_VALUE) {
                throw InputException.at(
                        file,
                        line(bad),
                        "user " + ratings.users().id(ratings.user(bad)) + " rated this movie before, in line "
                                + line(before),
                        String.valueOf(ratings.items().id(ratings.item(bad))));
            }
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
