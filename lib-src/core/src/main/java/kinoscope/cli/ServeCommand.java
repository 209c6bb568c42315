package kinoscope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.data.Progress;
import kinoscope.embed.MovieVectors;
import kinoscope.embed.PosterEncoder;
import kinoscope.embed.PosterEncoders;
import kinoscope.embed.PosterVectors;
import kinoscope.embed.TextEncoders;
import kinoscope.experiment.WholeModels;
import kinoscope.web.DemoServer;
import kinoscope.web.ServerOptions;
import kinoscope.web.Showcase;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the web page until it is interrupted. */
@Command(
        name = "serve",
        description = {
            "Serve the web page: pick movies you like, get recommendations, see why.",
            "Models that are named are trained at the first start, on ALL ratings of the data set: there is no test part"
                    + " here, so nothing may be measured with them. They are kept below output/serve/. The first one is"
                    + " ready before the page is, the others follow while it runs.",
            "Nothing that a visitor sends is stored. Ctrl-C ends."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final String SAMPLE = "sample";
    private static final String ENCODER = "auto";
    private static final int BURST_SECONDS = 2;
    private static final Duration REHEARSAL = Duration.ofSeconds(1);
    private static final int SECONDS_TO_STOP = 8;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "NAME|DIR",
            converter = NameOrPath.class,
            description = "The data set (default: that of the first model file, else " + SAMPLE + ").")
    private String data;

    @Option(
            names = "--model",
            split = ",",
            paramLabel = "NAME|FILE",
            defaultValue = "ease,ials,als,neumf",
            description = "Models to choose from, with commas or repeated: names of recipes, or files that train has"
                    + " stored. The first is preselected (default: ${DEFAULT-VALUE}).")
    private List<String> models;

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            defaultValue = "8080",
            description = "The port, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; 0.0.0.0 is open to everybody who can reach this machine (default:"
                    + " ${DEFAULT-VALUE}, this machine alone).")
    private String host;

    @Option(
            names = "--requests-per-second",
            paramLabel = "COUNT",
            defaultValue = "400",
            description = "What one client may ask; twice as many at once (default: ${DEFAULT-VALUE}).")
    private int requestsPerSecond;

    @Option(
            names = "--no-access-log",
            description =
                    "Do not note requests in output/serve/access.log (which holds no addresses, ids or searches).")
    private boolean noAccessLog;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ServerOptions options = options();
        ServedModels served = new ServedModels(models);
        String source = data == null ? served.source(SAMPLE) : data;
        Datasets.Loaded loaded = new Datasets(Home.folder(), System.getenv()).load(source);
        Path folder = Home.folder().resolve("output/serve");
        WholeModels whole = new WholeModels(folder, source, task -> Progress.SILENT);
        Showcase showcase = served.addTo(compared(loaded), loaded.dataset(), whole, out);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook = new Thread(stopping(Thread.currentThread(), stopped));
        Runtime.getRuntime().addShutdownHook(hook);
        try (DemoServer server = DemoServer.start(showcase, options)) {
            out.println("Kinoscope is at " + server.address() + " (Ctrl-C ends)");
            out.flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            out.println("stopped");
            out.flush();
        } finally {
            stopped.countDown();
        }
        return ExitCode.OK;
    }

    private ServerOptions options() {
        try {
            ServerOptions options = ServerOptions.defaults()
                    .onHost(host)
                    .onPort(port)
                    .rehearsing(REHEARSAL)
                    .allowing(requestsPerSecond, Math.multiplyExact(BURST_SECONDS, requestsPerSecond));
            return noAccessLog ? options : options.loggingTo(Home.folder().resolve("output/serve/access.log"));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new InputException(e.getMessage(), e);
        }
    }

    /** Interrupts the command and waits until the server has stopped. */
    private static Runnable stopping(Thread command, CountDownLatch stopped) {
        return () -> {
            command.interrupt();
            try {
                stopped.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static Showcase compared(Datasets.Loaded loaded) {
        Showcase showcase = Showcase.of(loaded);
        List<Movie> rated = rated(loaded.dataset());
        if (rated.stream().anyMatch(Movie::hasPlot)) {
            showcase = showcase.withPlots(() -> plots(rated));
        }
        Posters posters = loaded.posters();
        return posters.folder().isEmpty() ? showcase : showcase.withPosterVectors(() -> posterVectors(posters, rated));
    }

    private static List<Movie> rated(Dataset dataset) {
        return dataset.movies().stream()
                .filter(movie -> dataset.ratings().items().find(movie.id()).isPresent())
                .toList();
    }

    private static MovieVectors plots(List<Movie> movies) {
        List<String> texts =
                movies.stream().filter(Movie::hasPlot).map(Movie::plot).toList();
        Path cache = Home.folder().resolve("output/vectors");
        return MovieVectors.of(TextEncoders.byName(ENCODER, texts, cache), movies, Progress.SILENT)
                .centred();
    }

    private static MovieVectors posterVectors(Posters posters, List<Movie> movies) {
        Path cache = Home.folder().resolve("output/vectors/posters");
        try (PosterEncoder encoder = PosterEncoders.byName(PosterEncoders.OFFLINE)) {
            return PosterVectors.of(encoder, posters, movies, cache, Progress.SILENT)
                    .vectors();
        }
    }
}
