package kinoscope.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import kinoscope.data.Datasets;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.eval.MetricResult;
import kinoscope.eval.RatingEvaluator;
import kinoscope.eval.Report;
import kinoscope.eval.stats.Interval;
import kinoscope.exchange.SparkExport;
import kinoscope.experiment.DividedData;
import kinoscope.experiment.RatingBed;
import kinoscope.experiment.RatingSplit;
import kinoscope.experiment.TestBed;
import kinoscope.model.file.StoredModel;
import kinoscope.model.file.TrainingRecord;
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
            description = "ncf: one held-out item among 99; full: the newest tenth in the whole catalogue; rmse:"
                    + " predicted stars (default: that of the training).")
    private String protocol;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            converter = SplitName.class,
            description = "Which ratings rmse holds out: random-90, random-80, u1, u2, u3, u4 or u5 (default: those of"
                    + " the training). Several test parts at once are for the command crossvalidate.")
    private RatingSplit split;

    @Option(
            names = "--seed",
            description =
                    "Seed of the split, of drawn candidates and of the intervals (default: that of the training).")
    private Long seed;

    @Override
    public Integer call() {
        StoredModel stored = place.model();
        Division division = division(stored.record());
        Datasets.Loaded loaded = place.data(stored);
        DividedData data =
                division.divide(loaded, seed != null ? seed : stored.record().seed());
        String part = data.partOf(stored.trainedOn());
        if (data instanceof RatingBed bed) {
            stars(bed, stored, part);
        } else {
            ranking((TestBed) data, stored, part);
        }
        return ExitCode.OK;
    }

    private Division division(TrainingRecord record) {
        if (protocol == null && record.protocol().equals(SparkExport.PROTOCOL)) {
            throw new InputException("the model was fitted on Spark to a part of its own (" + record.split()
                    + "), on which the job 'evaluate' has measured it there");
        }
        String trained = record.protocol().isEmpty() ? TestBed.NCF : record.protocol();
        RatingSplit standard =
                trained.equals(RatingBed.RMSE) ? RatingSplit.named(record.split()) : RatingSplit.RANDOM_90;
        return Division.of(spec.commandLine(), protocol != null ? protocol : trained, split, standard);
    }

    private void ranking(TestBed bed, StoredModel stored, String part) {
        Report report;
        try (Progress progress = new ConsoleProgress("testing " + stored.model().name())) {
            report = bed.test(stored.model(), progress);
        }
        TextTable table = table();
        for (MetricResult result : report.results()) {
            row(table, result.metric(), result.interval());
        }
        print(stored, table, "protocol " + bed.protocol() + ": " + report.caption(), part);
    }

    private void stars(RatingBed bed, StoredModel stored, String part) {
        RatingEvaluator.Result result = bed.test(stored.model());
        TextTable table = table();
        for (RatingEvaluator.Measured measured : result.results()) {
            row(table, measured.metric(), measured.interval());
        }
        Ratings test = bed.split().test();
        String caption = String.format(
                Locale.ROOT,
                "protocol %s: %s, %s, seed %d, test part; n = %d users with %d ratings",
                bed.protocol(),
                bed.dataset().name(),
                bed.split().name(),
                bed.seed(),
                result.results().get(0).interval().n(),
                test.size());
        print(stored, table, caption, part);
    }

    private static TextTable table() {
        return new TextTable("metric", ">value", ">low", ">high", ">n");
    }

    private static void row(TextTable table, String metric, Interval value) {
        table.row(
                metric, digits(value.estimate()), digits(value.low()), digits(value.high()), String.valueOf(value.n()));
    }

    private void print(StoredModel stored, TextTable table, String caption, String part) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(ModelText.of(stored));
        table.print(out);
        out.println(caption + "; trained on " + part + "; low and high: 95 % bootstrap interval over users");
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
