package kinoscope.profile;

/** Where a genre stands with a user. */
public enum Leaning {
    /** As a candidate: more similar to the user than the median genre. */
    POSITIVE,
    /** As a candidate: less similar to the user than the median genre. */
    NEGATIVE,
    /** Neither of both. */
    NEITHER;

    /**
     * The side of a cosine on which it makes its genre a candidate.
     *
     * @param cosine of the user's and the genre's vector; NaN where one is missing
     * @param median over the genres
     * @return {@link #NEITHER} if both are equal or one is NaN
     */
    static Leaning candidate(double cosine, double median) {
        if (cosine > median) {
            return POSITIVE;
        }
        return cosine < median ? NEGATIVE : NEITHER;
    }
}
