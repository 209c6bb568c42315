package kinoscope.eval;

import kinoscope.sample.Interactions;

/**
 * Predicted against true interaction labels, where a probability at or above the threshold predicts "interacts".
 *
 * <p>With four negatives for each positive, always saying "no" has an accuracy of .8; {@link #majorityRate()} stands beside
 * {@link #accuracy()} for that reason.
 *
 * @param matrix class 0 is "does not interact", class 1 is "interacts"
 * @param threshold the least probability that predicts class 1
 */
public record Confusion(ConfusionMatrix matrix, double threshold) {
    /** The usual threshold. */
    public static final double DEFAULT_THRESHOLD = 0.5;

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if there are not two classes
     */
    public Confusion {
        if (matrix.classes() != 2) {
            throw new IllegalArgumentException("interaction labels have 2 classes, not " + matrix.classes());
        }
    }

    /** With the threshold 0.5. */
    public static Confusion of(Interactions truth, float[] probabilities) {
        return of(truth, probabilities, DEFAULT_THRESHOLD);
    }

    /**
     * Counts the rows.
     *
     * @param truth the labelled pairs
     * @param probabilities {@code float[rows]}, of class 1
     * @param threshold the least probability that predicts class 1
     * @throws IllegalArgumentException if the lengths differ or a probability is NaN
     */
    public static Confusion of(Interactions truth, float[] probabilities, double threshold) {
        int[] labels = new int[truth.size()];
        int[] predicted = new int[probabilities.length];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = truth.label(row);
        }
        for (int row = 0; row < predicted.length; row++) {
            if (Float.isNaN(probabilities[row])) {
                throw new IllegalArgumentException("the probability of row " + row + " is NaN");
            }
            predicted[row] = probabilities[row] >= threshold ? 1 : 0;
        }
        return new Confusion(ConfusionMatrix.of(labels, predicted, 2), threshold);
    }

    /** The share of correct labels, {@code (TP + TN) / n}, in [0, 1]. */
    public double accuracy() {
        return matrix.accuracy();
    }

    /** The accuracy of always naming the more frequent label. */
    public double majorityRate() {
        return matrix.majorityRate();
    }

    /** {@code TP / (TP + FP)}, in [0, 1]; NaN if "interacts" was never predicted. */
    public double precision() {
        return (double) matrix.count(1, 1) / (matrix.count(1, 1) + matrix.count(0, 1));
    }

    /** {@code TP / (TP + FN)}, in [0, 1]; NaN without positive rows. */
    public double recall() {
        return (double) matrix.count(1, 1) / matrix.support(1);
    }

    /** The harmonic mean of precision and recall, {@code 2 TP / (2 TP + FP + FN)}, in [0, 1]. */
    public double f1() {
        return 2.0 * matrix.count(1, 1) / (2.0 * matrix.count(1, 1) + matrix.count(0, 1) + matrix.count(1, 0));
    }
}
