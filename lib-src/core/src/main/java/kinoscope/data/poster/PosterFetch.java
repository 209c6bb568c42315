package kinoscope.data.poster;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kinoscope.data.AtomicFiles;
import kinoscope.data.InputException;
import kinoscope.data.IoProblem;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.data.Progress;

/**
 * Fetches posters into files {@code MOVIEID.jpg}, {@code .png} or {@code .gif}, one after another; those that are there are not
 * fetched again, so that an interrupted run is gone on with.
 *
 * <p>An image is decoded before it is kept and named after what it is, not after what the site calls it. A movie that fails does
 * not stop the others; {@value #GIVE_UP} answers of failure one after another do, lost pages (404) aside, since then the site or the
 * network is down or the key is wrong.
 */
public final class PosterFetch {
    static final int GIVE_UP = 10;

    private static final int MOST_JSON_BYTES = 1_000_000;

    private final Options options;
    private final PoliteHttp http;

    /**
     * How to fetch.
     *
     * @param timeout for each whole answer, more than zero
     * @param attempts how often to try before giving a movie up, at least 1; a busy site is given 1, 2, 4, ... seconds between, or
     *     what it asks for, two minutes at most
     * @param pause before each request but the first, perhaps zero
     * @param mostBytes of an image, at least 1
     */
    public record Options(Duration timeout, int attempts, Duration pause, int mostBytes) {
        /**
         * Checks the options.
         *
         * @throws IllegalArgumentException if one is out of its range
         */
        public Options {
            if (timeout.isZero() || timeout.isNegative()) {
                throw new IllegalArgumentException("timeout must be positive: " + timeout);
            }
            if (attempts < 1 || mostBytes < 1) {
                throw new IllegalArgumentException(
                        "attempts and mostBytes must be at least 1, not " + attempts + " and " + mostBytes);
            }
            if (pause.isNegative()) {
                throw new IllegalArgumentException("pause must not be negative: " + pause);
            }
        }

        /** Half a minute, four attempts, four requests a second, ten million bytes. */
        public static Options defaults() {
            return new Options(Duration.ofSeconds(30), 4, Duration.ofMillis(250), 10_000_000);
        }

        /** The same with another pause. */
        public Options withPause(Duration newPause) {
            return new Options(timeout, attempts, newPause, mostBytes);
        }
    }

    /**
     * What came of it.
     *
     * @param fetched posters that are new
     * @param present posters that were there
     * @param unknown movies that the source cannot know
     * @param failures one line for each movie without success: its title, the address and the reason
     */
    public record Result(int fetched, int present, int unknown, List<String> failures) {
        /** Copies the list. */
        public Result {
            failures = List.copyOf(failures);
        }
    }

    /** Prepares for fetching. */
    public PosterFetch(Options options) {
        this(options, time -> Thread.sleep(time.toMillis()));
    }

    PosterFetch(Options options, PoliteHttp.Sleeper sleeper) {
        this.options = options;
        this.http = new PoliteHttp(options, sleeper);
    }

    /**
     * Fetches the posters of movies.
     *
     * @param movies any movies
     * @param source where to look for them
     * @param folder where the files go
     * @param progress told after each movie
     * @throws InputException if the site cannot be reached, a file cannot be written, or the thread is interrupted
     */
    public Result fetch(List<Movie> movies, PosterSource source, Path folder, Progress progress) {
        Posters there = Posters.in(folder);
        List<String> failures = new ArrayList<>();
        int fetched = 0;
        int present = 0;
        int unknown = 0;
        int failedInARow = 0;
        for (int i = 0; i < movies.size(); i++) {
            Movie movie = movies.get(i);
            if (there.find(movie.id()).isPresent()) {
                present++;
            } else {
                try {
                    boolean found = fetch(movie, source, folder);
                    fetched += found ? 1 : 0;
                    unknown += found ? 0 : 1;
                    failedInARow = found ? 0 : failedInARow;
                } catch (IOException e) {
                    failures.add(movie.title().strip() + ": " + IoProblem.describe(e));
                    failedInARow = siteFails(e) ? failedInARow + 1 : 0;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new InputException("interrupted after " + fetched + " posters; call again to go on", e);
                }
            }
            if (failedInARow == GIVE_UP) {
                throw new InputException(GIVE_UP + " posters one after another failed, the last one "
                        + failures.get(failures.size() - 1) + "; call again to go on");
            }
            progress.update(i + 1L, movies.size(), fetched + " new");
        }
        return new Result(fetched, present, unknown, failures);
    }

    /** Whether the network or the site is to blame, and not what was asked for: no bad address, lost page or bad image. */
    private static boolean siteFails(IOException failure) {
        return failure.getCause() instanceof IOException cause
                && !(cause instanceof RefusedAnswer refused && refused.isGone());
    }

    private boolean fetch(Movie movie, PosterSource source, Path folder) throws IOException, InterruptedException {
        Optional<URI> address = source.find(movie, this::json);
        if (address.isEmpty()) {
            return false;
        }
        try {
            byte[] bytes = http.get(address.get(), Map.of(), "image/", options.mostBytes());
            PosterDecoder.decode(bytes);
            AtomicFiles.write(folder.resolve(movie.id() + PosterDecoder.ending(bytes)), out -> out.write(bytes));
            return true;
        } catch (IOException e) {
            throw new IOException(address.get() + ": " + IoProblem.describe(e), e);
        } catch (PosterException e) {
            throw new IOException(address.get() + ": " + e.getMessage(), e);
        }
    }

    private String json(URI uri, Map<String, String> headers) throws IOException, InterruptedException {
        return new String(http.get(uri, headers, "application/json", MOST_JSON_BYTES), StandardCharsets.UTF_8);
    }
}
