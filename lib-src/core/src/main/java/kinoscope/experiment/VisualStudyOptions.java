package kinoscope.experiment;

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
     * As the re-implementation that first had posters: 4 factors, layers 8-32-16-8, dropout .1, Adam at .001, batches of
     * 1024, 200 epochs, 4 negatives; with three seeds.
     */
    public static VisualStudyOptions defaults() {
        return new VisualStudyOptions(
                NcfOptions.defaults()
                        .withFactors(4)
                        .withLayers(List.of(8, 32, 16, 8))
                        .withDropout(.1)
                        .withBatchSize(1024)
                        .withEpochs(200),
                4,
                List.of(1L, 2L, 3L));
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
