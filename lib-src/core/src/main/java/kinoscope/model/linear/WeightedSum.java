package kinoscope.model.linear;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import kinoscope.model.FoldIn;
import kinoscope.model.Taste;

/**
 * Several models in one: the score is {@code sum_m weight_m score_m}, with the scores as the models give them, each from the
 * history in its own way.
 *
 * <p>Scores of regressions on the same 0/1 targets, as all models of this package are, have one unit and can be added;
 * scores of other models need weights that bring them to a common one.
 */
public final class WeightedSum implements FoldIn {
    private final String name;
    private final List<Part> parts;

    /**
     * A model with its weight.
     *
     * @param model fitted to the same users and items as the others
     * @param weight of its scores, a finite number
     */
    public record Part(FoldIn model, double weight) {
        /**
         * Checks the weight.
         *
         * @throws IllegalArgumentException if it is not finite
         */
        public Part {
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException("the weight of " + model.name() + " is " + weight);
            }
        }
    }

    /**
     * Joins models.
     *
     * @param name for reports
     * @param parts at least one
     * @throws IllegalArgumentException if there is none, or two have different numbers of users or items
     */
    public WeightedSum(String name, List<Part> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(name + " needs at least one model");
        }
        FoldIn first = parts.get(0).model();
        for (Part part : parts) {
            FoldIn model = part.model();
            if (model.users() != first.users() || model.items() != first.items()) {
                throw new IllegalArgumentException(first.name() + " and " + model.name()
                        + " were fitted to different data: " + sizes(first) + " and " + sizes(model));
            }
        }
        this.name = name;
        this.parts = List.copyOf(parts);
    }

    private static String sizes(FoldIn model) {
        return model.users() + " users x " + model.items() + " items";
    }

    @Override
    public String name() {
        return name;
    }

    /** The models with their weights. */
    public List<Part> parts() {
        return parts;
    }

    @Override
    public int users() {
        return parts.get(0).model().users();
    }

    @Override
    public int items() {
        return parts.get(0).model().items();
    }

    @Override
    public void score(int user, float[] scores) {
        sum(scores, (model, own) -> model.score(user, own));
    }

    @Override
    public void scoreHistory(int[] history, float[] scores) {
        sum(scores, (model, own) -> model.scoreHistory(history, own));
    }

    @Override
    public void scoreTaste(Taste taste, float[] scores) {
        sum(scores, (model, own) -> model.scoreTaste(taste, own));
    }

    @Override
    public float[] contributions(int[] history, int item) {
        return contributions(history, new int[] {item})[0];
    }

    @Override
    public float[][] contributions(int[] history, int[] items) {
        float[][] sums = new float[items.length][history.length];
        for (Part part : parts) {
            float[][] own = part.model().contributions(history, items);
            for (int n = 0; n < items.length; n++) {
                add(own[n], (float) part.weight(), sums[n]);
            }
        }
        return sums;
    }

    private void sum(float[] scores, BiConsumer<FoldIn, float[]> scorer) {
        float[] own = new float[scores.length];
        Arrays.fill(scores, 0);
        for (Part part : parts) {
            scorer.accept(part.model(), own);
            add(own, (float) part.weight(), scores);
        }
    }

    private static void add(float[] values, float weight, float[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += weight * values[k];
        }
    }

    @Override
    public String toString() {
        return name + parts;
    }
}
