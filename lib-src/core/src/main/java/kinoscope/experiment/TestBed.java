package kinoscope.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.NcfTestSet;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.eval.Evaluator;
import kinoscope.eval.FullCatalogue;
import kinoscope.eval.HeldOut;
import kinoscope.eval.HitRate;
import kinoscope.eval.Ndcg;
import kinoscope.eval.Protocol;
import kinoscope.eval.RankingMetric;
import kinoscope.eval.Relevance;
import kinoscope.eval.Report;
import kinoscope.eval.SampledCandidates;
import kinoscope.eval.Validator;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.model.Recommender;
import kinoscope.sample.CandidateOptions;
import kinoscope.sample.CandidateSets;
import kinoscope.split.FileSplit;
import kinoscope.split.LeaveLastOut;
import kinoscope.split.Split;
import kinoscope.split.SplitShares;
import kinoscope.split.TemporalSplitter;

/**
 * A data set divided for a protocol of ranking: what models may be trained on, how options are chosen, how models are tested.
 *
 * <p>{@code ncf}: one item of each user is held out and ranked with 99 others that the user has not rated. For ML-1M with the
 * files of the NCF authors beside it, items and candidates are theirs; elsewhere the last item is held out and the candidates
 * are drawn from a seed. The validation item is the last of the others, ranked with 99 drawn ones. The test item is left out
 * of that list, so that a model that foresees it is not punished; training itself does not know of it.
 *
 * <p>{@code full}: the newest tenth of each user's ratings is held out and ranked in the whole catalogue; the tenth before it
 * is for validation, by 2000 users at most.
 *
 * @param protocol {@code "ncf"} or {@code "full"}
 * @param dataset the data
 * @param split train, validation and test
 * @param all all ratings but those of the test part
 * @param testing candidates of the test
 * @param validating candidates of the validation
 * @param published whether the test is the one of published figures
 * @param seed of what is drawn
 */
public record TestBed(
        String protocol,
        Dataset dataset,
        Split split,
        Ratings all,
        Protocol testing,
        Protocol validating,
        boolean published,
        long seed)
        implements DividedData {
    /** The protocol of the NCF paper: one of a hundred. */
    public static final String NCF = "ncf";

    /** Temporal split, whole catalogue. */
    public static final String FULL = "full";

    private static final int CUTOFF = 10;

    /** What choices go by, on the validation part: NDCG@10. */
    public static final String CHOSEN_BY = new Ndcg(CUTOFF).name();

    private static final int NEGATIVES = 99;
    private static final int VALIDATED_USERS = 2000;
    private static final String AUTHORS_DATA = "ml-1m";
    private static final SplitShares TEST_ALONE = new SplitShares(0.9, 0, 0.1);

    /**
     * Checks that there is something to measure.
     *
     * @throws InputException if no rating is held out or the catalogue is shorter than the cutoff, 10
     */
    public TestBed {
        if (split.test().size() == 0 || split.validation().size() == 0) {
            throw new InputException(dataset.name() + ": no user has enough ratings to hold some out");
        }
        int items = dataset.ratings().items().size();
        if (items < CUTOFF) {
            throw new InputException(
                    dataset.name() + ": metrics at " + CUTOFF + " need " + CUTOFF + " rated movies, not " + items);
        }
    }

    /**
     * Divides a data set.
     *
     * @param protocol {@link #NCF} or {@link #FULL}
     * @param dataset the data
     * @param place where they were read from; the files of the NCF authors are looked for in a folder {@code ncf} beside it
     * @param seed of what is drawn
     * @throws InputException if the data are too few, or a file of the NCF authors cannot be used
     * @throws IllegalArgumentException if there is no such protocol
     */
    public static TestBed of(String protocol, Dataset dataset, Path place, long seed) {
        Path authors = place.toAbsolutePath().resolveSibling(NCF);
        return switch (protocol) {
            case FULL -> full(dataset, seed);
            case NCF ->
                dataset.name().equals(AUTHORS_DATA) && Files.isDirectory(authors)
                        ? authorsNcf(dataset, NcfTestSet.read(authors, dataset.ratings()), seed)
                        : drawnNcf(dataset, seed);
            default ->
                throw new IllegalArgumentException("no protocol '" + protocol + "'; there are: " + NCF + ", " + FULL);
        };
    }

    private static TestBed authorsNcf(Dataset dataset, NcfTestSet files, long seed) {
        Split outer = FileSplit.ofRows("NCF leave-one-out", files.rows()).split(dataset.ratings());
        CandidateSets test = CandidateSets.fromNcf(files.items(), files.negatives());
        return ncf(dataset, outer, sampled("1+99, NCF authors' files", test), true, seed);
    }

    private static TestBed drawnNcf(Dataset dataset, long seed) {
        Split outer = lastItem(new LeaveLastOut(false).split(dataset.ratings()));
        CandidateSets test = CandidateSets.ofTest(outer, candidates(seed));
        return ncf(dataset, outer, sampled(drawn(test, seed), test), false, seed);
    }

    private static Split lastItem(Split split) {
        return new Split("last item left out", split.seed(), split.train(), split.validation(), split.test());
    }

    private static TestBed ncf(Dataset dataset, Split outer, Protocol testing, boolean published, long seed) {
        Split inner = outer.withValidation(new LeaveLastOut(false));
        Split split = new Split(
                outer.name() + ", the item before it for validation",
                seed,
                inner.train(),
                inner.validation(),
                outer.test());
        CandidateSets validation = CandidateSets.ofValidation(split, candidates(seed));
        return new TestBed(
                NCF,
                dataset,
                split,
                outer.train(),
                testing,
                sampled(drawn(validation, seed), validation),
                published,
                seed);
    }

    private static TestBed full(Dataset dataset, long seed) {
        Split divided = TemporalSplitter.defaults().split(dataset.ratings());
        Split split = new Split(divided.name(), seed, divided.train(), divided.validation(), divided.test());
        Ratings all = new TemporalSplitter(TEST_ALONE).split(dataset.ratings()).train();
        FullCatalogue catalogue = FullCatalogue.defaults();
        return new TestBed(FULL, dataset, split, all, catalogue, catalogue, false, seed);
    }

    private static CandidateOptions candidates(long seed) {
        return new CandidateOptions(NEGATIVES, 1, 0, seed);
    }

    private static String drawn(CandidateSets sets, long seed) {
        int fewest = sets.fewestNegatives();
        return "1+" + (fewest < NEGATIVES ? fewest + ".." : "") + NEGATIVES + ", drawn with seed " + seed;
    }

    private static Protocol sampled(String name, CandidateSets sets) {
        return new SampledCandidates(name, sets::positives, sets::negatives);
    }

    @Override
    public Recipe.Validation validation() {
        return new Recipe.Validation(split.validation(), validator());
    }

    /** NDCG@10 on the validation part, for choices. */
    public Validator validator() {
        return validator(new Ndcg(CUTOFF));
    }

    /** Another metric of the same users and candidates. */
    public Validator validator(RankingMetric metric) {
        return Validator.of(
                HeldOut.validation(split),
                validating,
                metric,
                protocol.equals(FULL) ? VALIDATED_USERS : Integer.MAX_VALUE,
                seed);
    }

    /**
     * Measures a final model on the test part: HR@10 and NDCG@10 under {@code ncf}, all ranking metrics under {@code full}.
     *
     * @param progress told about users; not closed
     */
    public Report test(Recommender model, Progress progress) {
        List<RankingMetric> metrics = protocol.equals(FULL) ? RankingMetric.standard(CUTOFF) : hitsAndGain();
        return evaluator().evaluate(model, testing, metrics, progress);
    }

    @Override
    public List<ResultRow> measured(Recommender model, Progress progress) {
        Report report = test(model, progress);
        return ResultRow.of(report, protocol + " (" + report.setting().protocol() + ")", seed);
    }

    /**
     * Measures HR@10 and NDCG@10 of the same held-out items in the whole catalogue, where any interaction is relevant.
     *
     * @param progress told about users; not closed
     */
    public Report testInCatalogue(Recommender model, Progress progress) {
        return evaluator().evaluate(model, new FullCatalogue(Relevance.ANY), hitsAndGain(), progress);
    }

    /** How intervals are made. */
    public Bootstrap bootstrap() {
        return Bootstrap.defaults(seed);
    }

    private Evaluator evaluator() {
        return Evaluator.onTest(dataset.name(), split, bootstrap());
    }

    private static List<RankingMetric> hitsAndGain() {
        return List.of(new HitRate(CUTOFF), new Ndcg(CUTOFF));
    }
}
