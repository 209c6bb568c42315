package kinoscope.sample;

import java.util.Arrays;
import kinoscope.data.Ratings;

/**
 * Makes labelled interactions of training ratings by the rule of {@link HashedNegatives}: the set that the job {@code sample} on
 * Spark makes of the same ratings. The catalogue is the items of the ratings' index; rows go by user index.
 */
public final class HashedSampler {
    private final Ratings train;
    private final SamplingOptions options;

    /**
     * Prepares sampling.
     *
     * @param train the training part
     * @param options what to draw, hard-first
     */
    public HashedSampler(Ratings train, SamplingOptions options) {
        this.train = train;
        this.options = options;
    }

    /**
     * Samples.
     *
     * @throws IllegalArgumentException if the strategy is not hard-first, or a user has rated a movie twice
     * @throws ArithmeticException if there are more rows than an array can hold
     */
    public SampledInteractions sample() {
        int[] catalogue = train.items().ids();
        Arrays.sort(catalogue);
        HashedNegatives rule = new HashedNegatives(catalogue, options);
        SampleTally tally = new SampleTally(options);
        Interactions.Builder builder = new Interactions.Builder();
        for (int user = 0; user < train.users().size(); user++) {
            UserSample sample = sample(rule, user);
            int positives = sample.positives();
            tally.user(
                    train.rowsOf(user).length,
                    positives,
                    Math.multiplyExact(positives, options.negativesPerPositive()),
                    sample.size() - positives);
            for (int row = 0; row < sample.size(); row++) {
                float stars = sample.stars(row);
                builder.add(user, train.items().index(sample.movie(row)), sample.label(row), stars);
                if (sample.label(row) == 1) {
                    tally.positive(stars);
                } else {
                    tally.negative(stars, false);
                }
            }
        }
        return new SampledInteractions(builder.build(), tally.report());
    }

    private UserSample sample(HashedNegatives rule, int user) {
        int[] rows = train.rowsOf(user);
        int[] movies = new int[rows.length];
        float[] stars = new float[rows.length];
        for (int k = 0; k < rows.length; k++) {
            movies[k] = train.items().id(train.item(rows[k]));
            stars[k] = train.rating(rows[k]);
        }
        return rule.sample(train.users().id(user), movies, stars);
    }
}
