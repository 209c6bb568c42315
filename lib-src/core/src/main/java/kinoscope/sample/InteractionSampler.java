package kinoscope.sample;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kinoscope.data.Ratings;
import kinoscope.split.SubSeed;

/**
 * Makes labelled interactions of training ratings: every positive rating with label 1, and for each of them {@code n}
 * negatives of the same user with label 0.
 *
 * <p>Rows go by user index; each positive, in the order of the file, is followed by its negatives. Where a user falls
 * short, the first positives get theirs. What is drawn for a user depends on the seed, the user's raw id, the user's own
 * ratings and the catalogue with its weights, not on the other users' draws.
 *
 * <p><b>Held-out items.</b> By default the pool of unobserved items leaves out the user's training items alone, so that a
 * held-out item can be drawn as a negative: the trainer does not know of it, as in real use and in the authors' code of
 * NCF. Several other implementations leave held-out items out of the pool as well; no positive is then ever taught as a
 * negative, but the absence of an item among the negatives tells a little about the test part, and metrics rise slightly.
 * Who wants that passes the held-out parts as {@code hidden}, and should say so beside the results.
 */
public final class InteractionSampler {
    private final Ratings train;
    private final SamplingOptions options;
    private final NegativeSampler negatives;

    /**
     * Prepares sampling.
     *
     * @param train the training part
     * @param options what to draw
     * @param hidden held-out parts whose items are never drawn as unobserved negatives of their user; usually none
     * @throws IllegalArgumentException if a hidden part has other indices than train
     */
    public InteractionSampler(Ratings train, SamplingOptions options, Ratings... hidden) {
        this.train = train;
        this.options = options;
        this.negatives = sampler(train, options, List.of(hidden));
    }

    /** Draws with the seed of the options. */
    public SampledInteractions sample() {
        return sample(options.seed());
    }

    /**
     * Draws with another seed.
     *
     * @throws ArithmeticException if there are more rows than an array can hold
     */
    public SampledInteractions sample(long seed) {
        int users = train.users().size();
        int[][] liked = new int[users][];
        int[][] drawn = new int[users][];
        int rows = 0;
        for (int user = 0; user < users; user++) {
            liked[user] =
                    IntStream.of(train.rowsOf(user)).filter(this::isPositive).toArray();
            SplittableRandom random =
                    new SplittableRandom(SubSeed.of(seed, train.users().id(user)));
            drawn[user] = negatives.draw(user, wanted(liked[user]), random);
            rows = Math.addExact(rows, liked[user].length + drawn[user].length);
        }
        return label(liked, drawn, rows);
    }

    private SampledInteractions label(int[][] liked, int[][] drawn, int rows) {
        SampleTally tally = new SampleTally(options);
        Interactions.Builder builder = new Interactions.Builder(rows);
        float[] stars = new float[train.items().size()];
        Arrays.fill(stars, Float.NaN);
        BitSet drawnBefore = new BitSet();
        for (int user = 0; user < liked.length; user++) {
            int[] rated = train.rowsOf(user);
            tally.user(rated.length, liked[user].length, wanted(liked[user]), drawn[user].length);
            for (int row : rated) {
                stars[train.item(row)] = train.rating(row);
            }
            drawnBefore.clear();
            int next = 0;
            for (int row : liked[user]) {
                builder.add(user, train.item(row), 1, train.rating(row));
                tally.positive(train.rating(row));
                int end = Math.min(next + options.negativesPerPositive(), drawn[user].length);
                for (; next < end; next++) {
                    int item = drawn[user][next];
                    builder.add(user, item, 0, stars[item]);
                    tally.negative(stars[item], drawnBefore.get(item));
                    drawnBefore.set(item);
                }
            }
            for (int row : rated) {
                stars[train.item(row)] = Float.NaN;
            }
        }
        return new SampledInteractions(builder.build(), tally.report());
    }

    private int wanted(int[] liked) {
        return Math.multiplyExact(liked.length, options.negativesPerPositive());
    }

    private static NegativeSampler sampler(Ratings train, SamplingOptions options, List<Ratings> hidden) {
        List<Ratings> observed =
                Stream.concat(Stream.of(train), hidden.stream()).toList();
        RatingBands bands = options.bands();
        return switch (options.strategy()) {
            case HARD_FIRST ->
                new HardFirstNegatives(
                        new ExplicitNegatives(train, bands, true), UnobservedNegatives.uniform(observed));
            case EXPLICIT_ONLY -> new ExplicitNegatives(train, bands, false);
            case UNIFORM -> UnobservedNegatives.uniform(observed);
            case POPULARITY -> UnobservedNegatives.popularity(train, options.popularityPower(), hidden);
        };
    }

    private boolean isPositive(int row) {
        return options.bands().isPositive(train.rating(row));
    }
}
