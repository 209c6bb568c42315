package kinoscope.eval;

import java.util.Arrays;

/**
 * Area under the ROC curve: the probability that a random relevant candidate scores higher than a random other one.
 *
 * <pre>{@code AUC = (pairs with s(relevant) > s(other) + 1/2 pairs with s(relevant) = s(other)) / (R (N - R))}</pre>
 *
 * <p>Range 0 to 1; 0.5 for a random order. Taken over all N candidates, without a cutoff. Not defined where every candidate
 * is relevant.
 *
 * <p>Source: J. Hanley, B. McNeil, <i>The Meaning and Use of the Area under a Receiver Operating Characteristic (ROC)
 * Curve</i>, Radiology 143, 1982.
 */
public record Auc() implements RankingMetric {
    @Override
    public String name() {
        return "AUC";
    }

    /** 0, since pairs are counted, not sorted for. */
    @Override
    public int depth() {
        return 0;
    }

    @Override
    public String undefined() {
        return "no candidate that is not relevant";
    }

    @Override
    public double of(Ranking ranking) {
        float[] relevant = new float[ranking.relevant()];
        int r = 0;
        for (int c = 0; c < ranking.candidates(); c++) {
            if (ranking.isRelevant(c)) {
                relevant[r++] = ranking.score(c);
            }
        }
        Arrays.sort(relevant);
        double won = 0;
        for (int c = 0; c < ranking.candidates(); c++) {
            if (!ranking.isRelevant(c)) {
                int first = firstNotBelow(relevant, ranking.score(c));
                int above = first;
                while (above < relevant.length && relevant[above] == ranking.score(c)) {
                    above++;
                }
                won += relevant.length - (first + above) / 2.0;
            }
        }
        return won / ((double) relevant.length * (ranking.candidates() - relevant.length));
    }

    private static int firstNotBelow(float[] ascending, float value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
