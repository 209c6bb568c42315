package kinoscope.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about data sets. */
@Command(
        name = "data",
        description = "List, describe, show, check, fetch and invent data sets; write the vectors of their plots.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DataListCommand.class,
            DataInfoCommand.class,
            DataSampleRowsCommand.class,
            DataCheckCommand.class,
            DataFetchCommand.class,
            DataSynthCommand.class,
            DataVectorsCommand.class
        })
final class DataCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "data needs one of: list, info, sample-rows, check, fetch, synth, vectors");
    }

    /** The parameter that names a data set, shared by the commands below. */
    static final class Place {
        @CommandLine.Parameters(
                arity = "0..1",
                paramLabel = "NAME|DIR",
                defaultValue = "sample",
                converter = NameOrPath.class,
                description = "A known name, or a folder or zip (default: ${DEFAULT-VALUE}).")
        private String nameOrPath;

        String nameOrPath() {
            return nameOrPath;
        }
    }
}
