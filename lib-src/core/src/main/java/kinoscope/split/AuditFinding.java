package kinoscope.split;

/**
 * One line of a {@link SplitAudit}.
 *
 * @param name what was looked for
 * @param count how often it was found; 0 is clean
 * @param severity whether it may be
 * @param explanation what the count means and where it first occurs
 */
public record AuditFinding(String name, long count, Severity severity, String explanation) {
    /** What a finding means for the split. */
    public enum Severity {
        /** Wrong in every split. */
        ERROR,
        /** Wrong in a split that claims to keep the order of time. */
        TIME_LEAK,
        /** A property of the data to know about. */
        NOTE
    }

    /** {@code "name: count (explanation)"}. */
    @Override
    public String toString() {
        return name + ": " + count + " (" + explanation + ")";
    }
}
