package kinoscope.embed;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kinoscope.compute.Cholesky;

/** Ridge regression of many labels at once, cross-validated: each row is scored by a model that has not seen its fold. */
final class RidgeFolds {
    private static final int FOLDS = 5;
    private static final double LEAST_DEVIATION = 1e-9;
    private static final float[] PENALTIES = {100, 300, 1000, 3000, 10_000, 30_000};

    private final float[][] x;
    private final boolean[][] labels;
    private final int[] fold;
    private final int d;
    private final float[][] gram = new float[FOLDS][];
    private final float[][] right = new float[FOLDS][];

    private RidgeFolds(float[][] x, boolean[][] labels, int[] fold) {
        this.x = x;
        this.labels = labels;
        this.fold = fold;
        this.d = x[0].length;
        for (int f = 0; f < FOLDS; f++) {
            addUp(f);
        }
    }

    static RidgeFolds of(float[][] vectors, boolean[][] labels, long seed) {
        if (vectors.length < 2 * FOLDS) {
            throw new IllegalArgumentException(
                    "need at least " + 2 * FOLDS + " movies with a vector, not " + vectors.length);
        }
        List<Integer> deck =
                IntStream.range(0, vectors.length).map(i -> i % FOLDS).boxed().collect(Collectors.toList());
        Collections.shuffle(deck, new Random(seed));
        return new RidgeFolds(
                standardized(vectors),
                labels,
                deck.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Columns less their mean, of variance 1; columns that do not vary become zero. */
    private static float[][] standardized(float[][] vectors) {
        int d = vectors[0].length;
        float[][] x = new float[vectors.length][d];
        for (int c = 0; c < d; c++) {
            double sum = 0;
            double squares = 0;
            for (float[] vector : vectors) {
                sum += vector[c];
                squares += (double) vector[c] * vector[c];
            }
            double mean = sum / x.length;
            double deviation = Math.sqrt(Math.max(0, squares / x.length - mean * mean));
            for (int row = 0; row < x.length; row++) {
                x[row][c] = deviation < LEAST_DEVIATION ? 0 : (float) ((vectors[row][c] - mean) / deviation);
            }
        }
        return x;
    }

    /** The products {@code X'X}, lower triangle, and {@code X'Y} of one fold; sums of them are those of several. */
    private void addUp(int f) {
        gram[f] = new float[d * d];
        right[f] = new float[d * labels.length];
        for (int row = 0; row < x.length; row++) {
            if (fold[row] != f) {
                continue;
            }
            float[] own = x[row];
            for (int i = 0; i < d; i++) {
                float value = own[i];
                for (int j = 0; j <= i; j++) {
                    gram[f][i * d + j] += value * own[j];
                }
                for (int genre = 0; genre < labels.length; genre++) {
                    right[f][i * labels.length + genre] += labels[genre][row] ? value : 0;
                }
            }
        }
    }

    /** The scores, {@code float[labels][rows]}. */
    float[][] scores() {
        float[][] scores = new float[labels.length][x.length];
        for (int f = 0; f < FOLDS; f++) {
            score(weights(bestPenalty(f, (f + 1) % FOLDS), f, f), f, scores);
        }
        return scores;
    }

    /** The penalty that serves the tuning fold best when neither it nor the left-out fold is learnt from. */
    private float bestPenalty(int left, int tuning) {
        float best = PENALTIES[0];
        double bestPrecision = Double.NEGATIVE_INFINITY;
        for (float penalty : PENALTIES) {
            double precision = precision(weights(penalty, left, tuning), tuning);
            if (precision > bestPrecision) {
                bestPrecision = precision;
                best = penalty;
            }
        }
        return best;
    }

    private double precision(float[] weights, int f) {
        float[][] scores = new float[labels.length][x.length];
        score(weights, f, scores);
        int[] times = Arrays.stream(fold).map(own -> own == f ? 1 : 0).toArray();
        return new LabelRankings(scores, labels, row -> times[row] > 0).meanPrecision(times);
    }

    private float[] weights(float penalty, int left, int alsoLeft) {
        float[] matrix = new float[d * d];
        float[] target = new float[d * labels.length];
        for (int f = 0; f < FOLDS; f++) {
            if (f != left && f != alsoLeft) {
                add(gram[f], matrix);
                add(right[f], target);
            }
        }
        for (int i = 0; i < d; i++) {
            matrix[i * d + i] += penalty;
        }
        Cholesky.solve(matrix, d, target, labels.length);
        return target;
    }

    private static void add(float[] values, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
    }

    private void score(float[] weights, int f, float[][] scores) {
        for (int row = 0; row < x.length; row++) {
            if (fold[row] != f) {
                continue;
            }
            for (int i = 0; i < d; i++) {
                for (int genre = 0; genre < labels.length; genre++) {
                    scores[genre][row] += x[row][i] * weights[i * labels.length + genre];
                }
            }
        }
    }
}
