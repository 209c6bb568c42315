package kinoscope.experiment;

import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.model.factor.BiasedAlsOptions;
import kinoscope.model.neural.rating.DemographicsNetwork;
import kinoscope.model.neural.rating.RatingFitting;
import kinoscope.model.neural.rating.RatingMlp;

/**
 * What a {@link RatingNetworkStudy} and a {@link ColdStartStudy} train.
 *
 * @param network the shape of the networks that are told demographics; what they are told is set by the study
 * @param fitting how they are trained
 * @param narrow the shape of a network without biases and product
 * @param narrowFitting how it is trained
 * @param mlp the shape of the network that is told ids alone
 * @param mlpFitting how it is trained
 * @param factors how matrix factorizations are fitted
 * @param hiddenIds probabilities that an id is withheld in training, to choose from for users and movies without ratings; each
 *     0 to below 1
 * @param hidden share of the users, or movies, of whom all ratings are hidden to judge on; as large a share of the others is
 *     hidden to choose by; in (0, 1)
 * @param threads how many networks are trained at the same time, at least 1; results do not depend on it
 */
public record RatingNetworkStudyOptions(
        DemographicsNetwork network,
        RatingFitting fitting,
        DemographicsNetwork narrow,
        RatingFitting narrowFitting,
        RatingMlp mlp,
        RatingFitting mlpFitting,
        BiasedAlsOptions factors,
        List<Double> hiddenIds,
        double hidden,
        int threads) {
    private static final int SMALL = 200_000;
    private static final int SMALL_BATCH = 256;
    private static final int SMALL_EPOCHS = 6;
    private static final int SMALL_WIDTH = 16;
    private static final double SMALL_DROPOUT = .2;
    private static final List<Integer> SMALL_LAYERS = List.of(32, 16, 8);

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is nothing to choose from, or a value is out of its range
     */
    public RatingNetworkStudyOptions {
        hiddenIds = List.copyOf(hiddenIds);
        if (hiddenIds.isEmpty()) {
            throw new IllegalArgumentException("a study needs probabilities of withheld ids to choose from");
        }
        hiddenIds.forEach(network::withHiddenIds);
        if (!(hidden > 0 && hidden < 1)) {
            throw new IllegalArgumentException("hidden must be in (0, 1), not " + hidden);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /** The defaults of the models, with as many threads as the JVM sees processors. */
    public static RatingNetworkStudyOptions defaults(long seed) {
        return new RatingNetworkStudyOptions(
                DemographicsNetwork.defaults(),
                DemographicsNetwork.fitting().withSeed(seed),
                DemographicsNetwork.narrow(),
                DemographicsNetwork.narrowFitting().withSeed(seed),
                RatingMlp.defaults(),
                RatingMlp.fitting().withSeed(seed),
                BiasedAlsOptions.defaults().withSeed(seed),
                List.of(0.0, .2),
                .1,
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * The choices for a data set: a small one has smaller batches and larger steps, since it has fewer of them, a stronger penalty,
     * and narrower vectors and layers, so that a study takes seconds; chosen on the validation part of the sample.
     *
     * @param dataset read for its size only
     * @param seed of all draws
     */
    public static RatingNetworkStudyOptions of(Dataset dataset, long seed) {
        RatingNetworkStudyOptions all = defaults(seed);
        return dataset.ratings().size() < SMALL ? all.forFewRatings() : all;
    }

    private RatingNetworkStudyOptions forFewRatings() {
        return new RatingNetworkStudyOptions(
                network.withFactors(SMALL_WIDTH).withVectorDropout(SMALL_DROPOUT),
                fitting.withBatchSize(SMALL_BATCH).withEpochs(SMALL_EPOCHS).withSteps(.006, .04),
                narrow,
                narrowFitting
                        .withBatchSize(SMALL_BATCH)
                        .withEpochs(SMALL_EPOCHS)
                        .withSteps(.005, 0),
                mlp.withLayers(SMALL_LAYERS).withVectorDropout(SMALL_DROPOUT),
                mlpFitting.withBatchSize(SMALL_BATCH).withEpochs(SMALL_EPOCHS).withSteps(.01, .25),
                factors,
                hiddenIds,
                hidden,
                threads);
    }

    /** The same with little training, to see everything run; figures are then worse. */
    public RatingNetworkStudyOptions fast() {
        return new RatingNetworkStudyOptions(
                network,
                fitting.withEpochs(Math.min(2, fitting.epochs())),
                narrow,
                narrowFitting.withEpochs(Math.min(2, narrowFitting.epochs())),
                mlp,
                mlpFitting.withEpochs(Math.min(2, mlpFitting.epochs())),
                factors.withEpochs(Math.min(3, factors.epochs())),
                hiddenIds.subList(0, Math.min(2, hiddenIds.size())),
                hidden,
                threads);
    }
}
