package kinoscope.spark.load;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kinoscope.data.RatingScale;

/** How the text files of a data set look: user, movie, stars and time in each line, with a separator between them. */
public enum RatingLayout {
    /** ML-1M: {@code 1::1193::5::978300760}. */
    ML_1M("::", "", RatingScale.WHOLE_STARS, "movies.dat", List.of("ratings.dat", "ratings.dat.gz")),
    /** ML-100K: {@code 196<TAB>242<TAB>3<TAB>881250949}. */
    ML_100K("\t", "", RatingScale.WHOLE_STARS, "u.item", List.of("u.data", "u.data.gz")),
    /**
     * ml-latest-small, ML-20M, ML-25M, ML-32M: {@code 1,1,4.0,964982703}; double quotes may enclose a field. The ratings may
     * also be many files, in a folder {@code ratings} or {@code ratings.csv} or side by side as {@code ratings-*.csv}, each
     * with the header or without it.
     */
    CSV(
            ",",
            "userId,movieId,rating,timestamp",
            RatingScale.HALF_STARS,
            "movies.csv",
            List.of("ratings.csv", "ratings.csv.gz", "ratings", "ratings-*.csv", "ratings-*.csv.gz"));

    private final String separator;
    private final String header;
    private final RatingScale scale;
    private final String movies;
    private final List<String> ratings;

    RatingLayout(String separator, String header, RatingScale scale, String movies, List<String> ratings) {
        this.separator = separator;
        this.header = header;
        this.scale = scale;
        this.movies = movies;
        this.ratings = ratings;
    }

    /** What stands between the fields. */
    String separator() {
        return separator;
    }

    /** A line that is no rating and may begin each file; {@code ""} where there is none. */
    String header() {
        return header;
    }

    /** Whether double quotes may enclose a field. */
    boolean quotes() {
        return this == CSV;
    }

    /** The stars that users can give. */
    public RatingScale scale() {
        return scale;
    }

    /** The file of the movies. */
    String movies() {
        return movies;
    }

    /** Patterns for the files or folders of the ratings; the first that fits is taken. */
    List<String> ratings() {
        return ratings;
    }

    /** The ratings files of all layouts, for messages. */
    static String expected() {
        return Arrays.stream(values()).map(layout -> layout.ratings.get(0)).collect(Collectors.joining(", "));
    }
}
