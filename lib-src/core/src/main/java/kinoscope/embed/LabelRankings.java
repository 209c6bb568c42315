package kinoscope.embed;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Rows ranked by the score of each label, best first and equal ones in their own order, and how precise the rankings are. */
final class LabelRankings {
    private final int[][] order;
    private final boolean[][] labels;

    /**
     * Ranks rows.
     *
     * @param scores {@code float[labels][rows]}
     * @param labels {@code boolean[labels][rows]}
     * @param ranked which rows take part
     */
    LabelRankings(float[][] scores, boolean[][] labels, IntPredicate ranked) {
        this.labels = labels;
        order = new int[labels.length][];
        for (int label = 0; label < order.length; label++) {
            float[] own = scores[label];
            order[label] = IntStream.range(0, own.length)
                    .filter(ranked)
                    .boxed()
                    .sorted((i, j) -> Float.compare(own[j], own[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    /**
     * Mean average precision: the mean over the labels that occur of the mean over their rows of the share of such rows down to
     * that place.
     *
     * @param times how often each row counts
     */
    double meanPrecision(int[] times) {
        double sum = 0;
        int occurring = 0;
        for (int label = 0; label < order.length; label++) {
            double precision = precision(label, times);
            if (!Double.isNaN(precision)) {
                sum += precision;
                occurring++;
            }
        }
        return sum / occurring;
    }

    /** NaN where no row has the label. */
    private double precision(int label, int[] times) {
        long seen = 0;
        long hits = 0;
        double sum = 0;
        for (int row : order[label]) {
            seen += times[row];
            if (labels[label][row] && times[row] > 0) {
                hits += times[row];
                sum += times[row] * (double) hits / seen;
            }
        }
        return sum / hits;
    }
}
