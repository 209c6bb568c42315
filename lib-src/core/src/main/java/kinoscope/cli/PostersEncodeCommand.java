package kinoscope.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import kinoscope.data.Datasets;
import kinoscope.embed.GenreProbe;
import kinoscope.embed.PosterVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Turns the posters of a data set into vectors. */
@Command(
        name = "encode",
        description =
                "Turn posters into vectors, which are kept in output/vectors/posters by the content of the image.",
        mixinStandardHelpOptions = true)
final class PostersEncodeCommand implements Callable<Integer> {
    private static final int SHOWN_REFUSALS = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private EncodedPosters posters;

    @Option(
            names = "--genres",
            description =
                    "Measure also how well the vectors tell the genres of movies that a linear model has not seen.")
    private boolean genres;

    @Option(
            names = "--seed",
            defaultValue = "42",
            paramLabel = "NUMBER",
            description = "For --genres: seed of the folds (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        Datasets.Loaded loaded = posters.load();
        long start = System.nanoTime();
        PosterVectors vectors = posters.vectors(loaded);
        double seconds = (System.nanoTime() - start) / 1e9;
        PrintWriter out = spec.commandLine().getOut();
        vectors.refused().stream().limit(SHOWN_REFUSALS).forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%s: %,d posters of %s in %d numbers, %,d of them from cache, in %.1f s; %,d movies without poster, %,d posters"
                        + " refused%n",
                vectors.name(),
                vectors.size(),
                loaded.dataset().title(),
                vectors.dimensions(),
                vectors.fromCache(),
                seconds,
                vectors.missing(),
                vectors.refused().size());
        if (genres) {
            GenreProbe probe = GenreProbe.of(
                    vectors.vectors().movies(),
                    vectors.vectors().matrix(),
                    loaded.dataset().genres(),
                    seed);
            out.printf(
                    Locale.ROOT,
                    "genres: mean average precision %.3f [%.3f, %.3f], by chance %.3f; %d genres, n = %,d movies, 5 folds,"
                            + " seed %d%n",
                    probe.precision(),
                    probe.low(),
                    probe.high(),
                    probe.chance(),
                    probe.genres(),
                    probe.movies(),
                    seed);
        }
        return ExitCode.OK;
    }
}
