package kinoscope.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a data set in the layout of ML-100K, of ML-1M, or of the CSV family (ml-latest-small, ML-20M, ML-25M, ML-32M).
 *
 * <p>The layout is told from the files. The data set may be a folder or a zip of one, and each file may be compressed with
 * gzip ({@code ratings.dat.gz}). A file {@code movies_extra.tsv} adds plots and links; a file {@code SYNTHETIC.txt} tells
 * that the data are invented.
 */
public final class DatasetReader {
    private static final List<DatasetFormat> FORMATS =
            List.of(new Ml1mFormat(), new Ml100kFormat(), new MovieLensCsvFormat());
    private static final String SYNTHETIC_MARK = "SYNTHETIC.txt";

    private DatasetReader() {}

    /**
     * Reads a data set and checks it: every rating on the scale, no movie twice for one user, no rating of an unknown movie.
     *
     * @param place a folder or zip; its name becomes the data set's name
     * @throws InputException if a file is missing, damaged or has a line that cannot be used
     */
    public static Dataset read(Path place) {
        try (DataFiles files = DataFiles.open(place)) {
            DatasetFormat format = detect(files)
                    .orElseThrow(() -> InputException.of(
                            place,
                            "no data set here, expected one of the files "
                                    + FORMATS.stream()
                                            .map(DatasetFormat::ratingsFile)
                                            .collect(Collectors.joining(", "))));
            DataFile file = files.require(format.ratingsFile());
            List<Movie> movies = format.movies(files);
            if (files.has(Plots.FILE)) {
                movies = Plots.read(files.require(Plots.FILE)).addTo(movies);
            }
            List<User> users = format.users(files);
            Ratings ratings = RatingsReader.read(file, format.ratings());
            RatingsCheck check = new RatingsCheck(file.path(), format.ratings(), ratings);
            check.noUnlistedMovie(movies);
            check.noMovieTwice();
            return new Dataset(nameOf(place), files.has(SYNTHETIC_MARK), ratings, movies, users);
        }
    }

    /** Whether a folder or zip holds the ratings of a data set. */
    static boolean recognizes(Path place) {
        try (DataFiles files = DataFiles.open(place)) {
            return detect(files).isPresent();
        }
    }

    private static Optional<DatasetFormat> detect(DataFiles files) {
        return FORMATS.stream()
                .filter(format -> files.has(format.ratingsFile()))
                .findFirst();
    }

    private static String nameOf(Path place) {
        String name = place.toAbsolutePath().normalize().getFileName().toString();
        return name.endsWith(".zip") ? name.substring(0, name.length() - ".zip".length()) : name;
    }
}
