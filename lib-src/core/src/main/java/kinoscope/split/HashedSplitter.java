package kinoscope.split;

import kinoscope.data.Ratings;

/**
 * Divides rows by a hash of (seed, user, movie): which part a rating is in depends on nothing else, so that a rating that
 * comes later moves no other, and any number of machines agree without asking each other. The job {@code split} on Spark
 * uses this rule.
 *
 * <p>The hash is taken as a number in [0, 1): below the share of test the row is test, below that of test and validation
 * validation, else train. So the parts have about their shares of the rows, not exactly, and a user with few ratings may have
 * none in train.
 *
 * @param shares expected sizes of the parts
 * @param seed of the hash
 */
public record HashedSplitter(SplitShares shares, long seed) implements Splitter {
    private static final int SPARE_BITS = 11;
    private static final double UNIT = 0x1p-53;

    /** The parts. */
    public enum Part {
        /** What models are fitted to. */
        TRAIN,
        /** What options are chosen by. */
        VALIDATION,
        /** Read once, at the end. */
        TEST
    }

    /** 80/10/10 with seed 1. */
    public static HashedSplitter defaults() {
        return new HashedSplitter(SplitShares.defaults(), 1);
    }

    /**
     * The part of a rating.
     *
     * @param user raw id
     * @param movie raw id
     */
    public Part part(int user, int movie) {
        double place = (SubSeed.of(SubSeed.of(seed, user), movie) >>> SPARE_BITS) * UNIT;
        if (place < shares.test()) {
            return Part.TEST;
        }
        return place < shares.test() + shares.validation() ? Part.VALIDATION : Part.TRAIN;
    }

    @Override
    public Split split(Ratings ratings) {
        Assignment assignment = new Assignment(ratings);
        for (int row = 0; row < ratings.size(); row++) {
            Part part =
                    part(ratings.users().id(ratings.user(row)), ratings.items().id(ratings.item(row)));
            if (part == Part.TEST) {
                assignment.test(row);
            } else if (part == Part.VALIDATION) {
                assignment.validation(row);
            }
        }
        return assignment.split("hashed " + shares, seed);
    }
}
