package kinoscope.data.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kinoscope.data.AtomicFiles;
import kinoscope.data.InputException;
import kinoscope.data.Progress;

/**
 * Writes a large synthetic data set in the layout and the shape of ML-25M, for measuring: {@code ratings.csv},
 * {@code movies.csv} and {@code SYNTHETIC.txt}. With several parts there are {@code ratings/part-00000.csv} and so on in place of
 * {@code ratings.csv}, each with the header and with all ratings of its users: what clusters read.
 *
 * <p>Equal options give equal bytes, whatever the number of processors. Popularity has the long tail of ML-25M, activity is log-normal
 * ({@code sigma = 1.5}, from 20 ratings to half of the movies), ratings follow {@value BulkMovies#FACTORS} hidden factors that
 * differ by genre. Users' lines are in the order of the movie ids. Movies in the tail may stay without a rating.
 */
public final class BulkGenerator {
    private static final double ACTIVITY_SPREAD = 1.5;
    private static final int USERS_AT_ONCE = 128;
    private static final int BLOCKS_AT_ONCE = 16;
    private static final int MOST_PARTS = 10_000;
    private static final String MARK = "SYNTHETIC.txt";
    private static final String RATINGS = "ratings.csv";
    private static final String PARTS = "ratings";

    private final BulkOptions options;
    private final int parts;

    /** Creates a generator of one file of ratings; it does nothing until {@link #generate}. */
    public BulkGenerator(BulkOptions options) {
        this(options, 1);
    }

    /**
     * Creates a generator.
     *
     * @param parts files of ratings, 1 to 10,000 and at most one for each user
     * @throws IllegalArgumentException if the number is out of its range
     */
    public BulkGenerator(BulkOptions options, int parts) {
        if (parts < 1 || parts > MOST_PARTS || parts > options.users()) {
            throw new IllegalArgumentException("parts must be 1 to " + Math.min(MOST_PARTS, options.users())
                    + ", at most one for each user: " + parts);
        }
        this.options = options;
        this.parts = parts;
    }

    /**
     * Writes the data set into a folder, which is made where it does not exist; synthetic files of the same names are replaced,
     * each at once when it is complete. Parts that an interrupted run with the same options has completed are kept.
     *
     * @param progress told how many ratings are written
     * @throws InputException if the folder holds ratings that are not synthetic or a file cannot be written
     */
    public void generate(Path folder, Progress progress) {
        Path mark = folder.resolve(MARK);
        boolean ratings = Files.exists(folder.resolve(RATINGS)) || Files.exists(folder.resolve(PARTS));
        if (ratings && !Files.exists(mark)) {
            throw InputException.of(folder, "holds ratings that are not synthetic, choose another folder");
        }
        if (!sameOptions(mark)) {
            clear(folder);
        }
        BulkMovies movies = BulkMovies.invent(options);
        AtomicFiles.writeString(mark, notice());
        AtomicFiles.writeString(folder.resolve("movies.csv"), lines(movies));
        int[] counts = SampleActivity.draw(
                options.seed(), options.users(), options.ratings(), ACTIVITY_SPREAD, movies.size() / 2);
        long done = 0;
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) counts.length * part / parts);
            int to = (int) ((long) counts.length * (part + 1) / parts);
            Path file =
                    parts == 1 ? folder.resolve(RATINGS) : folder.resolve(PARTS).resolve(name(part));
            long before = done;
            if (parts == 1 || !Files.exists(file)) {
                AtomicFiles.write(file, out -> writeRatings(movies, counts, from, to, before, out, progress));
            }
            done += sum(counts, from, to);
            progress.update(done, options.ratings(), "");
        }
    }

    private static String name(int part) {
        return String.format(Locale.ROOT, "part-%05d.csv", part);
    }

    private boolean sameOptions(Path mark) {
        try {
            return Files.exists(mark) && Files.readString(mark).equals(notice());
        } catch (IOException e) {
            throw InputException.of(mark, "cannot be read: " + e.getMessage());
        }
    }

    /** Removes the ratings of other options, of which no part may be left. */
    private static void clear(Path folder) {
        Path old = folder.resolve(PARTS);
        try {
            Files.deleteIfExists(folder.resolve(RATINGS));
            if (Files.isDirectory(old)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(old, "*part-*.csv*")) {
                    for (Path file : files) {
                        Files.delete(file);
                    }
                }
                Files.delete(old);
            }
        } catch (IOException e) {
            throw InputException.of(folder, "older synthetic ratings cannot be removed: " + e.getMessage());
        }
    }

    private void writeRatings(
            BulkMovies movies, int[] counts, int from, int to, long before, OutputStream out, Progress progress)
            throws IOException {
        out.write("userId,movieId,rating,timestamp\n".getBytes(StandardCharsets.US_ASCII));
        int step = USERS_AT_ONCE * BLOCKS_AT_ONCE;
        long done = before;
        for (int start = from; start < to; start += step) {
            int end = Math.min(start + step, to);
            int first = start;
            List<byte[]> blocks = IntStream.range(0, (end - start + USERS_AT_ONCE - 1) / USERS_AT_ONCE)
                    .parallel()
                    .mapToObj(block -> block(movies, counts, first + block * USERS_AT_ONCE, end))
                    .toList();
            for (byte[] block : blocks) {
                out.write(block);
            }
            done += sum(counts, start, end);
            progress.update(done, options.ratings(), "");
        }
    }

    private static long sum(int[] counts, int from, int to) {
        return IntStream.range(from, to).mapToLong(user -> counts[user]).sum();
    }

    private byte[] block(BulkMovies movies, int[] counts, int from, int end) {
        StringBuilder text = new StringBuilder();
        for (int user = from; user < Math.min(from + USERS_AT_ONCE, end); user++) {
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

                Seed %d; %d users, %d movies, %d ratings%s. The same numbers give the same bytes.
                """
                .formatted(
                        options.seed(),
                        options.users(),
                        options.movies(),
                        options.ratings(),
                        parts == 1 ? "" : " in " + parts + " parts");
    }
}
