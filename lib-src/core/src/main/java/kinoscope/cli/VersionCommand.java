package kinoscope.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the versions that a result depends on. */
@Command(name = "version", description = "Print the versions in use.", mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (String line : new Versions().getVersion()) {
            spec.commandLine().getOut().println(line);
        }
        return CommandLine.ExitCode.OK;
    }

    /** The versions as lines. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return kinoscope.experiment.Versions.current().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .toArray(String[]::new);
        }
    }
}
