package kinoscope.spark.export;

/**
 * What is exported.
 *
 * @param users share of the users whose rows are exported, (0, 1]; default 1
 * @param files of each table that has rows by user, 1 to 10,000; default 1
 */
public record ExportOptions(double users, int files) {
    private static final int MOST_FILES = 10_000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public ExportOptions {
        if (!(users > 0 && users <= 1)) {
            throw new IllegalArgumentException("the share of users must be above 0 and at most 1: " + users);
        }
        if (files < 1 || files > MOST_FILES) {
            throw new IllegalArgumentException("files must be 1 to " + MOST_FILES + ": " + files);
        }
    }

    /** All users, one file for each table. */
    public static ExportOptions defaults() {
        return new ExportOptions(1, 1);
    }

    /** The same with another share of the users. */
    public ExportOptions withUsers(double other) {
        return new ExportOptions(other, files);
    }

    /** The same with another number of files. */
    public ExportOptions withFiles(int other) {
        return new ExportOptions(users, other);
    }
}
