package kinoscope.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The fixed test of the NCF paper on ML-1M: for each user one held-out item and 99 items to rank it against.
 *
 * <p>The files number users and items from 0 in order of first appearance in {@code ratings.dat}, which is how
 * {@link Ratings} of ML-1M numbers them. For 156 of the 6040 users the held-out item also stands among the 99; it is kept
 * here, as in the file. The arrays are shared and must not be changed.
 *
 * <p>Reference: He, Liao, Zhang, Nie, Hu, Chua, "Neural Collaborative Filtering", WWW 2017.
 *
 * @param rows the row of each user's held-out rating: {@code int[users]}
 * @param items the held-out item of each user: {@code int[users]}
 * @param negatives the other items in file order: {@code int[users][99]}
 */
public record NcfTestSet(int[] rows, int[] items, int[][] negatives) {
    private static final String RATING_FILE = "ml-1m.test.rating";
    private static final String NEGATIVE_FILE = "ml-1m.test.negative";
    private static final int NEGATIVES = 99;

    /**
     * Reads {@code ml-1m.test.rating} and {@code ml-1m.test.negative}.
     *
     * @param folder where the two files are
     * @param ratings ML-1M
     * @throws InputException if a file is missing or malformed, names a user or item out of range, or a held-out rating is not
     *     in {@code ratings}
     */
    public static NcfTestSet read(Path folder, Ratings ratings) {
        try (DataFiles files = DataFiles.open(folder)) {
            int users = ratings.users().size();
            int[] rows = new int[users];
            int[] items = new int[users];
            int[][] negatives = new int[users][];
            Arrays.fill(rows, -1);
            for (TextFile.Line line : lines(files, RATING_FILE)) {
                List<String> fields = line.fields('\t');
                if (fields.size() != 4) {
                    throw line.error("malformed line, expected 4 fields with a tab between them", line.text());
                }
                int user = index(line, "user", fields.get(0), users);
                items[user] = index(line, "item", fields.get(1), ratings.items().size());
                if (rows[user] >= 0) {
                    throw line.error("user occurs twice", fields.get(0));
                }
                rows[user] = rowOf(line, ratings, user, items[user]);
            }
            for (TextFile.Line line : lines(files, NEGATIVE_FILE)) {
                readNegatives(line, items, negatives, ratings.items().size());
            }
            for (int user = 0; user < users; user++) {
                if (rows[user] < 0 || negatives[user] == null) {
                    throw InputException.of(
                            folder.resolve(rows[user] < 0 ? RATING_FILE : NEGATIVE_FILE), "no line for user " + user);
                }
            }
            return new NcfTestSet(rows, items, negatives);
        }
    }

    private static void readNegatives(TextFile.Line line, int[] items, int[][] negatives, int itemCount) {
        List<String> fields = line.fields('\t');
        String pair = fields.get(0);
        int comma = pair.indexOf(',');
        if (fields.size() != 1 + NEGATIVES || !pair.startsWith("(") || !pair.endsWith(")") || comma < 0) {
            throw line.error("malformed line, expected (user,item) and " + NEGATIVES + " items", line.text());
        }
        int user = index(line, "user", pair.substring(1, comma), items.length);
        if (index(line, "item", pair.substring(comma + 1, pair.length() - 1), itemCount) != items[user]) {
            throw line.error("not the held-out item of " + RATING_FILE, pair);
        }
        if (negatives[user] != null) {
            throw line.error("user occurs twice", pair);
        }
        negatives[user] = fields.stream()
                .skip(1)
                .mapToInt(field -> index(line, "item", field, itemCount))
                .toArray();
    }

    private static List<TextFile.Line> lines(DataFiles files, String name) {
        return TextFile.read(files.require(name), StandardCharsets.UTF_8).lines();
    }

    private static int index(TextFile.Line line, String what, String field, int size) {
        int index = line.number(what, field);
        if (index >= size) {
            throw line.error(what + " is not below " + size, field);
        }
        return index;
    }

    private static int rowOf(TextFile.Line line, Ratings ratings, int user, int item) {
        return Arrays.stream(ratings.rowsOf(user))
                .filter(row -> ratings.item(row) == item)
                .findFirst()
                .orElseThrow(() -> line.error("held-out rating is not in the data set", line.text()));
    }
}
