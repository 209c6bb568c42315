package kinoscope.experiment;

import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfOptions;

/**
 * What an {@link NcfStudy} of a data set tries out. The perceptron of f factors has layers 4f, 2f, f, as in the NCF paper.
 *
 * @param training optimizer, batches, epochs and seed of all networks
 * @param tuning learning rate and epochs after GMF and MLP were joined
 * @param alpha how much the GMF counts in the joined network, in 0..1; the paper has .5
 * @param factors of the networks whose curves are shown, and of those that the number of negatives is tried on; at least 1
 * @param triedFactors ascending
 * @param negatives for each positive, in all but the trial of their number; the paper has 4
 * @param triedNegatives ascending
 * @param triedEpochs of the networks whose factors or negatives are tried, at least 1
 */
public record NcfStudyOptions(
        NcfOptions training,
        NcfOptions tuning,
        double alpha,
        int factors,
        List<Integer> triedFactors,
        int negatives,
        List<Integer> triedNegatives,
        int triedEpochs) {
    private static final int LARGE = 500_000;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is nothing to try, or nothing to try it for
     */
    public NcfStudyOptions {
        triedFactors = List.copyOf(triedFactors);
        triedNegatives = List.copyOf(triedNegatives);
        if (triedFactors.isEmpty() || triedNegatives.isEmpty()) {
            throw new IllegalArgumentException("a study needs factors and negatives to try");
        }
        if (triedEpochs < 1) {
            throw new IllegalArgumentException("triedEpochs must be at least 1, not " + triedEpochs);
        }
    }

    /**
     * The choices for a data set: larger sets take fewer epochs, in larger batches with a larger step, so that a study of a
     * million ratings takes minutes.
     *
     * @param dataset read for its size only
     * @param seed of all draws
     */
    public static NcfStudyOptions of(Dataset dataset, long seed) {
        boolean large = dataset.ratings().size() > LARGE;
        NcfOptions training = NcfOptions.defaults()
                .withBatchSize(large ? 1024 : 256)
                .withLearningRate(large ? 0.002 : 0.003)
                .withEpochs(large ? 6 : 8)
                .withSeed(seed);
        NcfOptions tuning = training.withLearningRate(training.learningRate() / 5);
        return new NcfStudyOptions(training, tuning, 0.5, 8, List.of(8, 16, 32), 4, List.of(1, 2, 4, 8), 3);
    }

    /** The same with little training, to see everything run; figures are then worse. */
    public NcfStudyOptions fast() {
        return new NcfStudyOptions(
                training.withEpochs(2),
                tuning.withEpochs(1),
                alpha,
                factors,
                triedFactors.subList(0, Math.min(2, triedFactors.size())),
                negatives,
                triedNegatives.subList(0, Math.min(2, triedNegatives.size())),
                1);
    }

    /** A network whose factors or negatives are tried: trained for fewer epochs. */
    public NcfOptions tried(NcfArchitecture architecture, int factors) {
        return network(architecture, factors).withEpochs(triedEpochs);
    }

    /** A network of the study. */
    public NcfOptions network(NcfArchitecture architecture, int factors) {
        return training.withArchitecture(architecture)
                .withFactors(factors)
                .withLayers(List.of(4 * factors, 2 * factors, factors));
    }
}
