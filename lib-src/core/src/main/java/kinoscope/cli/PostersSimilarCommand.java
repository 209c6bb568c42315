package kinoscope.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.data.TitleIndex;
import kinoscope.embed.MovieVectors;
import kinoscope.embed.PosterVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the movies whose posters look most like that of another. */
@Command(
        name = "similar",
        description = "List the movies whose posters look most like a movie's, by the cosine of their vectors.",
        mixinStandardHelpOptions = true)
final class PostersSimilarCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private EncodedPosters posters;

    @Parameters(paramLabel = "TITLE", description = "A rated movie; capitals and the year do not matter.")
    private String title;

    @Option(
            names = "-k",
            paramLabel = "COUNT",
            defaultValue = "10",
            description = "How many movies (default: ${DEFAULT-VALUE}).")
    private int k;

    @Override
    public Integer call() {
        if (k < 1) {
            throw new InputException("-k " + k + " is not at least 1");
        }
        Datasets.Loaded loaded = posters.load();
        Dataset dataset = loaded.dataset();
        Movie movie = dataset.movie(new TitleIndex(dataset).item(title));
        PosterVectors vectors = posters.vectors(loaded);
        if (vectors.vector(movie.id()).isEmpty()) {
            throw new InputException(movie.title().strip() + " has no poster that can be used");
        }
        MovieVectors centred = vectors.vectors().centred();
        List<MovieVectors.Neighbour> nearest = centred.nearest(movie.id(), k);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "posters like that of %s, of %s (%,d with a poster, %,d without), by %s%n",
                movie.title().strip(),
                dataset.title(),
                vectors.size(),
                centred.absent(),
                centred.name());
        NearestTable table = new NearestTable();
        nearest.forEach(near -> table.add(near.movie(), near.cosine()));
        table.print(out);
        return ExitCode.OK;
    }
}
