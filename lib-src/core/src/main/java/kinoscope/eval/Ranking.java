package kinoscope.eval;

import java.util.Arrays;

/**
 * The candidates of one user in the order of a model's scores, as blocks of equal scores.
 *
 * <p>Inside a block no order is preferred: metrics take their expected value over all orders of the block, so that neither
 * item numbers nor a sort's habits decide (F. McSherry, M. Najork, <i>Computing Information Retrieval Performance Measures
 * Efficiently in the Presence of Tied Scores</i>, ECIR 2008). Only the blocks down to the asked depth are sorted; the last
 * one is complete, and may reach far below that depth. {@code -0} and {@code 0} are the same score.
 *
 * <p>Positions count from 0, candidates are named by their place in {@link Query#candidates()}. Immutable.
 */
public final class Ranking {
    private final Query query;
    private final float[] score;
    private final boolean[] relevant;
    private final int[] ranked;
    private final int[] end;
    private final int[] hits;
    private final int blocks;

    private Ranking(Query query, float[] score, int depth) {
        this.query = query;
        this.score = score;
        relevant = new boolean[score.length];
        for (int item : query.relevant()) {
            relevant[Arrays.binarySearch(query.candidates(), item)] = true;
        }
        ranked = best(score, Math.min(depth, score.length));
        end = new int[ranked.length];
        hits = new int[ranked.length];
        int block = -1;
        for (int position = 0; position < ranked.length; position++) {
            if (position == 0 || score[ranked[position]] != score[ranked[position - 1]]) {
                block++;
            }
            end[block] = position + 1;
            hits[block] += relevant[ranked[position]] ? 1 : 0;
        }
        blocks = block + 1;
    }

    /**
     * Ranks the candidates of a query.
     *
     * @param query the user, the candidates and the relevant ones
     * @param scores {@code float[items]}, the higher the better; not modified, not kept
     * @param depth how many positions must be sorted; 0 for metrics that count pairs
     * @throws IllegalArgumentException if a candidate's score is NaN or the depth is negative
     */
    public static Ranking of(Query query, float[] scores, int depth) {
        if (depth < 0) {
            throw new IllegalArgumentException("depth " + depth + " is negative");
        }
        int[] candidates = query.candidates();
        float[] own = new float[candidates.length];
        for (int c = 0; c < own.length; c++) {
            own[c] = scores[candidates[c]] + 0f;
            if (Float.isNaN(own[c])) {
                throw new IllegalArgumentException(
                        "the score of user " + query.user() + " for item " + candidates[c] + " is NaN");
            }
        }
        return new Ranking(query, own, depth);
    }

    /** The user index. */
    public int user() {
        return query.user();
    }

    /** The number of candidates. */
    public int candidates() {
        return score.length;
    }

    /** The number of relevant candidates. */
    public int relevant() {
        return query.relevant().length;
    }

    /** The item index of a candidate. */
    public int item(int candidate) {
        return query.candidates()[candidate];
    }

    /** The score of a candidate. */
    public float score(int candidate) {
        return score[candidate];
    }

    /** Whether a candidate is relevant. */
    public boolean isRelevant(int candidate) {
        return relevant[candidate];
    }

    /** The number of sorted blocks, best first; they cover the asked depth. */
    public int blocks() {
        return blocks;
    }

    /** The first position of a block. */
    public int start(int block) {
        return block == 0 ? 0 : end[block - 1];
    }

    /** The position behind a block. */
    public int end(int block) {
        return end[block];
    }

    /** The number of relevant candidates in a block. */
    public int hits(int block) {
        return hits[block];
    }

    /** The candidate at a sorted position; inside a block, in item order. */
    public int candidateAt(int position) {
        return ranked[position];
    }

    /** The candidates that score as high as the one at {@code depth - 1} or higher, best first. */
    private static int[] best(float[] score, int depth) {
        if (depth == 0) {
            return new int[0];
        }
        double threshold = Double.NEGATIVE_INFINITY;
        if (depth < score.length) {
            LargestValues largest = new LargestValues(depth);
            for (float s : score) {
                largest.offer(s);
            }
            threshold = largest.smallest();
        }
        long[] keys = new long[score.length];
        int n = 0;
        for (int c = 0; c < score.length; c++) {
            if (score[c] >= threshold) {
                keys[n++] = (long) ~ascendingBits(score[c]) << 32 | c;
            }
        }
        Arrays.sort(keys, 0, n);
        int[] candidates = new int[n];
        for (int i = 0; i < n; i++) {
            candidates[i] = (int) keys[i];
        }
        return candidates;
    }

    /** Integers in the order of the floats. */
    private static int ascendingBits(float value) {
        int bits = Float.floatToIntBits(value);
        return bits ^ (bits >> 31) & Integer.MAX_VALUE;
    }
}
