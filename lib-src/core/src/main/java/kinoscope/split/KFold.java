package kinoscope.split;

import java.util.ArrayList;
import java.util.List;
import kinoscope.data.Ratings;

/**
 * Cross-validation: all rows are divided at random into {@code folds} parts whose sizes differ by at most one row; each is
 * the test part of one split, and validation is drawn from the rest.
 *
 * @param folds how many, at least 2; default 5
 * @param validationShare share of the rows outside the fold that become validation, in [0, 1); default 0.1
 * @param seed the seed of all draws; default 1
 */
public record KFold(int folds, double validationShare, long seed) {
    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if there are fewer than 2 folds or the share is outside [0, 1)
     */
    public KFold {
        if (folds < 2) {
            throw new IllegalArgumentException("cross-validation needs at least 2 folds, not " + folds);
        }
        if (!(validationShare >= 0 && validationShare < 1)) {
            throw new IllegalArgumentException("validation share must be in [0, 1): " + validationShare);
        }
    }

    /** Five folds, 10 % of the rest for validation, seed 1. */
    public static KFold defaults() {
        return new KFold(5, 0.1, 1);
    }

    /**
     * One split for each fold. Over all of them each row is in test exactly once.
     *
     * @throws IllegalArgumentException if there are fewer rows than folds
     */
    public List<Split> splits(Ratings ratings) {
        if (ratings.size() < folds) {
            throw new IllegalArgumentException(folds + " folds of only " + ratings.size() + " ratings");
        }
        int[] order = RowOrder.shuffled(ratings.size(), seed);
        List<Split> splits = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            Assignment assignment = new Assignment(ratings);
            for (int place = fold; place < order.length; place += folds) {
                assignment.test(order[place]);
            }
            Split split = assignment.split("fold " + (fold + 1) + " of " + folds, seed);
            splits.add(validationShare == 0 ? split : withValidation(split, fold));
        }
        return List.copyOf(splits);
    }

    private Split withValidation(Split split, int fold) {
        SplitShares shares = new SplitShares(1 - validationShare, 0, validationShare);
        return split.withValidation(new RandomSplitter(shares, SubSeed.of(seed, fold)));
    }
}
