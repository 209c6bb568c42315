package kinoscope.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;
import kinoscope.split.Split;
import kinoscope.split.SubSeed;

/**
 * For each user a short list of items to rank: held-out positives and sampled items that the user has not rated.
 *
 * <p>Metrics over such lists are far higher than over the whole catalogue and may order models differently (Krichene and
 * Rendle: On sampled metrics for item recommendation, KDD 2020); the two are shown side by side, never mixed.
 */
public final class CandidateSets {
    private static final int[] NONE = {};

    private final String name;
    private final int[][] positives;
    private final int[][] negatives;
    private final int[] users;
    private final int dropped;

    private CandidateSets(String name, int[][] positives, int[][] negatives, int dropped) {
        this.name = name;
        this.positives = positives;
        this.negatives = negatives;
        this.users = IntStream.range(0, positives.length)
                .filter(user -> positives[user].length > 0)
                .toArray();
        this.dropped = dropped;
    }

    /**
     * Draws lists around the test part; no negative is in train, validation or test of its user.
     *
     * @param split the parts
     * @param options what to draw; a user of whom the catalogue has fewer unobserved items gets all of them
     */
    public static CandidateSets ofTest(Split split, CandidateOptions options) {
        return sampled("test of " + split.name(), split.test(), split, options);
    }

    /** Draws lists around the validation part, otherwise as {@link #ofTest} does. */
    public static CandidateSets ofValidation(Split split, CandidateOptions options) {
        return sampled("validation of " + split.name(), split.validation(), split, options);
    }

    /**
     * Takes the lists that the NCF authors have published, one positive for each user.
     *
     * <p>In their ML-1M files 156 of 6,040 users have their own positive among the 99 negatives; it is dropped there, and
     * those users rank against 98.
     *
     * @param positives the item index of each user's positive: {@code int[users]}
     * @param negatives the item indices of each user's negatives: {@code int[users][99]}; copied
     * @throws IllegalArgumentException if the lengths differ or an index is negative
     */
    public static CandidateSets fromNcf(int[] positives, int[][] negatives) {
        if (positives.length != negatives.length) {
            throw new IllegalArgumentException(
                    positives.length + " positives and " + negatives.length + " lists of negatives do not pair up");
        }
        int[][] single = new int[positives.length][];
        int[][] others = new int[positives.length][];
        int dropped = 0;
        for (int user = 0; user < positives.length; user++) {
            int positive = positives[user];
            int lowest = Arrays.stream(negatives[user]).min().orElse(0);
            if (positive < 0 || lowest < 0) {
                throw new IllegalArgumentException(
                        "negative item index for user index " + user + ": " + Math.min(positive, lowest));
            }
            single[user] = new int[] {positive};
            others[user] = Arrays.stream(negatives[user])
                    .filter(item -> item != positive)
                    .toArray();
            dropped += negatives[user].length - others[user].length;
        }
        return new CandidateSets("NCF leave-one-out", single, others, dropped);
    }

    private static CandidateSets sampled(String name, Ratings heldOut, Split split, CandidateOptions options) {
        UnobservedNegatives sampler =
                UnobservedNegatives.uniform(List.of(split.train(), split.validation(), split.test()));
        int size = heldOut.users().size();
        int[][] positives = new int[size][];
        int[][] negatives = new int[size][];
        for (int user = 0; user < size; user++) {
            positives[user] = Arrays.stream(heldOut.rowsOf(user))
                    .filter(row -> heldOut.rating(row) >= options.relevanceThreshold())
                    .boxed()
                    .sorted(Comparator.comparingLong(heldOut::timestamp)
                            .thenComparing(Comparator.naturalOrder())
                            .reversed())
                    .limit(options.positives())
                    .mapToInt(heldOut::item)
                    .toArray();
            long seed = SubSeed.of(options.seed(), heldOut.users().id(user));
            negatives[user] = positives[user].length == 0
                    ? NONE
                    : sampler.drawDistinct(user, options.negatives(), new SplittableRandom(seed));
        }
        return new CandidateSets(name, positives, negatives, 0);
    }

    /** What the lists were drawn for, for reports. */
    public String name() {
        return name;
    }

    /** The indices of the users with a list, ascending, as a copy. */
    public int[] users() {
        return users.clone();
    }

    /** The held-out items of a user, empty without a list. The array is shared and must not be changed. */
    public int[] positives(int user) {
        return positives[user];
    }

    /** The sampled items of a user, empty without a list. The array is shared and must not be changed. */
    public int[] negatives(int user) {
        return negatives[user];
    }

    /** The shortest list of negatives, or 0 without users: shows whether the catalogue was large enough. */
    public int fewestNegatives() {
        return Arrays.stream(users).map(user -> negatives[user].length).min().orElse(0);
    }

    /** How many positives stood among the negatives of the source and were dropped there. */
    public int dropped() {
        return dropped;
    }

    @Override
    public String toString() {
        return "CandidateSets[" + name + ", " + users.length + " users, at least " + fewestNegatives() + " negatives]";
    }
}
