package kinoscope.split;

import kinoscope.data.Ratings;

/** Which part each row belongs to; every row is train until it is marked, so every row is in exactly one part. */
final class Assignment {
    private static final byte TRAIN = 0;
    private static final byte VALIDATION = 1;
    private static final byte TEST = 2;

    private final Ratings ratings;
    private final byte[] part;

    Assignment(Ratings ratings) {
        this.ratings = ratings;
        this.part = new byte[ratings.size()];
    }

    void validation(int row) {
        part[row] = VALIDATION;
    }

    void test(int row) {
        part[row] = TEST;
    }

    boolean isTrain(int row) {
        return part[row] == TRAIN;
    }

    /** Gives the last rows of an order to test, those before them to validation and leaves the first in train. */
    void endOf(int[] order, SplitShares shares) {
        int firstTest = order.length - shares.testCount(order.length);
        int firstValidation = firstTest - shares.validationCount(order.length);
        for (int place = firstValidation; place < firstTest; place++) {
            validation(order[place]);
        }
        for (int place = firstTest; place < order.length; place++) {
            test(order[place]);
        }
    }

    /** The parts, each in the order of the file. */
    Split split(String name, long seed) {
        return new Split(name, seed, rows(TRAIN), rows(VALIDATION), rows(TEST));
    }

    private Ratings rows(byte wanted) {
        return ratings.where(row -> part[row] == wanted);
    }
}
