package kinoscope.eval;

import java.util.Arrays;

/** How often each true class was predicted as each class: rows are the truth, columns the prediction. Immutable. */
public final class ConfusionMatrix {
    private final long[][] counts;

    private ConfusionMatrix(long[][] counts) {
        this.counts = counts;
    }

    /**
     * Counts pairs.
     *
     * @param truth class of each case, {@code 0..classes-1}
     * @param predicted class of the same cases
     * @param classes the number of classes, at least 2
     * @throws IllegalArgumentException if the lengths differ or a class is out of range
     */
    public static ConfusionMatrix of(int[] truth, int[] predicted, int classes) {
        if (truth.length != predicted.length) {
            throw new IllegalArgumentException(truth.length + " true but " + predicted.length + " predicted classes");
        }
        if (classes < 2) {
            throw new IllegalArgumentException("a confusion needs two classes at least, not " + classes);
        }
        long[][] counts = new long[classes][classes];
        for (int i = 0; i < truth.length; i++) {
            counts[checked(truth[i], classes)][checked(predicted[i], classes)]++;
        }
        return new ConfusionMatrix(counts);
    }

    /**
     * Stars: the classes are the levels of the scale, a prediction counts for the nearest one, the upper of two that are
     * equally near. Rounding up throughout would shift every prediction by half a step.
     */
    public static ConfusionMatrix of(StarPredictions predictions) {
        int levels = predictions.ratings().scale().levels();
        long[][] counts = new long[levels][levels];
        for (int row = 0; row < predictions.size(); row++) {
            counts[predictions.trueLevel(row)][predictions.predictedLevel(row)]++;
        }
        return new ConfusionMatrix(counts);
    }

    /** The number of classes. */
    public int classes() {
        return counts.length;
    }

    /** The number of cases of class {@code truth} that were predicted as {@code predicted}. */
    public long count(int truth, int predicted) {
        return counts[truth][predicted];
    }

    /** All counts, {@code long[truth][predicted]}, as a copy. */
    public long[][] counts() {
        return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    /** The number of cases of a true class. */
    public long support(int truth) {
        long sum = 0;
        for (long count : counts[truth]) {
            sum += count;
        }
        return sum;
    }

    /** The number of all cases. */
    public long total() {
        long sum = 0;
        for (int truth = 0; truth < counts.length; truth++) {
            sum += support(truth);
        }
        return sum;
    }

    /** The share of cases on the diagonal, in [0, 1]; NaN without cases. */
    public double accuracy() {
        long correct = 0;
        for (int c = 0; c < counts.length; c++) {
            correct += counts[c][c];
        }
        return (double) correct / total();
    }

    /** The accuracy of always naming the largest class, which any accuracy must be compared with; NaN without cases. */
    public double majorityRate() {
        long largest = 0;
        for (int truth = 0; truth < counts.length; truth++) {
            largest = Math.max(largest, support(truth));
        }
        return (double) largest / total();
    }

    /** The matrix as shares of each true class, {@code double[truth][predicted]}; rows sum to 1, or are NaN without cases. */
    public double[][] rowShares() {
        double[][] shares = new double[counts.length][counts.length];
        for (int truth = 0; truth < counts.length; truth++) {
            for (int predicted = 0; predicted < counts.length; predicted++) {
                shares[truth][predicted] = (double) counts[truth][predicted] / support(truth);
            }
        }
        return shares;
    }

    private static int checked(int value, int classes) {
        if (value < 0 || value >= classes) {
            throw new IllegalArgumentException("class " + value + " is not in 0.." + (classes - 1));
        }
        return value;
    }
}
