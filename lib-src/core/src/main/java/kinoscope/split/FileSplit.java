package kinoscope.split;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kinoscope.data.Ratings;

/**
 * A split that somebody else has made: which rows are test comes from outside, for instance u1.test to u5.test of
 * ML-100K or the test file of the NCF authors. All other rows are train.
 *
 * <p>Such files know no validation part; {@link Split#withValidation} carves one out of train.
 */
public final class FileSplit implements Splitter {
    private final String name;
    private final int[] testRows;

    private FileSplit(String name, int[] testRows) {
        this.name = name;
        this.testRows = testRows;
    }

    /**
     * A split by row numbers.
     *
     * @param name for reports, for instance {@code "ml-100k u1"}
     * @param testRows rows of the ratings to be split, counted from 0, in any order, none twice; copied
     */
    public static FileSplit ofRows(String name, int... testRows) {
        return new FileSplit(name, testRows.clone());
    }

    /**
     * A split by pairs of user and item indices, each of which must be rated.
     *
     * @param name for reports, for instance {@code "NCF leave-one-out"}
     * @param ratings the ratings to be split
     * @param users user index of each test pair
     * @param items item index of each test pair
     * @throws IllegalArgumentException if the lengths differ, an index is unknown or a pair has no rating
     */
    public static FileSplit ofPairs(String name, Ratings ratings, int[] users, int[] items) {
        if (users.length != items.length) {
            throw new IllegalArgumentException(users.length + " users and " + items.length + " items do not pair up");
        }
        Map<Integer, Map<Integer, Integer>> rowByPair = new HashMap<>();
        int[] rows = new int[users.length];
        for (int pair = 0; pair < users.length; pair++) {
            if (users[pair] < 0 || users[pair] >= ratings.users().size()) {
                throw new IllegalArgumentException("test pair " + pair + " has unknown user index " + users[pair]);
            }
            Integer row = rowByPair
                    .computeIfAbsent(users[pair], user -> rowByItem(ratings, user))
                    .get(items[pair]);
            if (row == null) {
                throw new IllegalArgumentException("test pair " + pair + " is not rated: user index " + users[pair]
                        + ", item index " + items[pair]);
            }
            rows[pair] = row;
        }
        return new FileSplit(name, rows);
    }

    /**
     * Divides the ratings.
     *
     * @throws IllegalArgumentException if a row does not exist or is given twice
     */
    @Override
    public Split split(Ratings ratings) {
        Assignment assignment = new Assignment(ratings);
        for (int row : testRows) {
            if (row < 0 || row >= ratings.size()) {
                throw new IllegalArgumentException(name + ": no row " + row + " in " + ratings);
            }
            if (!assignment.isTrain(row)) {
                throw new IllegalArgumentException(name + ": row " + row + " is given twice");
            }
            assignment.test(row);
        }
        return assignment.split(name, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileSplit that && name.equals(that.name) && Arrays.equals(testRows, that.testRows);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(testRows);
    }

    @Override
    public String toString() {
        return "FileSplit[" + name + ", " + testRows.length + " test rows]";
    }

    private static Map<Integer, Integer> rowByItem(Ratings ratings, int user) {
        Map<Integer, Integer> rows = new HashMap<>();
        for (int row : ratings.rowsOf(user)) {
            rows.put(ratings.item(row), row);
        }
        return rows;
    }
}
