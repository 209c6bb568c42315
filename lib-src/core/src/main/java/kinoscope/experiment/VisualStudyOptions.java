package kinoscope.experiment;

import java.util.ArrayList;
import java.util.List;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfOptions;

/**
 * What a {@link VisualStudy} trains.
 *
 * @param training widths, optimizer, batches and epochs of all networks; architecture and seed are set by the study
 * @param negatives for each positive, 1 to 1000
 * @param seeds of starting weights, negatives, shuffling and drawn vectors; at least one, all different
 */
public record VisualStudyOptions(NcfOptions training, int negatives, List<Long> seeds) {
    /**
     * Copies the seeds.
     *
     * @throws IllegalArgumentException if there are none, or one stands twice
     */
    public VisualStudyOptions {
        seeds = List.copyOf(seeds);
        if (seeds.isEmpty() || seeds.stream().distinct().count() < seeds.size()) {
            throw new IllegalArgumentException("a study needs different seeds, not " + seeds);
        }
    }

    /**
     * 4 factors, layers 8-32-16-8 and 4 negatives, as the re-implementation that first had posters, for 20 epochs, with seeds 1
     * to 3. On the validation items of ML-1M, batches of 4096 at .003, falling to a tenth, without dropout, did no worse
     * than its batches of 1024 at .001 with dropout .1 (NDCG@10 of GMF .3268 against .3267, of NeuMF .3883 against .3824, the
     * best of 30 epochs with seed 1), in half the time.
     */
    public static VisualStudyOptions defaults() {
        return new VisualStudyOptions(
                        NcfOptions.defaults()
                                .withFactors(4)
                                .withLayers(List.of(8, 32, 16, 8))
                                .withBatchSize(4096)
                                .withLearningRate(.003),
                        4,
                        List.of(1L, 2L, 3L))
                .withEpochs(20);
    }

    /** The same for another number of epochs, at least 1; the step size falls to a tenth in them. */
    public VisualStudyOptions withEpochs(int epochs) {
        return withTraining(training.withEpochs(epochs).withLearningRateDecay(Math.pow(.1, 1.0 / epochs)));
    }

    /** The same with another number of factors; the first layer has both vectors, each as wide as the factors. */
    public VisualStudyOptions withFactors(int factors) {
        List<Integer> layers = new ArrayList<>(training.layers());
        layers.set(0, 2 * factors);
        return withTraining(training.withFactors(factors).withLayers(layers));
    }

    /** The same with other seeds. */
    public VisualStudyOptions withSeeds(List<Long> others) {
        return new VisualStudyOptions(training, negatives, others);
    }

    /** The same with other options of training. */
    public VisualStudyOptions withTraining(NcfOptions other) {
        return new VisualStudyOptions(other, negatives, seeds);
    }

    /** The options of one training. */
    NcfOptions network(NcfArchitecture architecture, long seed) {
        return training.withArchitecture(architecture).withSeed(seed);
    }
}
