package kinoscope.experiment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.eval.CountBand;
import kinoscope.eval.Report;
import kinoscope.eval.stats.Interval;
import kinoscope.eval.stats.MeanOfRuns;
import kinoscope.model.ItemFeatures;
import kinoscope.model.neural.NcfArchitecture;

/**
 * Asks what a visual network gains from what it sees: against the network without a visual part, and against itself with as
 * many parameters that see nothing of use, shuffled or drawn vectors. Whatever else differs by chance is the same: in each
 * comparison, trainings of one seed have the same negatives in the same order, and GMF and VGMF the same starting weights.
 *
 * <p>Networks are trained on the training part; the epoch is chosen by the validation part, and the model of that epoch meets
 * the test part once. Models and curves are kept, see {@link NcfStudy}.
 */
public final class VisualStudy {
    private static final int MOST_AT_ONCE = 8;

    private final TestBed bed;
    private final ItemFeatures features;
    private final VisualStudyOptions options;
    private final Path folder;
    private final Function<String, Progress> display;
    private final Map<String, List<Run>> finished = new LinkedHashMap<>();

    /** What a visual network is given to see. */
    public enum Sight {
        /** Nothing: the network without its visual part. */
        NONE("ratings alone"),
        /** The feature vector of each item. */
        OWN("own posters"),
        /** The feature vector of another item, see {@link ItemFeatures#shuffled}. */
        SHUFFLED("shuffled posters"),
        /** A drawn vector, see {@link ItemFeatures#random}. */
        RANDOM("random vectors");

        private final String text;

        Sight(String text) {
            this.text = text;
        }

        /** What it is called in charts and tables: {@code "shuffled posters"}. */
        public String text() {
            return text;
        }
    }

    /**
     * A network that was trained with one of the seeds.
     *
     * @param seed of the training
     * @param curve on the validation part, epoch by epoch
     * @param test of the epoch that was best on the validation part
     */
    public record Run(long seed, LearningCurve curve, Report test) {}

    /**
     * What one sight gains over another in a metric: the differences of runs with the same seed.
     *
     * @param metric its name
     * @param overSeeds mean difference, with the interval that the spread over the seeds gives
     * @param overUsers mean difference, with the interval of a bootstrap over users of their means over the seeds
     */
    public record Gain(String metric, Interval overSeeds, Interval overUsers) {}

    /**
     * Prepares a study; nothing is trained yet.
     *
     * @param bed data and protocol {@link TestBed#NCF}
     * @param features of its items
     * @param options what to train
     * @param folder where models and curves are kept
     * @param display gives a display for a named piece of long work
     */
    public VisualStudy(
            TestBed bed,
            ItemFeatures features,
            VisualStudyOptions options,
            Path folder,
            Function<String, Progress> display) {
        this.bed = bed;
        this.folder = folder;
        this.features = features;
        this.options = options;
        this.display = display;
    }

    /**
     * Trains a network once for each seed, if that was not done before; the seeds at the same time, one thread each.
     *
     * @param visual VGMF or VNeuMF
     * @param sight what it sees
     * @throws IllegalArgumentException if the network has no visual part
     */
    public List<Run> runs(NcfArchitecture visual, Sight sight) {
        if (!visual.hasVisual()) {
            throw new IllegalArgumentException(visual.label() + " has no visual part");
        }
        return finished.computeIfAbsent(visual + " " + sight, key -> trained(visual, sight));
    }

    private List<Run> trained(NcfArchitecture visual, Sight sight) {
        NcfArchitecture architecture = sight == Sight.NONE ? visual.plain() : visual;
        List<ParallelWork.Piece<Run>> runs = options.seeds().stream()
                .map(seed -> new ParallelWork.Piece<>("seed " + seed, own -> run(architecture, sight, seed, own)))
                .toList();
        try (Progress progress = display.apply("training " + architecture.label() + " on " + sight.text)) {
            return ParallelWork.all(runs, MOST_AT_ONCE, progress);
        }
    }

    private Run run(NcfArchitecture architecture, Sight sight, long seed, Progress progress) {
        NcfStudy study = new NcfStudy(bed, folder, task -> progress);
        NcfStudy.Trial trial = study.train(options.network(architecture, seed), options.negatives(), seen(sight, seed));
        return new Run(seed, trial.curve(), bed.test(trial.model(), Progress.SILENT));
    }

    private ItemFeatures seen(Sight sight, long seed) {
        return switch (sight) {
            case NONE, OWN -> features;
            case SHUFFLED -> features.shuffled(seed);
            case RANDOM -> features.random(seed);
        };
    }

    /**
     * What a sight gains over another on the test part.
     *
     * @param visual VGMF or VNeuMF
     * @param sight what the network sees
     * @param control what it is compared with
     * @param metric {@code "HR@10"} or {@code "NDCG@10"}
     */
    public Gain gain(NcfArchitecture visual, Sight sight, Sight control, String metric) {
        List<Run> with = runs(visual, sight);
        List<Run> without = runs(visual, control);
        double[] differences = new double[with.size()];
        for (int k = 0; k < differences.length; k++) {
            differences[k] =
                    with.get(k).test().mean(metric) - without.get(k).test().mean(metric);
        }
        return new Gain(
                metric,
                MeanOfRuns.of(differences),
                bed.bootstrap().difference(perUser(without, metric), perUser(with, metric)));
    }

    /** The values of each user, averaged over the runs. */
    private static double[] perUser(List<Run> runs, String metric) {
        double[] means = new double[runs.get(0).test().users().size()];
        for (Run run : runs) {
            double[] values = run.test().result(metric).values();
            for (int user = 0; user < means.length; user++) {
                means[user] += values[user] / runs.size();
            }
        }
        return means;
    }

    /**
     * The course of a training on the validation part, as the mean over the seeds.
     *
     * @param visual VGMF or VNeuMF
     * @param sight what the network sees
     * @param figure what is read of each epoch, for instance {@code LearningCurve.Point::ndcg}
     * @return {@code double[epochs]}
     */
    public double[] meanCurve(NcfArchitecture visual, Sight sight, ToDoubleFunction<LearningCurve.Point> figure) {
        List<Run> runs = runs(visual, sight);
        double[] means = new double[options.training().epochs()];
        for (Run run : runs) {
            double[] values = run.curve().values(figure);
            for (int epoch = 0; epoch < means.length; epoch++) {
                means[epoch] += values[epoch] / runs.size();
            }
        }
        return means;
    }

    /**
     * A metric by how often the held-out movie was rated in the training part: posters should matter most where it was rarely.
     *
     * @param visual VGMF or VNeuMF
     * @param sight what the network sees
     * @param metric {@code "HR@10"} or {@code "NDCG@10"}
     * @return the mean over the users whose held-out movie is of that band, with its interval over them; bands without users
     *     are left out
     */
    public Map<CountBand, Interval> byRatings(NcfArchitecture visual, Sight sight, String metric) {
        return inBands(perUser(runs(visual, sight), metric));
    }

    /**
     * What a sight gains over another, by how often the held-out movie was rated in the training part.
     *
     * @param visual VGMF or VNeuMF
     * @param sight what the network sees
     * @param control what it is compared with
     * @param metric {@code "HR@10"} or {@code "NDCG@10"}
     * @return the mean difference over the users of each band, as {@link #byRatings}
     */
    public Map<CountBand, Interval> gainByRatings(NcfArchitecture visual, Sight sight, Sight control, String metric) {
        double[] differences = perUser(runs(visual, sight), metric);
        double[] without = perUser(runs(visual, control), metric);
        for (int user = 0; user < differences.length; user++) {
            differences[user] -= without[user];
        }
        return inBands(differences);
    }

    private Map<CountBand, Interval> inBands(double[] values) {
        int[] counts = heldOutCounts();
        Map<CountBand, Interval> bands = new LinkedHashMap<>();
        for (CountBand band : CountBand.standard()) {
            double[] inside = IntStream.range(0, values.length)
                    .filter(user -> counts[user] >= 0 && band.contains(counts[user]) && !Double.isNaN(values[user]))
                    .mapToDouble(user -> values[user])
                    .toArray();
            if (inside.length > 0) {
                bands.put(band, bed.bootstrap().mean(inside));
            }
        }
        return bands;
    }

    /** How often the held-out item of each user stands in the training part; -1 for users without one. */
    private int[] heldOutCounts() {
        int[] ratings = bed.split().train().countsByItem();
        int[] counts = new int[bed.dataset().ratings().users().size()];
        Arrays.fill(counts, -1);
        Ratings test = bed.split().test();
        for (int row = 0; row < test.size(); row++) {
            counts[test.user(row)] = ratings[test.item(row)];
        }
        return counts;
    }
}
