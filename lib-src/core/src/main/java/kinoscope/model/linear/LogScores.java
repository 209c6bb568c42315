package kinoscope.model.linear;

import kinoscope.model.FoldIn;
import kinoscope.model.Taste;

/**
 * The logarithm of another model's scores, {@code log(max(score, 0) + floor)}: turns estimates of a probability, which the
 * regressions of this package make, into what can be added to the log-probabilities of a softmax. The floor keeps an item
 * with no evidence at a finite distance from one with a little.
 */
public final class LogScores implements FoldIn {
    private final FoldIn model;
    private final double floor;

    /**
     * Wraps a model.
     *
     * @param model whose scores are estimates of a probability or in proportion to one
     * @param floor in the unit of the scores, above 0
     * @throws IllegalArgumentException if the floor is not above 0
     */
    public LogScores(FoldIn model, double floor) {
        if (!(floor > 0) || Double.isInfinite(floor)) {
            throw new IllegalArgumentException("floor must be above 0, not " + floor);
        }
        this.model = model;
        this.floor = floor;
    }

    @Override
    public String name() {
        return "log of " + model.name();
    }

    /** The model that is wrapped. */
    public FoldIn model() {
        return model;
    }

    /** The floor. */
    public double floor() {
        return floor;
    }

    @Override
    public int users() {
        return model.users();
    }

    @Override
    public int items() {
        return model.items();
    }

    @Override
    public void score(int user, float[] scores) {
        model.score(user, scores);
        takeLogarithms(scores);
    }

    @Override
    public void scoreHistory(int[] history, float[] scores) {
        model.scoreHistory(history, scores);
        takeLogarithms(scores);
    }

    /** The logarithms of the model's own scores of the taste: dislikes take off before the logarithm. */
    @Override
    public void scoreTaste(Taste taste, float[] scores) {
        model.scoreTaste(taste, scores);
        takeLogarithms(scores);
    }

    /** The parts of the score in units of its logarithm, at the slope that the logarithm has there. */
    @Override
    public float[] contributions(int[] history, int item) {
        return contributions(history, new int[] {item})[0];
    }

    @Override
    public float[][] contributions(int[] history, int[] items) {
        float[] scores = new float[items()];
        model.scoreHistory(history, scores);
        float[][] parts = model.contributions(history, items);
        for (int n = 0; n < items.length; n++) {
            double slope = 1 / (Math.max(scores[items[n]], 0) + floor);
            for (int k = 0; k < history.length; k++) {
                parts[n][k] = (float) (slope * parts[n][k]);
            }
        }
        return parts;
    }

    private void takeLogarithms(float[] scores) {
        for (int item = 0; item < scores.length; item++) {
            scores[item] = (float) Math.log(Math.max(scores[item], 0) + floor);
        }
    }
}
