package kinoscope.data.poster;

/** An image that is refused, with the reason in words that go on from its name: {@code "broken image: it is cut off"}. */
final class PosterException extends Exception {
    private static final long serialVersionUID = 1L;

    private final PosterProblem problem;

    PosterException(PosterProblem problem, String message) {
        super(message);
        this.problem = problem;
    }

    PosterException(String message, Throwable cause) {
        super(message, cause);
        this.problem = PosterProblem.BROKEN;
    }

    PosterProblem problem() {
        return problem;
    }
}
