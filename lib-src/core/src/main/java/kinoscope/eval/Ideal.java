package kinoscope.eval;

/** The list that a discounted gain is measured against, and with it the question that a normalised gain answers. */
public enum Ideal {
    /**
     * The same k items in their best order: is the list well ordered? A list of nothing but weak items can reach 1, so the
     * values are high and say little about the choice of the items.
     */
    SAME_LIST("ideal: same list"),
    /** The best k of all candidates: is the list as good as the catalogue allows? */
    CATALOGUE("ideal: catalogue");

    private final String text;

    Ideal(String text) {
        this.text = text;
    }

    /** The name for reports. */
    public String text() {
        return text;
    }
}
