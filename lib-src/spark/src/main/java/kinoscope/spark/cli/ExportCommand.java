package kinoscope.spark.cli;

import java.util.concurrent.Callable;
import kinoscope.spark.export.ExportJob;
import kinoscope.spark.export.ExportOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exports what the library reads. */
@Command(
        name = ExportJob.NAME,
        description =
                "Export the tables of the finished jobs as gzipped CSV, which the library and the notebooks read.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final ExportOptions USUAL = ExportOptions.defaults();

    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionOptions session;

    @Option(
            names = "--users",
            paramLabel = "SHARE",
            description = "Of the users whose rows are exported, up to 1 (default: 1).")
    private double users = USUAL.users();

    @Option(names = "--files", paramLabel = "N", description = "Of each table that has rows by user (default: 1).")
    private int files = USUAL.files();

    @Override
    public Integer call() {
        ExportOptions options = Checked.options(() -> new ExportOptions(users, files));
        session.run(any -> new ExportJob(options), spec.commandLine().getOut());
        return 0;
    }
}
