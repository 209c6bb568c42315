package kinoscope.data;

import java.util.List;

/** How the data sets of one generation are laid out in files. */
interface DatasetFormat {
    /** The file that tells the format and holds the ratings. */
    String ratingsFile();

    RatingFormat ratings();

    /** All listed movies in file order. */
    List<Movie> movies(DataFiles files);

    /** The users with demographics in file order; none where the format or the folder has none. */
    List<User> users(DataFiles files);
}
