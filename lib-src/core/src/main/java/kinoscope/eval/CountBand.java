package kinoscope.eval;

import java.util.List;

/**
 * A range of numbers of ratings, for instance that of items with 5 to 9 of them.
 *
 * @param least the fewest, at least 0
 * @param most the most, at least {@code least}; {@link Integer#MAX_VALUE} for no end
 */
public record CountBand(int least, int most) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is empty or begins below 0
     */
    public CountBand {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("no numbers from " + least + " to " + most);
        }
    }

    /** None, few and many: 0, 1 to 4, 5 to 9, 10 to 19, 20 to 49, 50 or more. */
    public static List<CountBand> standard() {
        return List.of(
                new CountBand(0, 0),
                new CountBand(1, 4),
                new CountBand(5, 9),
                new CountBand(10, 19),
                new CountBand(20, 49),
                new CountBand(50, Integer.MAX_VALUE));
    }

    /** As standard, with the last band divided: up to 99, 199, 499 and 999, and 1000 or more. */
    public static List<CountBand> wide() {
        return List.of(
                new CountBand(0, 0),
                new CountBand(1, 4),
                new CountBand(5, 9),
                new CountBand(10, 19),
                new CountBand(20, 49),
                new CountBand(50, 99),
                new CountBand(100, 199),
                new CountBand(200, 499),
                new CountBand(500, 999),
                new CountBand(1000, Integer.MAX_VALUE));
    }

    /** Whether a number lies inside. */
    public boolean contains(int count) {
        return least <= count && count <= most;
    }

    /** For instance {@code "0"}, {@code "5–9"}, {@code "50 or more"}. */
    @Override
    public String toString() {
        if (most == Integer.MAX_VALUE) {
            return least + " or more";
        }
        return least == most ? String.valueOf(least) : least + "–" + most;
    }
}
