package kinoscope.sample;

import kinoscope.data.InputException;
import kinoscope.data.Ratings;

/**
 * Training data as the authors of NCF make it: each training rating, whatever its stars, once with label 1, and for each of
 * them {@code n} negatives, drawn anew in every epoch, uniformly and with replacement, from the items that the user has not
 * rated in the training part. Held-out items may be drawn: the trainer does not know of them.
 *
 * <p>Nothing is stored but the ratings. A row is computed when it is asked for, from seed, epoch and row alone, so that a
 * data set of any size needs no room for its negatives and any order of rows or number of threads sees the same ones.
 *
 * <p>Source: X. He et al., "Neural Collaborative Filtering", WWW 2017.
 */
public final class StreamedInteractions implements InteractionSource {
    private static final int MOST_NEGATIVES = 1000;
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final Ratings train;
    private final ItemSets rated;
    private final int negatives;
    private final long seed;

    /**
     * Prepares a stream.
     *
     * @param train the training part
     * @param negatives negatives for each positive, 0 to 1000; the authors use 4
     * @param seed the seed of all draws
     * @throws IllegalArgumentException if the number is out of range
     * @throws InputException if a user has rated every item, so that there is no negative to draw
     */
    public StreamedInteractions(Ratings train, int negatives, long seed) {
        if (negatives < 0 || negatives > MOST_NEGATIVES) {
            throw new IllegalArgumentException("negatives must be 0 to " + MOST_NEGATIVES + ": " + negatives);
        }
        Math.multiplyExact(train.size(), negatives + 1);
        this.train = train;
        this.rated = new ItemSets(train);
        this.negatives = negatives;
        this.seed = seed;
        for (int user = 0; negatives > 0 && user < train.users().size(); user++) {
            if (rated.count(user) == train.items().size()) {
                throw new InputException("user " + train.users().id(user)
                        + " has rated every item: there is nothing to draw as a negative");
            }
        }
    }

    @Override
    public LabelledPairs epoch(int epoch) {
        return new Epoch(Mix.of(seed + ODD * (epoch + 1L)));
    }

    /** The rows of an epoch: each positive is followed by its negatives. */
    private final class Epoch implements LabelledPairs {
        private final long stream;
        private final int group = negatives + 1;

        Epoch(long stream) {
            this.stream = stream;
        }

        @Override
        public int size() {
            return train.size() * group;
        }

        @Override
        public int user(int row) {
            return train.user(row / group);
        }

        @Override
        public int item(int row) {
            int positive = row / group;
            return row == positive * group ? train.item(positive) : drawn(train.user(positive), row);
        }

        @Override
        public int label(int row) {
            return row % group == 0 ? 1 : 0;
        }

        private int drawn(int user, int row) {
            long items = train.items().size();
            long state = stream ^ Mix.of(row);
            while (true) {
                state += ODD;
                int item = (int) ((Mix.of(state) >>> 32) * items >>> 32);
                if (!rated.contains(user, item)) {
                    return item;
                }
            }
        }
    }
}
