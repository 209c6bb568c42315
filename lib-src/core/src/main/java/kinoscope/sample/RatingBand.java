package kinoscope.sample;

/** How clearly a rating speaks for or against a movie, from the best to the worst. */
public enum RatingBand {
    /** Clearly liked. */
    HARD_POSITIVE(true, true),
    /** Liked with reserve. */
    SOFT_POSITIVE(true, false),
    /** Disliked with reserve. */
    SOFT_NEGATIVE(false, false),
    /** Clearly disliked. */
    HARD_NEGATIVE(false, true);

    private final boolean positive;
    private final boolean hard;

    RatingBand(boolean positive, boolean hard) {
        this.positive = positive;
        this.hard = hard;
    }

    /** Whether the movie was liked. */
    public boolean positive() {
        return positive;
    }

    /** Whether there is little doubt about it. */
    public boolean hard() {
        return hard;
    }

    /** The name for tables and charts: {@code "hard positive"}. */
    public String label() {
        return (hard ? "hard " : "soft ") + (positive ? "positive" : "negative");
    }
}
