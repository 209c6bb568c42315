package kinoscope.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import kinoscope.data.Download;
import kinoscope.data.KnownDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Downloads a data set from GroupLens. */
@Command(
        name = "fetch",
        description = "Download a data set from GroupLens into data/NAME; an interrupted download is resumed.",
        mixinStandardHelpOptions = true)
final class DataFetchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String name;

    /** The names for the help text. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            List<String> names = KnownDataset.downloadableNames();
            return names.iterator();
        }
    }

    @Override
    public Integer call() throws Exception {
        try (ConsoleProgress progress = new ConsoleProgress("fetch " + name)) {
            Path folder = new Download(Download.Options.defaults()).fetch(name, Home.folder(), progress);
            spec.commandLine().getOut().println(folder);
        }
        return ExitCode.OK;
    }
}
