package kinoscope.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import kinoscope.data.Datasets;
import kinoscope.data.Progress;
import kinoscope.eval.MetricResult;
import kinoscope.eval.Report;
import kinoscope.experiment.TestBed;
import kinoscope.model.file.StoredModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a stored model on the test part. */
@Command(
        name = "evaluate",
        description = {
            "Measure a stored model on the test part of a protocol, with bootstrap intervals.",
            "A model that was trained on anything but the protocol's training part is refused."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelPlace place;

    @Option(
            names = "--protocol",
            converter = ProtocolName.class,
            description = "ncf: one held-out item among 99; full: the newest tenth in the whole catalogue"
                    + " (default: that of the training).")
    private String protocol;

    @Option(
            names = "--seed",
            description = "Seed of drawn candidates and of the intervals (default: that of the training).")
    private Long seed;

    @Override
    public Integer call() {
        StoredModel stored = place.model();
        Datasets.Loaded loaded = place.data(stored);
        String name = protocol != null ? protocol : stored.record().protocol();
        long drawn = seed != null ? seed : stored.record().seed();
        TestBed bed = TestBed.of(name.isEmpty() ? TestBed.NCF : name, loaded.dataset(), loaded.place(), drawn);
        String part = bed.partOf(stored.trainedOn());
        Report report;
        try (Progress progress = new ConsoleProgress("testing " + stored.model().name())) {
            report = bed.test(stored.model(), progress);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(ModelText.of(stored));
        TextTable table = new TextTable("metric", ">value", ">low", ">high", ">n");
        for (MetricResult result : report.results()) {
            table.row(
                    result.metric(),
                    digits(result.mean()),
                    digits(result.interval().low()),
                    digits(result.interval().high()),
                    String.valueOf(result.n()));
        }
        table.print(out);
        out.println("protocol " + bed.protocol() + ": " + report.caption() + "; trained on " + part
                + "; low and high: 95 % bootstrap interval over users");
        return ExitCode.OK;
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
