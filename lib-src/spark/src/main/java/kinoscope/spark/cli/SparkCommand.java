package kinoscope.spark.cli;

import java.io.PrintWriter;
import kinoscope.data.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The jobs on Spark. Exit status: 0 fine, 1 failed, 2 bad input or usage. An error is one line. */
@Command(
        name = "./kinoscope spark",
        description = {
            "The pipeline on Apache Spark, for ratings that one machine cannot hold. Each job writes Parquet and a record to a "
                    + "folder of its own in the work folder; what is done already is passed over. The job 'pipeline' is all of them.",
            ""
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "JOB",
        commandListHeading = "%nJobs:%n",
        footer = {
            "",
            "The first call builds the module, for which Maven fetches Spark (330 MB). --heap SIZE is the memory of this process (default: "
                    + "4g). On a cluster: spark-submit --class kinoscope.spark.Main kinoscope-spark.jar JOB ... (docs/spark.md)."
        },
        subcommands = {
            PipelineCommand.class,
            ImportCommand.class,
            SplitCommand.class,
            CardCommand.class,
            SampleCommand.class,
            ProfilesCommand.class,
            FineTuneSetCommand.class,
            AlsCommand.class,
            RecommendCommand.class,
            EvaluateCommand.class,
            ExportCommand.class
        })
public final class SparkCommand {
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;
    private static final int WIDTH = 110;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where an error comes from, not only what it is.")
    private boolean stacktrace;

    private SparkCommand() {}

    /** The commands, ready to be executed. */
    public static CommandLine commandLine() {
        SparkCommand root = new SparkCommand();
        return new CommandLine(root)
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler((e, arguments) -> root.report(e, e.getCommandLine()))
                .setExecutionExceptionHandler((e, command, parsed) -> root.report(e, command));
    }

    private int report(Exception e, CommandLine command) {
        boolean known = e instanceof InputException || e instanceof ParameterException;
        PrintWriter err = command.getErr();
        err.println("kinoscope: " + message(e, command) + (known || stacktrace ? "" : " (--stacktrace tells more)"));
        if (stacktrace) {
            e.printStackTrace(err);
        }
        err.flush();
        return known ? BAD_INPUT : FAILED;
    }

    private static String message(Exception e, CommandLine command) {
        if (e instanceof ParameterException wrong) {
            return usageError(wrong) + " (try " + command.getCommandSpec().qualifiedName() + " --help)";
        }
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return e instanceof InputException ? text.replaceAll("\\R", " ") : firstLine(text);
    }

    private static String usageError(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !e.getCommandLine().getSubcommands().isEmpty()) {
            return "unknown job '" + unmatched.getUnmatched().get(0) + "'";
        }
        return firstLine(e.getMessage());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
