package kinoscope.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.data.Plots;
import kinoscope.data.poster.ListedAddresses;
import kinoscope.data.poster.PosterFetch;
import kinoscope.data.poster.PosterSource;
import kinoscope.data.poster.Tmdb;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fetches the posters of a data set. */
@Command(
        name = "fetch",
        description = {
            "Fetch the posters that are not there yet, one after another; an interrupted run is gone on with.",
            "Posters are works of others: keep them to yourself. The exit status is 1 if some could not be had."
        },
        mixinStandardHelpOptions = true)
final class PostersFetchCommand implements Callable<Integer> {
    private static final int SHOWN_FAILURES = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PostersCommand.Place place;

    @Option(
            names = "--from",
            defaultValue = "addresses",
            paramLabel = "SOURCE",
            description =
                    "addresses: those in the column posterUrl; tmdb: themoviedb.org, by tmdbId or imdbId and with your key"
                            + " from the environment variable " + Tmdb.VARIABLE + " (default: ${DEFAULT-VALUE}).")
    private String from;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description =
                    "A table with the columns movieId and posterUrl, tmdbId or imdbId (default: movies_extra.tsv or"
                            + " links.csv of the data set).")
    private Path table;

    @Option(names = "--limit", paramLabel = "COUNT", description = "Ask for the first so many movies only.")
    private Integer limit;

    @Option(
            names = "--pause",
            defaultValue = "250",
            paramLabel = "MS",
            description = "Milliseconds between requests (default: ${DEFAULT-VALUE}).")
    private long pause;

    @Override
    public Integer call() {
        if (pause < 0 || limit != null && limit < 1) {
            throw new InputException("--pause must be at least 0 and --limit at least 1");
        }
        PosterSource source = source();
        Datasets.Loaded loaded = place.load();
        Dataset dataset = table == null ? loaded.dataset() : Plots.read(table).addTo(loaded.dataset());
        List<Movie> movies = dataset.movies();
        List<Movie> asked = limit == null ? movies : movies.subList(0, Math.min(limit, movies.size()));
        Path folder = place.folder(loaded).orElseGet(() -> besides(loaded.place(), dataset.name()));
        PosterFetch fetch = new PosterFetch(PosterFetch.Options.defaults().withPause(Duration.ofMillis(pause)));
        PosterFetch.Result result;
        try (ConsoleProgress progress = new ConsoleProgress("fetch posters")) {
            result = fetch.fetch(asked, source, folder, progress);
        }
        print(result, source, folder);
        return result.failures().isEmpty() ? ExitCode.OK : Kinoscope.FAILED;
    }

    private PosterSource source() {
        return switch (from) {
            case "addresses" -> new ListedAddresses();
            case "tmdb" -> Tmdb.of(System.getenv());
            default -> throw new InputException("--from: addresses or tmdb, not '" + from + "'");
        };
    }

    /** Within a folder of data, beside a zip. */
    private static Path besides(Path data, String name) {
        return Files.isDirectory(data)
                ? data.resolve("posters")
                : data.resolveSibling("posters").resolve(name);
    }

    private void print(PosterFetch.Result result, PosterSource source, Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        result.failures().stream().limit(SHOWN_FAILURES).forEach(out::println);
        if (result.failures().size() > SHOWN_FAILURES) {
            out.println("and " + (result.failures().size() - SHOWN_FAILURES) + " more");
        }
        out.printf(
                Locale.ROOT,
                "%s: %,d fetched, %,d were there, %,d failed, %,d movies without %s%n",
                folder,
                result.fetched(),
                result.present(),
                result.failures().size(),
                result.unknown(),
                source.need());
    }
}
