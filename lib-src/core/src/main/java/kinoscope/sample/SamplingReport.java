package kinoscope.sample;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the rows of a sample come from, and what was missing.
 *
 * @param strategy where negatives were to come from
 * @param rowsByBand rows with a rating of the user, by band: the positives and the explicit negatives
 * @param unobserved negative rows without a rating of the user
 * @param repeated negative rows whose item the user already has as a negative: the pool was used up and started again
 * @param shortfall negatives that were wanted but not to be had
 * @param users users with at least one positive
 * @param usersWithoutPositives users with ratings, but none of them positive; they have no rows
 * @param usersShort users who supplied fewer negatives than wanted
 * @param usersWithoutNegatives users who supplied none of the negatives wanted; part of {@code usersShort}
 */
public record SamplingReport(
        NegativeStrategy strategy,
        Map<RatingBand, Integer> rowsByBand,
        int unobserved,
        int repeated,
        long shortfall,
        int users,
        int usersWithoutPositives,
        int usersShort,
        int usersWithoutNegatives) {

    /** Copies the counts; bands without a count get 0. */
    public SamplingReport {
        Map<RatingBand, Integer> counts = new EnumMap<>(RatingBand.class);
        for (RatingBand band : RatingBand.values()) {
            counts.put(band, rowsByBand.getOrDefault(band, 0));
        }
        rowsByBand = Collections.unmodifiableMap(counts);
    }

    /** The number of positive rows. */
    public int positives() {
        return rowsByBand.get(RatingBand.HARD_POSITIVE) + rowsByBand.get(RatingBand.SOFT_POSITIVE);
    }

    /** The number of negative rows, explicit and unobserved. */
    public int negatives() {
        return rowsByBand.get(RatingBand.HARD_NEGATIVE) + rowsByBand.get(RatingBand.SOFT_NEGATIVE) + unobserved;
    }

    /** All counts under the names that tables show, in the order of reading. */
    public Map<String, Long> lines() {
        Map<String, Long> lines = new LinkedHashMap<>();
        rowsByBand.forEach((band, count) -> lines.put(band.label(), (long) count));
        lines.put("unobserved negative", (long) unobserved);
        lines.put("repeated negative", (long) repeated);
        lines.put("negatives missing", shortfall);
        lines.put("users", (long) users);
        lines.put("users without positives", (long) usersWithoutPositives);
        lines.put("users short of negatives", (long) usersShort);
        lines.put("users without negatives", (long) usersWithoutNegatives);
        return Collections.unmodifiableMap(lines);
    }

    /** The lines, comma separated. */
    @Override
    public String toString() {
        return lines().entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue())
                .collect(Collectors.joining(", ", strategy + ": ", ""));
    }
}
