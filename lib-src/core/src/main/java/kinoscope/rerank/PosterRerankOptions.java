package kinoscope.rerank;

/**
 * How many movies a {@link PosterReranker} looks at.
 *
 * @param loved how many top-rated movies make up the user's taste, at least 1
 * @param candidates how many of the model's best unseen movies are compared with it, at least {@code k}
 * @param k how many of them are recommended at most, at least 1
 */
public record PosterRerankOptions(int loved, int candidates, int k) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a count is out of its range
     */
    public PosterRerankOptions {
        if (loved < 1 || k < 1) {
            throw new IllegalArgumentException("loved and k must be at least 1, not " + loved + " and " + k);
        }
        if (candidates < k) {
            throw new IllegalArgumentException(
                    candidates + " candidates are too few for a list of " + k + "; candidates must be at least k");
        }
    }

    /** Three loved movies, thirty candidates, five recommendations. */
    public static PosterRerankOptions defaults() {
        return new PosterRerankOptions(3, 30, 5);
    }

    /** The same with another number of loved movies. */
    public PosterRerankOptions withLoved(int value) {
        return new PosterRerankOptions(value, candidates, k);
    }

    /** The same with another number of candidates. */
    public PosterRerankOptions withCandidates(int value) {
        return new PosterRerankOptions(loved, value, k);
    }

    /** The same with another length of the list. */
    public PosterRerankOptions withK(int value) {
        return new PosterRerankOptions(loved, candidates, value);
    }
}
