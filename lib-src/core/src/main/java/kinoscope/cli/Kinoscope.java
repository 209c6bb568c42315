package kinoscope.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import kinoscope.data.InputException;
import kinoscope.experiment.recipe.Recipes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The commands that the launcher hands over to.
 *
 * <p>Exit status: 0 fine, 1 failed, 2 bad input or usage, 130 interrupted. An error is one line; {@code --stacktrace} adds
 * where it comes from.
 */
@Command(
        name = "./kinoscope",
        description = "A workbench for movie recommendation on the JVM.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Versions.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            TrainCommand.class,
            AdoptCommand.class,
            EvaluateCommand.class,
            CrossValidateCommand.class,
            TuneCommand.class,
            RecommendCommand.class,
            SimilarCommand.class,
            ServeCommand.class,
            LeaderboardCommand.class,
            DataCommand.class,
            PostersCommand.class,
            DoctorCommand.class,
            VersionCommand.class
        })
public final class Kinoscope {
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where an error comes from, not only what it is.")
    private boolean stacktrace;

    /** Runs a command and ends the JVM with its exit status. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The commands, ready to be executed; tests use it with writers of their own. */
    static CommandLine commandLine() {
        Kinoscope root = new Kinoscope();
        CommandLine commands = new CommandLine(root);
        ModelOptions.addTo(commands.getSubcommands().get("train").getCommandSpec(), Recipes.ALL);
        ModelOptions.addTo(commands.getSubcommands().get("tune").getCommandSpec(), Recipes.ALL);
        ModelOptions.addTo(commands.getSubcommands().get("crossvalidate").getCommandSpec(), Recipes.ofStars());
        return commands.setUsageHelpWidth(110)
                .registerConverter(long.class, Kinoscope::wholeNumber)
                .registerConverter(Path.class, Kinoscope::path)
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

    /** One line, whatever the exception says. */
    private static String message(Exception e, CommandLine command) {
        if (e instanceof ParameterException) {
            String help = command.getCommandSpec().qualifiedName() + " --help";
            return usageError((ParameterException) e) + " (try " + help + ")";
        }
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return e instanceof InputException ? text.replaceAll("\\R", " ") : firstLine(text);
    }

    private static String usageError(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !e.getCommandLine().getSubcommands().isEmpty()) {
            return "unknown command '" + unmatched.getUnmatched().get(0) + "'";
        }
        return firstLine(e.getMessage()).replaceFirst("^Error: ", "");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }

    private static long wholeNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("a file or folder is needed");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is not a path");
        }
    }
}
