package kinoscope.profile;

import java.util.SplittableRandom;
import kinoscope.sample.InteractionSource;
import kinoscope.sample.Interactions;

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
    public Interactions epoch(int epoch) {
        Interactions all = replayed.epoch(epoch);
        int wanted = (int) Math.round(share * all.size());
        SplittableRandom random = Seeds.random(seed, epoch);
        int[] rows = new int[wanted];
        int taken = 0;
        for (int row = 0; taken < wanted; row++) {
            if (random.nextInt(all.size() - row) < wanted - taken) {
                rows[taken++] = row;
            }
        }
        return main.epoch(epoch).followedBy(all.subset(rows));
    }
}
