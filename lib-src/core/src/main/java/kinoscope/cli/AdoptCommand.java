package kinoscope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kinoscope.data.Datasets;
import kinoscope.exchange.SparkExport;
import kinoscope.model.file.ModelFile;
import kinoscope.model.file.StoredModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a stored model of factors that were fitted on Spark. */
@Command(
        name = "adopt",
        description = "Make a model of factors that were fitted on Spark: to recommend, to compare, to serve.",
        mixinStandardHelpOptions = true)
final class AdoptCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DIR",
            description = "What ./kinoscope spark export has written.")
    private Path from;

    @Option(
            names = "--data",
            paramLabel = "NAME|DIR",
            converter = NameOrPath.class,
            description = "The data set (default: the name of the folder that was imported).")
    private String data;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model goes.")
    private Path out;

    @Override
    public Integer call() {
        SparkExport export = SparkExport.open(from);
        String source = data == null ? export.manifest().data() : data;
        Datasets.Loaded loaded = new Datasets(Home.folder(), System.getenv()).load(source);
        StoredModel model = export.adopted(loaded.dataset(), source);
        ModelFile.save(out, model);
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(ModelText.of(model));
        writer.println(out);
        return ExitCode.OK;
    }
}
