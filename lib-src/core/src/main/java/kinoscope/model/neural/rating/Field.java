package kinoscope.model.neural.rating;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;
import kinoscope.model.Demographics;
import kinoscope.model.factor.ItemGenres;

/**
 * An input with its values: each user, or each movie, reads the mean of some rows of a table of vectors. Without any row it
 * reads zeros.
 *
 * @param input which one
 * @param rows of the table
 * @param starts {@code int[users + 1]} or {@code int[movies + 1]}: where the rows of each begin; shared, must not be changed
 * @param indices the rows, one after the other; shared, must not be changed
 */
record Field(RatingInput input, int rows, int[] starts, int[] indices) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if they do not
     */
    Field {
        boolean ascending = starts.length > 0 && starts[0] == 0 && starts[starts.length - 1] == indices.length;
        for (int which = 0; ascending && which + 1 < starts.length; which++) {
            ascending = starts[which] <= starts[which + 1];
        }
        if (!ascending) {
            throw new IllegalArgumentException("the starts do not span the " + indices.length + " rows of " + input);
        }
        for (int row : indices) {
            if (row < 0 || row >= rows) {
                throw new IllegalArgumentException("row " + row + " of " + input + " is not in 0.." + (rows - 1));
            }
        }
    }

    /** What the arrays of the tables are called, with the input behind it. */
    private static final String PREFIX = "input.";

    /**
     * The inputs of an architecture for some ratings, in its order.
     *
     * @throws InputException if the data do not tell what it asks for
     */
    static List<Field> of(
            RatingArchitecture architecture,
            Ratings train,
            Optional<Demographics> demographics,
            Optional<ItemGenres> genres) {
        return architecture.inputs().stream()
                .map(input -> of(input, train, demographics, genres))
                .toList();
    }

    private static Field of(
            RatingInput input, Ratings train, Optional<Demographics> demographics, Optional<ItemGenres> genres) {
        return switch (input) {
            case USER -> ids(input, countsByUser(train));
            case MOVIE -> ids(input, train.countsByItem());
            case GENDER -> attribute(input, known(input, demographics).gender());
            case AGE -> attribute(input, known(input, demographics).age());
            case OCCUPATION -> attribute(input, known(input, demographics).occupation());
            case GENRES -> {
                ItemGenres known = known(input, genres);
                yield new Field(input, known.genres(), known.starts(), known.indices());
            }
            case GENRE_COMBINATION -> combinations(known(input, genres));
        };
    }

    private static <T> T known(RatingInput input, Optional<T> data) {
        return data.orElseThrow(() -> new InputException("the network is to be told "
                + input.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", which these data do not have"));
    }

    private static int[] countsByUser(Ratings train) {
        int[] counts = new int[train.users().size()];
        for (int row = 0; row < train.size(); row++) {
            counts[train.user(row)]++;
        }
        return counts;
    }

    /** A row for each, and a last one for all that have no ratings. */
    private static Field ids(RatingInput input, int[] counts) {
        int[] rows = new int[counts.length];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = counts[k] > 0 ? k : counts.length;
        }
        return single(input, counts.length + 1, rows);
    }

    private static Field attribute(RatingInput input, Demographics.Attribute attribute) {
        return single(input, attribute.values().size(), attribute.byUser());
    }

    /** Each reads one row, or none where it is {@link Demographics#UNKNOWN}. */
    private static Field single(RatingInput input, int tableRows, int[] rowOf) {
        int[] starts = new int[rowOf.length + 1];
        int[] indices = new int[rowOf.length];
        int size = 0;
        for (int k = 0; k < rowOf.length; k++) {
            if (rowOf[k] != Demographics.UNKNOWN) {
                indices[size++] = rowOf[k];
            }
            starts[k + 1] = size;
        }
        return new Field(input, tableRows, starts, Arrays.copyOf(indices, size));
    }

    private static Field combinations(ItemGenres genres) {
        Map<List<Integer>, Integer> known = new LinkedHashMap<>();
        int[] rowOf = new int[genres.items()];
        for (int item = 0; item < rowOf.length; item++) {
            List<Integer> combination = Arrays.stream(
                            genres.indices(), genres.starts()[item], genres.starts()[item + 1])
                    .sorted()
                    .boxed()
                    .toList();
            known.putIfAbsent(combination, known.size());
            rowOf[item] = known.get(combination);
        }
        return single(RatingInput.GENRE_COMBINATION, known.size(), rowOf);
    }

    /** The name of its array of weights. */
    String weights() {
        return weights(input);
    }

    static String weights(RatingInput input) {
        return PREFIX + input.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Makes sure that it tells of so many users, or movies, and of each who it is if it is an id.
     *
     * @throws IllegalArgumentException if it does not
     */
    void requireSize(int expected) {
        if (size() != expected || input.isId() && (rows != expected + 1 || !isSingle())) {
            throw new IllegalArgumentException(input + " of " + size() + " instead of " + expected);
        }
    }

    /** How many users, or movies, it tells of. */
    int size() {
        return starts.length - 1;
    }

    /** How many rows one of them reads. */
    int count(int which) {
        return starts[which + 1] - starts[which];
    }

    /** Whether each reads exactly one row. */
    boolean isSingle() {
        for (int which = 0; which < size(); which++) {
            if (count(which) != 1) {
                return false;
            }
        }
        return true;
    }

    /** The row that stands for all that are unknown. */
    int unknown() {
        return rows - 1;
    }

    /** The row of one whose id it is. */
    int idRow(int which) {
        return indices[starts[which]];
    }
}
