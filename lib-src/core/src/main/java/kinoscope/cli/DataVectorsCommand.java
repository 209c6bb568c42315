package kinoscope.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.embed.MovieVectors;
import kinoscope.embed.VectorTable;
import kinoscope.experiment.MainPipeline;
import kinoscope.experiment.PipelineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the vectors of a data set's plots for other programs: those of the {@link MainPipeline}. */
@Command(
        name = "vectors",
        description = "Write the vectors of the movies' plots as CSV: movieId,v1,...,vN, ascending by id.",
        mixinStandardHelpOptions = true)
final class DataVectorsCommand implements Callable<Integer> {
    private static final long ANY_SEED = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataChoice data;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; compressed with gzip if its name ends in .gz.")
    private Path out;

    @Option(
            names = "--encoder",
            paramLabel = "NAME",
            defaultValue = "auto",
            description =
                    "minilm, tfidf, auto, a folder or owner/name on the Hugging Face Hub (default: ${DEFAULT-VALUE}).")
    private String encoder;

    @Option(names = "--raw", description = "Leave the vectors as the encoder gives them (default: less their mean).")
    private boolean raw;

    @Override
    public Integer call() {
        Dataset dataset = data.load().dataset();
        if (dataset.movies().stream().noneMatch(Movie::hasPlot)) {
            throw new InputException(
                    dataset.name() + " has no plots (movies_extra.tsv), so there is nothing to encode");
        }
        PipelineOptions options = PipelineOptions.of(dataset, ANY_SEED).withEncoder(encoder, !raw);
        MovieVectors vectors = new MainPipeline(dataset, options, Home.folder().resolve("output"), ConsoleProgress::new)
                .movieVectors();
        VectorTable.of(vectors).write(out);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s: %,d movies in %d numbers (%s); %,d movies without%n",
                        out,
                        vectors.size(),
                        vectors.dimensions(),
                        vectors.name(),
                        vectors.absent());
        return ExitCode.OK;
    }
}
