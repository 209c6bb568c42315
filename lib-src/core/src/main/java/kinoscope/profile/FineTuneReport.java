package kinoscope.profile;

/**
 * What the draw of a set for fine-tuning found and what it did not.
 *
 * @param users all users
 * @param usersDrawn users with at least one row
 * @param usersWithoutPositives users without an actual positive genre or without a movie of one that may be drawn
 * @param usersWithoutNegatives users with positives but without any negative that may be drawn
 * @param usersShort users with positives but fewer negatives than the ratio asks for; those without any included
 * @param positives positive rows
 * @param negatives negative rows
 * @param missingNegatives negatives that the ratio asked for and that were not there
 * @param droppedPositives positives given up to keep the ratio
 */
public record FineTuneReport(
        int users,
        int usersDrawn,
        int usersWithoutPositives,
        int usersWithoutNegatives,
        int usersShort,
        int positives,
        int negatives,
        int missingNegatives,
        int droppedPositives) {
    /** That of no user. */
    static final FineTuneReport NONE = new FineTuneReport(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The sums of two reports about different users. */
    FineTuneReport plus(FineTuneReport other) {
        return new FineTuneReport(
                users + other.users,
                usersDrawn + other.usersDrawn,
                usersWithoutPositives + other.usersWithoutPositives,
                usersWithoutNegatives + other.usersWithoutNegatives,
                usersShort + other.usersShort,
                positives + other.positives,
                negatives + other.negatives,
                missingNegatives + other.missingNegatives,
                droppedPositives + other.droppedPositives);
    }

    /** Negatives for each positive over the whole set; NaN without positives. */
    public double ratio() {
        return positives == 0 ? Double.NaN : (double) negatives / positives;
    }
}
