package kinoscope.model.neural;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kinoscope.model.Taste;

/**
 * Finds the joined vector that somebody would have in a network whose other weights stay as they are. Minimized is
 *
 * <pre>
 * sum over likes of -log p + dislikeWeight * sum over dislikes of -log(1 - p)
 *     + negativeWeight * likes * mean over drawn negatives of -log(1 - p) + pull / 2 * |t|^2
 * </pre>
 *
 * <p>where p is the network's probability and t the vector as {@link UserPrior} has it, so that the last term is the logarithm
 * of the users' own distribution. Adam takes a fixed number of steps over all items at once, from the mean user on. The
 * negatives are the first items of an order that is drawn once, without those picked: the same taste always gets the same
 * vector. Immutable, for any number of threads.
 */
final class NcfFoldIn {
    private static final double FIRST_DECAY = .9;
    private static final double SECOND_DECAY = .999;
    private static final double EPSILON = 1e-8;

    private final NcfBranches branches;
    private final UserPrior prior;
    private final NcfFoldInOptions options;
    private final int[] order;

    /** Draws the order of negatives. */
    NcfFoldIn(NcfBranches branches, UserPrior prior, NcfFoldInOptions options) {
        this.branches = branches;
        this.prior = prior;
        this.options = options;
        this.order = shuffled(branches.items(), options.seed());
    }

    private static int[] shuffled(int items, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, items).toArray();
        for (int k = items - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = order[k];
            order[k] = order[other];
            order[other] = kept;
        }
        return order;
    }

    /** The joined vector of somebody with this taste, all of whose items are known. */
    float[] vector(Taste taste) {
        int width = prior.width();
        TasteLoss loss = loss(taste);
        float[] t = new float[width];
        float[] vector = new float[width];
        float[] byVector = new float[width];
        float[] byT = new float[width];
        double[] first = new double[width];
        double[] second = new double[width];
        for (int step = 1; step <= options.steps(); step++) {
            prior.read(t, vector);
            loss.slopes(vector, byVector);
            prior.slopes(byVector, byT);
            double correction = Math.sqrt(1 - Math.pow(SECOND_DECAY, step)) / (1 - Math.pow(FIRST_DECAY, step));
            for (int k = 0; k < width; k++) {
                double slope = byT[k] + options.pull() * t[k];
                first[k] += (1 - FIRST_DECAY) * (slope - first[k]);
                second[k] += (1 - SECOND_DECAY) * (slope * slope - second[k]);
                t[k] -= (float) (options.stepSize() * correction * first[k] / (Math.sqrt(second[k]) + EPSILON));
            }
        }
        prior.read(t, vector);
        return vector;
    }

    private TasteLoss loss(Taste taste) {
        int likes = taste.liked().length;
        int[] picks = taste.picks();
        boolean[] picked = new boolean[branches.items()];
        for (int item : picks) {
            picked[item] = true;
        }
        int[] negatives = Arrays.stream(order)
                .filter(item -> !picked[item])
                .limit(options.negatives())
                .toArray();
        int[] items = Arrays.copyOf(picks, picks.length + negatives.length);
        System.arraycopy(negatives, 0, items, picks.length, negatives.length);
        float[] weights = new float[items.length];
        Arrays.fill(weights, 0, likes, 1);
        Arrays.fill(weights, likes, picks.length, (float) options.dislikeWeight());
        Arrays.fill(weights, picks.length, weights.length, (float)
                (options.negativeWeight() * likes / Math.max(1, negatives.length)));
        return new TasteLoss(branches, items, weights, likes);
    }
}
