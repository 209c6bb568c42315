package kinoscope.bench.measure;

import java.util.concurrent.Callable;
import kinoscope.data.InputException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** How commands that compare are run: what is wrong with their options or data is one line and exit status 2. */
public final class BenchCommand {
    private BenchCommand() {}

    /**
     * Runs a command.
     *
     * @return exit status: 0 fine, 1 failed, 2 bad input or usage
     */
    public static int execute(Callable<Integer> command, String... arguments) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(
                        (e, given) -> complain(e.getCommandLine(), e.getMessage() + " (try ./kinoscope bench --help)"))
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    if (e instanceof InputException) {
                        return complain(line, e.getMessage());
                    }
                    throw e;
                })
                .execute(arguments);
    }

    /**
     * Makes sure that the value of an option is within its range.
     *
     * @throws ParameterException if it is not
     */
    public static void require(CommandSpec spec, String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be in " + least + ".." + most + ", not " + value);
        }
    }

    private static int complain(CommandLine command, String message) {
        command.getErr().println("kinoscope: " + message);
        command.getErr().flush();
        return ExitCode.USAGE;
    }
}
