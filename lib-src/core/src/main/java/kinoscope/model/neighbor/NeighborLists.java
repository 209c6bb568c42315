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
