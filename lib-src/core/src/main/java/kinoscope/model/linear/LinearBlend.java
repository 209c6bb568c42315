package kinoscope.model.linear;

import java.util.List;
import kinoscope.model.Histories;
import kinoscope.model.linear.WeightedSum.Part;

/**
 * The best sum of the models of this package for ML-1M: what somebody likes from {@link Ease} with recent items first, what
 * comes next from two {@link NextItem} models, one that sees hardly more than the last item and one that sees some ten.
 *
 * <p>Penalties, decays and weights were chosen on the second-to-last items among 99 others (HR@10 .829, NDCG@10 .624), where
 * penalties from 100 to 1200 and weights from 1.5 to 3 differ by less than .01.
 */
public final class LinearBlend {
    private static final NextItemOptions LAST = new NextItemOptions(300, 1, 50);
    private static final NextItemOptions LATELY = new NextItemOptions(300, 8, 50);
    private static final double NEXT_ITEM_WEIGHT = 3;

    private LinearBlend() {}

    /**
     * Fits the three models.
     *
     * @param histories of the training part
     * @throws IllegalArgumentException if there are more than 46,340 items
     */
    public static WeightedSum fit(Histories histories) {
        return new WeightedSum(
                "EASE + next item",
                List.of(
                        new Part(Ease.fit(histories, EaseOptions.recentFirst()), 1),
                        new Part(NextItem.fit(histories, LAST), NEXT_ITEM_WEIGHT),
                        new Part(NextItem.fit(histories, LATELY), NEXT_ITEM_WEIGHT)));
    }
}
