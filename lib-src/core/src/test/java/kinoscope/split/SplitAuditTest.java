package kinoscope.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import kinoscope.data.Ratings;
import kinoscope.split.SplitAudit.Claim;
import org.junit.jupiter.api.Test;

class SplitAuditTest {
    /** Rows 0 to 2 are user 5, rows 3 and 4 user 6; only user 6 has rated item 40. */
    private static final Ratings RATINGS = PlantedRatings.of(
            new int[] {5, 10, 4, 100},
            new int[] {5, 20, 4, 200},
            new int[] {5, 30, 4, 300},
            new int[] {6, 10, 4, 100},
            new int[] {6, 40, 4, 200});

    @Test
    void cleanSplitPasses() {
        SplitAudit audit = SplitAudit.of(split(new int[] {0, 3}, new int[] {1}, new int[] {2, 4}));
        assertThat(audit.requireClean(Claim.TEMPORAL)).isSameAs(audit);
        assertThat(audit.overlap()).isZero();
        assertThat(audit.timeLeaks()).isZero();
        assertThat(audit.coldUsers()).isZero();
        assertThat(audit.coldItems()).isEqualTo(2);
        assertThat(audit.findings()).hasSize(8);
    }

    @Test
    void overlapFailsWhateverIsClaimed() {
        SplitAudit audit = SplitAudit.of(split(new int[] {0, 1}, new int[] {1, 2}, new int[] {0, 2}));
        assertThat(audit.overlap()).isEqualTo(3);
        assertThatIllegalStateException()
                .isThrownBy(() -> audit.requireClean(Claim.DISJOINT))
                .withMessageContaining("the split 'planted' is not clean")
                .withMessageContaining("pairs in train and validation: 1 (first user 5, item 20)")
                .withMessageContaining("pairs in train and test: 1 (first user 5, item 10)")
                .withMessageContaining("pairs in validation and test: 1 (first user 5, item 30)");
    }

    @Test
    void timeLeakFailsOnlyWhereTimeOrderIsClaimed() {
        SplitAudit audit = SplitAudit.of(split(new int[] {0, 2, 3}, new int[] {}, new int[] {1, 4}));
        assertThat(audit.timeLeaks()).isEqualTo(1);
        assertThat(audit.requireClean(Claim.DISJOINT)).isSameAs(audit);
        assertThatIllegalStateException()
                .isThrownBy(() -> audit.requireClean(Claim.TEMPORAL))
                .withMessageContaining("users with test before train: 1 (first user 5)");
    }

    @Test
    void validationHasItsPlaceInTime() {
        Split validationTooLate = split(new int[] {0}, new int[] {2}, new int[] {1});
        assertThatIllegalStateException()
                .isThrownBy(() -> SplitAudit.of(validationTooLate).requireClean(Claim.TEMPORAL))
                .withMessageContaining("users with test before validation: 1");
        Split validationTooEarly = split(new int[] {1}, new int[] {0}, new int[] {2});
        assertThatIllegalStateException()
                .isThrownBy(() -> SplitAudit.of(validationTooEarly).requireClean(Claim.TEMPORAL))
                .withMessageContaining("users with validation before train: 1");
    }

    @Test
    void countsColdUsersAndItems() {
        SplitAudit audit = SplitAudit.of(split(new int[] {0, 1}, new int[] {2}, new int[] {3, 4}));
        assertThat(audit.coldUsers()).isEqualTo(1);
        assertThat(audit.coldItems()).isEqualTo(1);
        assertThat(audit.requireClean(Claim.TEMPORAL)).isSameAs(audit);
    }

    @Test
    void countsPositivesAmongNegatives() {
        int[][] negatives = {{3, 1, 2}, null};
        assertThat(SplitAudit.positivesAmongNegatives(RATINGS, user -> negatives[user]))
                .isEqualTo(2);
        SplitAudit audit = SplitAudit.of(split(new int[] {0, 3}, new int[] {}, new int[] {4}))
                .withNegatives("candidates", RATINGS, user -> negatives[user]);
        assertThatIllegalStateException()
                .isThrownBy(() -> audit.requireClean(Claim.DISJOINT))
                .withMessageContaining("positives among candidates: 2");
    }

    @Test
    void readsLineByLine() {
        String text = SplitAudit.of(split(new int[] {0}, new int[] {}, new int[] {1, 3}))
                .toString();
        assertThat(text.lines().toList())
                .hasSize(9)
                .startsWith("audit of planted", "  pairs in train and validation: 0 (no pair is in both)")
                .contains("  cold users: 1 (users in test but not in train)");
    }

    private static Split split(int[] train, int[] validation, int[] test) {
        return new Split("planted", 0, RATINGS.subset(train), RATINGS.subset(validation), RATINGS.subset(test));
    }
}
