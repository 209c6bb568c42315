package kinoscope.split;

import java.util.Locale;

/**
 * How large the three parts of a split are.
 *
 * <p>Counts are rounded to the nearest row: of {@code n} rows, test gets {@code round(n * test)}, validation
 * {@code round(n * (validation + test))} less that, and train the rest, but never nothing: where rounding would leave
 * train empty, validation gives up its row first, then test.
 *
 * @param train share of the rows, in (0, 1]; default 0.8
 * @param validation share of the rows, in [0, 1); default 0.1
 * @param test share of the rows, in [0, 1); default 0.1
 */
public record SplitShares(double train, double validation, double test) {
    private static final double TOLERANCE = 1e-9;

    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if one is negative or not a number, train is 0, or they do not sum to 1
     */
    public SplitShares {
        if (!(train > 0 && validation >= 0 && test >= 0 && Math.abs(train + validation + test - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "shares must not be negative, train must be positive and the sum 1: train " + train
                            + ", validation " + validation + ", test " + test);
        }
    }

    /** 80 % train, 10 % validation, 10 % test. */
    public static SplitShares defaults() {
        return new SplitShares(0.8, 0.1, 0.1);
    }

    /** How many of so many rows are test. */
    int testCount(int rows) {
        return Math.min((int) Math.round(rows * test), Math.max(rows - 1, 0));
    }

    /** How many of so many rows are validation. */
    int validationCount(int rows) {
        int testRows = testCount(rows);
        int wanted = (int) Math.round(rows * (validation + test)) - testRows;
        return Math.max(Math.min(wanted, rows - testRows - 1), 0);
    }

    /** The shares in percent: {@code "80/10/10"}. */
    @Override
    public String toString() {
        return percent(train) + "/" + percent(validation) + "/" + percent(test);
    }

    private static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.2f", share * 100);
        return text.replaceFirst("\\.?0+$", "");
    }
}
