package kinoscope.cli;

import java.io.PrintWriter;
import kinoscope.data.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

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
        subcommands = {RunCommand.class, DataCommand.class, DoctorCommand.class, VersionCommand.class})
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
        return new CommandLine(root)
                .setUsageHelpWidth(110)
                .setExitCodeExceptionMapper(e -> e instanceof InputException ? BAD_INPUT : FAILED)
                .setParameterExceptionHandler((e, arguments) -> misused(e))
                .setExecutionExceptionHandler((e, command, parsed) -> root.report(e, command));
    }

    private static int misused(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .println("kinoscope: " + firstLine(e.getMessage()) + " (try "
                        + command.getCommandSpec().qualifiedName() + " --help)");
        command.getErr().flush();
        return BAD_INPUT;
    }

    private int report(Exception e, CommandLine command) {
        PrintWriter err = command.getErr();
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        err.println("kinoscope: " + (e instanceof InputException ? message : firstLine(message)));
        if (stacktrace) {
            e.printStackTrace(err);
        } else if (!(e instanceof InputException)) {
            err.println("kinoscope: (--stacktrace tells more)");
        }
        err.flush();
        return command.getExitCodeExceptionMapper().getExitCode(e);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
