package kinoscope.data.poster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.data.Progress;

/**
 * Which movies have a poster that can be used.
 *
 * @param movies the number of movies that were asked for
 * @param missing the number of movies without a file
 * @param refused the files that cannot be used, in the order of the movies
 */
public record PosterCheck(int movies, int missing, List<Refused> refused) {
    private static final int REPORT_EVERY = 64;

    /** Copies the list. */
    public PosterCheck {
        refused = List.copyOf(refused);
    }

    /**
     * A file that cannot be used.
     *
     * @param movie whose poster it would be
     * @param problem the kind of trouble
     * @param message one line that names the file and the reason
     */
    public record Refused(Movie movie, PosterProblem problem, String message) {}

    /** Decodes the poster of each movie, several at a time. */
    public static PosterCheck of(Posters posters, List<Movie> movies, Progress progress) {
        ConcurrentLinkedQueue<Refused> refused = new ConcurrentLinkedQueue<>();
        AtomicInteger missing = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        movies.parallelStream().forEach(movie -> {
            Optional<Path> file = posters.find(movie.id());
            if (file.isEmpty()) {
                missing.incrementAndGet();
            } else {
                check(movie, file.get()).ifPresent(refused::add);
            }
            int finished = done.incrementAndGet();
            if (finished % REPORT_EVERY == 0 || finished == movies.size()) {
                synchronized (progress) {
                    progress.update(finished, movies.size(), "posters");
                }
            }
        });
        List<Refused> sorted = new ArrayList<>(refused);
        sorted.sort(Comparator.comparingInt(refusal -> movies.indexOf(refusal.movie())));
        return new PosterCheck(movies.size(), missing.get(), sorted);
    }

    private static Optional<Refused> check(Movie movie, Path file) {
        try {
            PosterDecoder.decode(PosterDecoder.bytes(file));
            return Optional.empty();
        } catch (PosterException e) {
            return Optional.of(new Refused(movie, e.problem(), file + ": " + e.getMessage()));
        }
    }

    /** The number of movies with a poster that can be used. */
    public int fine() {
        return movies - missing - refused.size();
    }

    /** The number of files refused for one reason. */
    public int count(PosterProblem problem) {
        return (int)
                refused.stream().filter(refusal -> refusal.problem() == problem).count();
    }
}
