package kinoscope.profile;

/**
 * How the set for fine-tuning is drawn.
 *
 * @param positivesPerUser most positives of a user, at least 1; 9 is one for each genre above the median of 18
 * @param negativesPerPositive negatives for each positive of a user, at least 0; 3 in the source system
 * @param mixedNegatives what happens with movies of a negative genre that belong to a positive genre too
 * @param shortage what happens to users with too few negatives
 * @param replayShare share of the first training set that is mixed in, {@code 0..1}
 * @param seed of every draw
 */
public record FineTuneOptions(
        int positivesPerUser,
        int negativesPerPositive,
        MixedNegatives mixedNegatives,
        Shortage shortage,
        double replayShare,
        long seed) {
    /** Movies of an actual negative genre that belong to an actual positive genre of the same user too. */
    public enum MixedNegatives {
        /** They are never drawn: a label 0 on a movie of a liked genre would teach the opposite of the profile. */
        LEAVE_OUT,
        /** They may be drawn, as in the source system. */
        ALLOW
    }

    /** Users for whom there are fewer negatives than the ratio asks for. */
    public enum Shortage {
        /** They keep all their positives beside the negatives there are. */
        KEEP_POSITIVES,
        /** They lose positives until the ratio holds; a user without negatives drops out. */
        KEEP_RATIO
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public FineTuneOptions {
        if (positivesPerUser < 1) {
            throw new IllegalArgumentException("positivesPerUser must be at least 1, not " + positivesPerUser);
        }
        if (negativesPerPositive < 0) {
            throw new IllegalArgumentException("negativesPerPositive must not be negative: " + negativesPerPositive);
        }
        if (!(replayShare >= 0 && replayShare <= 1)) {
            throw new IllegalArgumentException("replayShare must be in 0..1, not " + replayShare);
        }
    }

    /** Nine positives, three negatives each, no mixed movies, positives kept, a tenth replayed. */
    public static FineTuneOptions defaults() {
        return new FineTuneOptions(9, 3, MixedNegatives.LEAVE_OUT, Shortage.KEEP_POSITIVES, 0.1, 42);
    }

    /** The same with another seed. */
    public FineTuneOptions withSeed(long newSeed) {
        return new FineTuneOptions(
                positivesPerUser, negativesPerPositive, mixedNegatives, shortage, replayShare, newSeed);
    }

    /** The same with another rule for users with too few negatives. */
    public FineTuneOptions withShortage(Shortage newShortage) {
        return new FineTuneOptions(
                positivesPerUser, negativesPerPositive, mixedNegatives, newShortage, replayShare, seed);
    }

    /** The same with another rule for movies of a positive and a negative genre. */
    public FineTuneOptions withMixedNegatives(MixedNegatives newMixedNegatives) {
        return new FineTuneOptions(
                positivesPerUser, negativesPerPositive, newMixedNegatives, shortage, replayShare, seed);
    }

    /** The same with another share of the first training set. */
    public FineTuneOptions withReplayShare(double newReplayShare) {
        return new FineTuneOptions(
                positivesPerUser, negativesPerPositive, mixedNegatives, shortage, newReplayShare, seed);
    }
}
