package kinoscope.cli;

import java.nio.file.Path;
import java.util.Optional;
import kinoscope.data.Datasets;
import kinoscope.data.InputException;
import kinoscope.data.Posters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about posters. */
@Command(
        name = "posters",
        description = "Fetch, check, encode and compare the posters of movies.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PostersFetchCommand.class,
            PostersCheckCommand.class,
            PostersEncodeCommand.class,
            PostersSimilarCommand.class
        })
final class PostersCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "posters needs one of: fetch, check, encode, similar");
    }

    /** The options that name a data set and its posters, shared by the commands below. */
    static final class Place {
        @Option(
                names = "--data",
                paramLabel = "NAME|DIR",
                defaultValue = "sample",
                converter = NameOrPath.class,
                description = "The data set (default: ${DEFAULT-VALUE}).")
        private String data;

        @Option(
                names = "--posters",
                paramLabel = "DIR",
                description =
                        "Where MOVIEID.jpg, .png and .gif are (default: posters in the data set's folder, or posters/NAME"
                                + " beside it).")
        private Path folder;

        Datasets.Loaded load() {
            return new Datasets(Home.folder(), System.getenv()).load(data);
        }

        /** The folder that was given or, if none was, found. */
        Optional<Path> folder(Datasets.Loaded loaded) {
            return Optional.ofNullable(folder).or(loaded.posters()::folder);
        }

        /**
         * The posters.
         *
         * @throws InputException if there are none
         */
        Posters posters(Datasets.Loaded loaded) {
            return folder(loaded)
                    .map(Posters::at)
                    .orElseThrow(() -> new InputException(loaded.dataset().name()
                            + " has no posters: name their folder with --posters, or fetch them with './kinoscope posters"
                            + " fetch --data " + data + "'"));
        }
    }
}
