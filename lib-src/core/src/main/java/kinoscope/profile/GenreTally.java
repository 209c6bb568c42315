package kinoscope.profile;

/** How many movies of each genre one user rated in training, and how many of them at or above the threshold. */
public final class GenreTally {
    private final int[] rated;
    private final int[] liked;

    /** Counts of so many genres, all 0. */
    public GenreTally(int genres) {
        rated = new int[genres];
        liked = new int[genres];
    }

    /**
     * Counts a rating of the user.
     *
     * @param genres indices of the movie's genres
     * @param positive whether it is at or above the threshold
     */
    public void add(int[] genres, boolean positive) {
        for (int genre : genres) {
            rated[genre]++;
            liked[genre] += positive ? 1 : 0;
        }
    }

    /** All the user's movies of a genre. */
    public int rated(int genre) {
        return rated[genre];
    }

    /** The user's movies of a genre with the threshold's stars or more. */
    public int liked(int genre) {
        return liked[genre];
    }
}
