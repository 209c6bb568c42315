package kinoscope.eval.beyond;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Users divided at random into groups of one size, so that a measure of many lists at once has several independent values,
 * and thereby an interval.
 *
 * <p>How much lists repeat each other depends on how many lists are looked at; in groups of one size it can be compared, and
 * a {@link kinoscope.eval.stats.Bootstrap} over the groups says how sure the mean is. Drawing users with replacement would not
 * do: whoever is drawn twice repeats himself. Users left over are in no group.
 */
public final class UserGroups {
    private final int[][] groups;
    private final int users;
    private final int size;

    private UserGroups(int[][] groups, int users, int size) {
        this.groups = groups;
        this.users = users;
        this.size = size;
    }

    /**
     * Draws the groups.
     *
     * @param users how many there are
     * @param size of a group, in {@code 1..users}; with 1, each user is a group
     * @param seed of the draw
     * @throws IllegalArgumentException if there are too few users for a group
     */
    public static UserGroups of(int users, int size, long seed) {
        if (size < 1) {
            throw new IllegalArgumentException("a group needs a user, not " + size);
        }
        if (users < size) {
            throw new IllegalArgumentException(users + " users are too few for a group of " + size);
        }
        int[] order = IntStream.range(0, users).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = users - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        int[][] groups = new int[users / size][];
        for (int group = 0; group < groups.length; group++) {
            groups[group] = Arrays.copyOfRange(order, group * size, (group + 1) * size);
        }
        return new UserGroups(groups, users, size);
    }

    /** The number of users in a group. */
    public int size() {
        return size;
    }

    /**
     * The value of a measure in each group; equal groups are in equal places, so that the values of two sets of lists are pairs.
     *
     * @param metric the measure
     * @param lists one a user
     * @throws IllegalArgumentException if there is not one list a user
     */
    public double[] values(ListMetric metric, List<int[]> lists) {
        if (lists.size() != users) {
            throw new IllegalArgumentException(lists.size() + " lists of " + users + " users");
        }
        return Arrays.stream(groups)
                .mapToDouble(group ->
                        metric.of(Arrays.stream(group).mapToObj(lists::get).toList()))
                .toArray();
    }
}
