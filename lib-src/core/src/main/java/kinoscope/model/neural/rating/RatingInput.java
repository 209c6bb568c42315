package kinoscope.model.neural.rating;

/** What a network can be told of the two who meet in a rating. */
public enum RatingInput {
    /** Who the user is. */
    USER(true),
    /** The user's gender. */
    GENDER(true),
    /** The user's band of age. */
    AGE(true),
    /** The user's occupation. */
    OCCUPATION(true),
    /** Which movie it is. */
    MOVIE(false),
    /** The movie's genres: the mean of their vectors. */
    GENRES(false),
    /** The movie's genres as one: each combination that occurs has a vector of its own. */
    GENRE_COMBINATION(false);

    private final boolean ofUser;

    RatingInput(boolean ofUser) {
        this.ofUser = ofUser;
    }

    /** Whether the user is told of, not the movie. */
    public boolean isOfUser() {
        return ofUser;
    }

    /** Whether it names one user or one movie, so that nothing is known of those without training ratings. */
    public boolean isId() {
        return this == USER || this == MOVIE;
    }
}
