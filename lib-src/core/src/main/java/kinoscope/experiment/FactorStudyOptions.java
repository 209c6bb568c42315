package kinoscope.experiment;

import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.model.factor.BiasedAlsOptions;

/**
 * What a {@link FactorStudy} of a data set tries out.
 *
 * @param fitting the options of all models but for what is tried, and the seed of splits and starting vectors
 * @param triedFactors widths of the vectors, ascending, each at least 1
 * @param triedRegularizations weights of the L2 penalty of vectors, ascending
 * @param triedEpochs of each trial, at least 1
 * @param hiddenItems share of the items whose ratings are all hidden in the check of new items, in (0, 1)
 */
public record FactorStudyOptions(
        BiasedAlsOptions fitting,
        List<Integer> triedFactors,
        List<Double> triedRegularizations,
        int triedEpochs,
        double hiddenItems) {
    private static final int LARGE = 5_000_000;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is nothing to try, or nothing to try it for
     */
    public FactorStudyOptions {
        triedFactors = List.copyOf(triedFactors);
        triedRegularizations = List.copyOf(triedRegularizations);
        if (triedFactors.isEmpty() || triedRegularizations.isEmpty()) {
            throw new IllegalArgumentException("a study needs factors and regularizations to try");
        }
        if (triedEpochs < 1) {
            throw new IllegalArgumentException("triedEpochs must be at least 1, not " + triedEpochs);
        }
    }

    /**
     * The choices for a data set: a large one has fewer trials, so that a study takes a minute or two.
     *
     * @param dataset read for its size only
     * @param seed of all draws
     */
    public static FactorStudyOptions of(Dataset dataset, long seed) {
        BiasedAlsOptions fitting = BiasedAlsOptions.defaults().withSeed(seed);
        boolean large = dataset.ratings().size() > LARGE;
        return large
                ? new FactorStudyOptions(fitting, List.of(8, 32), List.of(.8, 1.2, 1.6), 6, .1)
                : new FactorStudyOptions(fitting, List.of(2, 8, 16, 32, 64), List.of(.4, .8, 1.2, 1.6, 2.4), 12, .1);
    }

    /** The same with little training, to see everything run; figures are then worse. */
    public FactorStudyOptions fast() {
        return new FactorStudyOptions(
                fitting.withEpochs(Math.min(5, fitting.epochs())),
                triedFactors.subList(0, Math.min(2, triedFactors.size())),
                triedRegularizations.subList(0, Math.min(3, triedRegularizations.size())),
                Math.min(3, triedEpochs),
                hiddenItems);
    }
}
