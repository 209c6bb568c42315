package kinoscope.spark.cli;

import java.util.concurrent.Callable;
import kinoscope.spark.load.ImportJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Imports a data set. */
@Command(
        name = ImportJob.NAME,
        description = "Turn text files of ratings and movies into Parquet; lines that are no ratings are kept aside.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionOptions session;

    @Mixin
    private SourceOptions source;

    @Override
    public Integer call() {
        session.run(source::job, spec.commandLine().getOut());
        return 0;
    }
}
