package kinoscope.model.neighbor;

import java.util.Arrays;
import java.util.List;
import kinoscope.model.ScoredItem;

/** For each item those it votes for, with the similarity: the lists of nearest items, turned round. */
final class NeighborLists {
    private final int[] starts;
    private final int[] targets;
    private final float[] similarities;

    /**
     * Turns the lists round.
     *
     * @param nearest for each item the items that may vote for it
     */
    NeighborLists(List<List<ScoredItem>> nearest) {
        starts = new int[nearest.size() + 1];
        for (List<ScoredItem> list : nearest) {
            for (ScoredItem neighbor : list) {
                starts[neighbor.item() + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Math::addExact);
        targets = new int[starts[nearest.size()]];
        similarities = new float[targets.length];
        int[] next = starts.clone();
        for (int target = 0; target < nearest.size(); target++) {
            for (ScoredItem neighbor : nearest.get(target)) {
                int at = next[neighbor.item()]++;
                targets[at] = target;
                similarities[at] = neighbor.score();
            }
        }
    }

    /**
     * Takes back the arrays of other lists.
     *
     * @throws IllegalArgumentException if they do not fit together
     */
    NeighborLists(int[] starts, int[] targets, float[] similarities) {
        int items = starts.length - 1;
        boolean ascending = items >= 0 && starts[0] == 0 && starts[items] == targets.length;
        for (int item = 0; ascending && item < items; item++) {
            ascending = starts[item] <= starts[item + 1];
        }
        if (!ascending
                || similarities.length != targets.length
                || Arrays.stream(targets).anyMatch(target -> target < 0 || target >= items)) {
            throw new IllegalArgumentException("the lists of neighbours do not fit together");
        }
        this.starts = starts;
        this.targets = targets;
        this.similarities = similarities;
    }

    /** The number of items. */
    int items() {
        return starts.length - 1;
    }

    /** Where the votes of each item begin; shared, must not be changed. */
    int[] starts() {
        return starts;
    }

    /** The items voted for; shared, must not be changed. */
    int[] targets() {
        return targets;
    }

    /** The similarities to them; shared, must not be changed. */
    float[] similarities() {
        return similarities;
    }

    /** Adds the votes of an item. */
    void addVotes(int item, float weight, float[] scores) {
        for (int at = starts[item]; at < starts[item + 1]; at++) {
            scores[targets[at]] += weight * similarities[at];
        }
    }

    /** The vote of an item for another, 0 if it has none. */
    float vote(int item, int target) {
        int at = Arrays.binarySearch(targets, starts[item], starts[item + 1], target);
        return at < 0 ? 0 : similarities[at];
    }
}
