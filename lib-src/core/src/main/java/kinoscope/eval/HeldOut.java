package kinoscope.eval;

import java.util.Arrays;
import java.util.List;
import kinoscope.data.Ratings;
import kinoscope.split.Split;

/**
 * Ratings that a model is measured on, with those it may know.
 *
 * @param part {@code "validation"} or {@code "test"}
 * @param seen the parts whose items are no longer recommended
 * @param ratings the held-out part
 */
public record HeldOut(String part, List<Ratings> seen, Ratings ratings) {
    /** Copies the list. */
    public HeldOut {
        seen = List.copyOf(seen);
    }

    /** The validation part; holds no reference to the test part. */
    public static HeldOut validation(Split split) {
        return new HeldOut("validation", List.of(split.train()), split.validation());
    }

    /** The test part, where the validation part counts as seen. */
    public static HeldOut test(Split split) {
        return new HeldOut("test", List.of(split.train(), split.validation()), split.test());
    }

    /** The user's held-out items that are relevant, ascending. */
    int[] relevantItems(int user, Relevance relevance) {
        int[] rows = ratings.rowsOf(user);
        int[] items = new int[rows.length];
        int n = 0;
        for (int row : rows) {
            if (relevance.test(ratings.rating(row))) {
                items[n++] = ratings.item(row);
            }
        }
        return Arrays.stream(items, 0, n).sorted().toArray();
    }
}
