package kinoscope.model.neural;

import java.util.List;
import java.util.Objects;
import kinoscope.model.FoldIn;
import kinoscope.model.Histories;
import kinoscope.model.Taste;
import kinoscope.model.TasteFoldIn;
import kinoscope.model.factor.ImplicitAls;
import kinoscope.model.factor.ImplicitAlsOptions;
import kinoscope.model.linear.Ease;
import kinoscope.model.linear.EaseOptions;
import kinoscope.model.linear.HistoryWeights;
import kinoscope.model.linear.LogScores;
import kinoscope.model.linear.WeightedSum;
import kinoscope.model.linear.WeightedSum.Part;

/**
 * An NCF network beside other models: the score is {@code weight * network + others}, a product of experts if all of them
 * score on a logarithmic scale. A taste is scored by each in its own way. Immutable and safe for any number of threads.
 */
public final class NcfBlend implements TasteFoldIn {
    private static final EaseOptions EASE = new EaseOptions(1320, HistoryWeights.uniform());
    private static final double EASE_FLOOR = 3e-3;
    private static final double EASE_WEIGHT = .13;
    private static final ImplicitAlsOptions ALS = ImplicitAlsOptions.defaults()
            .withFactors(192)
            .withRegularization(.007)
            .withUnobservedWeight(.3)
            .withEpochs(12);
    private static final double ALS_FLOOR = 6e-3;
    private static final double ALS_WEIGHT = 1.05;
    private static final double NETWORK_WEIGHT = .3;

    private final NcfModel network;
    private final double weight;
    private final FoldIn others;

    /**
     * Joins models.
     *
     * @param network a trained network
     * @param weight of its scores, a finite number
     * @param others fitted to the same users and items
     * @throws IllegalArgumentException if the weight is not finite or the numbers of users or items differ
     */
    public NcfBlend(NcfModel network, double weight, FoldIn others) {
        this.network = Objects.requireNonNull(network, "network");
        this.weight = weight;
        this.others = Objects.requireNonNull(others, "others");
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException("the weight of " + network.name() + " is " + weight);
        }
        if (network.users() != others.users() || network.items() != others.items()) {
            throw new IllegalArgumentException(
                    network.name() + " and " + others.name() + " were fitted to different data");
        }
    }

    /**
     * The best that ignores the order of histories: {@code .3 network + 1.05 log(iALS + .006) + .13 log(EASE + .003)}. The
     * three make different mistakes, since one learns from drawn negatives, one from all pairs with a penalty, and one
     * without vectors.
     *
     * <p>Weights are those of a conditional logit on the second-to-last items of ML-1M among 99 others, rounded
     * (cross-validated over users: HR@10 .767, NDCG@10 .477; iALS alone .758, .468). Floors are .3 of the median score.
     *
     * @param network a trained network; the weights were fitted with a pretrained NeuMF
     * @param histories what it was trained on
     * @throws IllegalArgumentException if there are more than 46,340 items
     */
    public static NcfBlend fit(NcfModel network, Histories histories) {
        ImplicitAls als =
                ImplicitAls.fit(histories, ALS.withSeed(network.options().seed()));
        Ease ease = Ease.fit(histories, EASE);
        return new NcfBlend(
                network,
                NETWORK_WEIGHT,
                new WeightedSum(
                        "iALS + EASE",
                        List.of(
                                new Part(new LogScores(als, ALS_FLOOR), ALS_WEIGHT),
                                new Part(new LogScores(ease, EASE_FLOOR), EASE_WEIGHT))));
    }

    /** The network. */
    public NcfModel network() {
        return network;
    }

    /** The weight of the network's scores. */
    public double weight() {
        return weight;
    }

    /** The other models, which can say why they recommend something. */
    public FoldIn others() {
        return others;
    }

    @Override
    public String name() {
        return network.name() + " + " + others.name();
    }

    @Override
    public int users() {
        return network.users();
    }

    @Override
    public int items() {
        return network.items();
    }

    @Override
    public void score(int user, float[] scores) {
        others.score(user, scores);
        float[] own = new float[scores.length];
        network.score(user, own);
        addWeighted(own, scores);
    }

    @Override
    public void scoreTaste(Taste taste, float[] scores) {
        others.scoreTaste(taste, scores);
        float[] own = new float[scores.length];
        network.scoreTaste(taste, own);
        addWeighted(own, scores);
    }

    private void addWeighted(float[] own, float[] scores) {
        for (int item = 0; item < scores.length; item++) {
            scores[item] += (float) weight * own[item];
        }
    }
}
