package kinoscope.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kinoscope.data.Datasets;
import kinoscope.data.KnownDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the data sets that are known and those that are here. */
@Command(
        name = "list",
        description = "List the data sets that are known and where they are.",
        mixinStandardHelpOptions = true)
final class DataListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (Datasets.Entry entry : new Datasets(Home.folder(), System.getenv()).list()) {
            out.printf(
                    "%-16s %-55s %s%n",
                    entry.name(),
                    entry.known().map(KnownDataset::about).orElse("your own"),
                    entry.place().map(Object::toString).orElse("not here"));
        }
        return ExitCode.OK;
    }
}
