package kinoscope.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import kinoscope.data.Ratings;

/**
 * What can be wrong with a split, counted: pairs in two parts, later ratings in an earlier part, test users and items
 * that train does not know, and positives among sampled negatives.
 *
 * @param split name of the split
 * @param findings one for each question asked, clean ones too
 */
public record SplitAudit(String split, List<AuditFinding> findings) {
    private static final String OVERLAP = "pairs in ";
    private static final String TEST_BEFORE_TRAIN = "users with test before train";
    private static final String COLD_USERS = "cold users";
    private static final String COLD_ITEMS = "cold items";

    /** What a split claims of itself, and must therefore hold. */
    public enum Claim {
        /** No (user, item) pair is in two parts. */
        DISJOINT,
        /** Disjoint, and within each user train is not newer than validation, nor validation than test. */
        TEMPORAL
    }

    /** Copies the findings. */
    public SplitAudit {
        findings = List.copyOf(findings);
    }

    /** Examines the parts of a split. Equal times are no leak. */
    public static SplitAudit of(Split split) {
        Part train = new Part("train", split.train());
        Part validation = new Part("validation", split.validation());
        Part test = new Part("test", split.test());
        return new SplitAudit(
                split.name(),
                List.of(
                        overlap(train, validation),
                        overlap(train, test),
                        overlap(validation, test),
                        timeLeaks(validation, train),
                        timeLeaks(test, train),
                        timeLeaks(test, validation),
                        coldUsers(train, test),
                        coldItems(train, test)));
    }

    /**
     * The audit with one more finding: how many of the negatives of a candidate set or a sample the users have in fact
     * rated. None should be.
     *
     * @param name what the negatives are, for instance {@code "NCF test negatives"}
     * @param rated the ratings whose items must not be negatives
     * @param negatives user index to the item indices that are called negative; null counts as none
     */
    public SplitAudit withNegatives(String name, Ratings rated, IntFunction<int[]> negatives) {
        long count = positivesAmongNegatives(rated, negatives);
        List<AuditFinding> more = new ArrayList<>(findings);
        more.add(new AuditFinding(
                "positives among " + name,
                count,
                AuditFinding.Severity.ERROR,
                "items that a user has rated but that stand among the user's negatives"));
        return new SplitAudit(split, more);
    }

    /**
     * Counts the negatives that their user has rated.
     *
     * @param rated the ratings whose items must not be negatives
     * @param negatives user index to item indices; null counts as none
     */
    public static long positivesAmongNegatives(Ratings rated, IntFunction<int[]> negatives) {
        long count = 0;
        for (int user = 0; user < rated.users().size(); user++) {
            int[] candidates = negatives.apply(user);
            if (candidates != null) {
                int[] known = rated.itemsOf(user);
                count += Arrays.stream(candidates)
                        .filter(item -> Arrays.binarySearch(known, item) >= 0)
                        .count();
            }
        }
        return count;
    }

    /** The number of (user, item) pairs that are in two parts. */
    public long overlap() {
        return findings.stream()
                .filter(finding -> finding.name().startsWith(OVERLAP))
                .mapToLong(AuditFinding::count)
                .sum();
    }

    /** The number of users with a test rating that is older than one of their training ratings. */
    public long timeLeaks() {
        return count(TEST_BEFORE_TRAIN);
    }

    /** The number of users with test ratings but without training ratings. */
    public long coldUsers() {
        return count(COLD_USERS);
    }

    /** The number of items with test ratings but without training ratings. */
    public long coldItems() {
        return count(COLD_ITEMS);
    }

    /**
     * Passes only if the split holds what it claims.
     *
     * @return this audit
     * @throws IllegalStateException if it does not; the message is one line with every broken finding
     */
    public SplitAudit requireClean(Claim claim) {
        String broken = findings.stream()
                .filter(finding -> finding.count() > 0)
                .filter(finding -> finding.severity() == AuditFinding.Severity.ERROR
                        || claim == Claim.TEMPORAL && finding.severity() == AuditFinding.Severity.TIME_LEAK)
                .map(AuditFinding::toString)
                .collect(Collectors.joining("; "));
        if (!broken.isEmpty()) {
            throw new IllegalStateException("the split '" + split + "' is not clean: " + broken);
        }
        return this;
    }

    /** The findings, one to a line. */
    @Override
    public String toString() {
        return findings.stream()
                .map(finding -> "  " + finding + System.lineSeparator())
                .collect(Collectors.joining("", "audit of " + split + System.lineSeparator(), ""));
    }

    private long count(String name) {
        return findings.stream()
                .filter(finding -> finding.name().equals(name))
                .mapToLong(AuditFinding::count)
                .sum();
    }

    private static AuditFinding overlap(Part one, Part other) {
        long count = 0;
        String first = "no pair is in both";
        for (int user = 0; user < one.users(); user++) {
            int[] items = one.ratings.itemsOf(user);
            for (int row : other.ratings.rowsOf(user)) {
                int item = other.ratings.item(row);
                if (Arrays.binarySearch(items, item) >= 0 && count++ == 0) {
                    first = "first " + one.userAndItem(user, item);
                }
            }
        }
        String name = OVERLAP + one.name + " and " + other.name;
        return new AuditFinding(name, count, AuditFinding.Severity.ERROR, first);
    }

    private static AuditFinding timeLeaks(Part later, Part earlier) {
        long count = 0;
        String first = "no " + later.name + " rating is older than one of the same user in " + earlier.name;
        for (int user = 0; user < later.users(); user++) {
            if (later.oldest(user) < earlier.newest(user) && count++ == 0) {
                first = "first user " + later.ratings.users().id(user);
            }
        }
        String name = "users with " + later.name + " before " + earlier.name;
        return new AuditFinding(name, count, AuditFinding.Severity.TIME_LEAK, first);
    }

    private static AuditFinding coldUsers(Part train, Part test) {
        long count = 0;
        for (int user = 0; user < train.users(); user++) {
            if (test.ratings.rowsOf(user).length > 0 && train.ratings.rowsOf(user).length == 0) {
                count++;
            }
        }
        return new AuditFinding(COLD_USERS, count, AuditFinding.Severity.NOTE, "users in test but not in train");
    }

    private static AuditFinding coldItems(Part train, Part test) {
        int[] known = train.ratings.countsByItem();
        int[] tested = test.ratings.countsByItem();
        long count = 0;
        for (int item = 0; item < known.length; item++) {
            if (tested[item] > 0 && known[item] == 0) {
                count++;
            }
        }
        return new AuditFinding(COLD_ITEMS, count, AuditFinding.Severity.NOTE, "items in test but not in train");
    }

    private record Part(String name, Ratings ratings) {
        int users() {
            return ratings.users().size();
        }

        long oldest(int user) {
            return Arrays.stream(ratings.rowsOf(user))
                    .mapToLong(ratings::timestamp)
                    .min()
                    .orElse(Long.MAX_VALUE);
        }

        long newest(int user) {
            return Arrays.stream(ratings.rowsOf(user))
                    .mapToLong(ratings::timestamp)
                    .max()
                    .orElse(Long.MIN_VALUE);
        }

        String userAndItem(int user, int item) {
            return "user " + ratings.users().id(user) + ", item "
                    + ratings.items().id(item);
        }
    }
}
