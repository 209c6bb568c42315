package kinoscope.spark.als;

/** What is factorized. */
public enum AlsKind {
    /** Stars, less the mean and the biases of user and movie: scores are predicted stars. */
    EXPLICIT,

    /** Which movies a user liked: scores order them and are no stars. */
    IMPLICIT
}
