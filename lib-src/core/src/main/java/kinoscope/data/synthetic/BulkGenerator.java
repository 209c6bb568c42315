package kinoscope.data.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.AtomicFiles;
import kinoscope.data.InputException;
import kinoscope.data.Progress;

/**
 * Writes a large synthetic data set in the layout and the shape of ML-25M, for measuring: {@code ratings.csv},
 * {@code movies.csv} and {@code SYNTHETIC.txt}.
 *
 * <p>Equal options give equal bytes, whatever the number of processors. Popularity has the long tail of ML-25M, activity is log-normal
 * ({@code sigma = 1.5}, from 20 ratings to half of the movies), ratings follow {@value BulkMovies#FACTORS} hidden factors that
 * differ by genre. Users' lines are in the order of the movie ids. Movies in the tail may stay without a rating.
 */
public final class BulkGenerator {
    private static final double ACTIVITY_SPREAD = 1.5;
    private static final int USERS_AT_ONCE = 128;
    private static final int BLOCKS_AT_ONCE = 16;
    private static final String MARK = "SYNTHETIC.txt";
    private static final String RATINGS = "ratings.csv";

    private final BulkOptions options;

    /** Creates a generator; it does nothing until {@link #generate}. */
    public BulkGenerator(BulkOptions options) {
        this.options = options;
    }

    /**
     * Writes the data set into a folder, which is made where it does not exist; synthetic files of the same names are replaced,
     * each at once when it is complete.
     *
     * @param progress told how many ratings are written
     * @throws InputException if the folder holds ratings that are not synthetic or a file cannot be written
     */
    public void generate(Path folder, Progress progress) {
        if (Files.exists(folder.resolve(RATINGS)) && !Files.exists(folder.resolve(MARK))) {
            throw InputException.of(folder, "holds ratings that are not synthetic, choose another folder");
        }
        BulkMovies movies = BulkMovies.invent(options);
        AtomicFiles.writeString(folder.resolve(MARK), notice());
        AtomicFiles.writeString(folder.resolve("movies.csv"), lines(movies));
        AtomicFiles.write(folder.resolve(RATINGS), out -> writeRatings(movies, out, progress));
    }

    private void writeRatings(BulkMovies movies, OutputStream out, Progress progress) throws IOException {
        int[] counts = SampleActivity.draw(
                options.seed(), options.users(), options.ratings(), ACTIVITY_SPREAD, movies.size() / 2);
        out.write("userId,movieId,rating,timestamp\n".getBytes(StandardCharsets.US_ASCII));
        int step = USERS_AT_ONCE * BLOCKS_AT_ONCE;
        long done = 0;
        for (int from = 0; from < counts.length; from += step) {
            int to = Math.min(from + step, counts.length);
            int first = from;
            List<byte[]> blocks = IntStream.range(0, (to - from + USERS_AT_ONCE - 1) / USERS_AT_ONCE)
                    .parallel()
                    .mapToObj(block -> block(movies, counts, first + block * USERS_AT_ONCE))
                    .toList();
            for (byte[] block : blocks) {
                out.write(block);
            }
            done += IntStream.range(from, to).mapToLong(user -> counts[user]).sum();
            progress.update(done, options.ratings(), "");
        }
    }

    private byte[] block(BulkMovies movies, int[] counts, int from) {
        StringBuilder text = new StringBuilder();
        for (int user = from; user < Math.min(from + USERS_AT_ONCE, counts.length); user++) {
            new BulkUser(options, movies, user + 1, counts[user]).write(text);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private String lines(BulkMovies movies) {
        SampleRandom random = SampleRandom.of(options.seed(), "bulk years", 0);
        StringBuilder text = new StringBuilder("movieId,title,genres\n");
        for (int movie = 0; movie < movies.size(); movie++) {
            text.append(movies.id(movie)).append(',').append(movies.title(movie, random));
            text.append(',').append(movies.genreField(movie)).append('\n');
        }
        return text.toString();
    }

    private String notice() {
        return """
                These data are synthetic: every movie, user and rating is invented. Figures computed from them
                say nothing about real audiences; they have the size and the shape of ML-25M for measuring.

                Seed %d; %d users, %d movies, %d ratings. The same numbers give the same bytes.
                """
                .formatted(options.seed(), options.users(), options.movies(), options.ratings());
    }
}
