package kinoscope.profile;

import java.util.SplittableRandom;
import kinoscope.sample.InteractionSource;
import kinoscope.sample.LabelledPairs;

/**
 * A source followed, in each epoch, by a random share of another one.
 *
 * <p>Rehearsal against forgetting (Robins 1995, "Catastrophic forgetting, rehearsal and pseudorehearsal", Connection Science
 * 7). The share is drawn without replacement and keeps the order of its rows; equal seed and epoch, equal rows.
 *
 * @param main comes first and whole
 * @param replayed of which a share comes behind
 * @param share {@code 0..1}, of the rows of the replayed source's epoch, rounded
 * @param seed of the draw
 */
public record Replay(InteractionSource main, InteractionSource replayed, double share, long seed)
        implements InteractionSource {
    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is not in {@code 0..1}
     */
    public Replay {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in 0..1, not " + share);
        }
    }

    @Override
    public LabelledPairs epoch(int epoch) {
        LabelledPairs all = replayed.epoch(epoch);
        int wanted = (int) Math.round(share * all.size());
        SplittableRandom random = Seeds.random(seed, epoch);
        int[] rows = new int[wanted];
        int taken = 0;
        for (int row = 0; taken < wanted; row++) {
            if (random.nextInt(all.size() - row) < wanted - taken) {
                rows[taken++] = row;
            }
        }
        return new Joined(main.epoch(epoch), all, rows);
    }

    /** All rows of the one, followed by some of the other. */
    private record Joined(LabelledPairs first, LabelledPairs second, int[] rows) implements LabelledPairs {
        @Override
        public int size() {
            return Math.addExact(first.size(), rows.length);
        }

        @Override
        public int user(int row) {
            return row < first.size() ? first.user(row) : second.user(rows[row - first.size()]);
        }

        @Override
        public int item(int row) {
            return row < first.size() ? first.item(row) : second.item(rows[row - first.size()]);
        }

        @Override
        public int label(int row) {
            return row < first.size() ? first.label(row) : second.label(rows[row - first.size()]);
        }
    }
}
