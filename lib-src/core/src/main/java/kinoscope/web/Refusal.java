package kinoscope.web;

import java.util.OptionalInt;

/** Ends the handling of a request with a {@link Problem}. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final int retryAfter;

    private Refusal(Problem problem, int retryAfter) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** The request is not well-formed. */
    static Refusal malformed(String code, String detail) {
        return new Refusal(new Problem(400, code, detail), 0);
    }

    /** There is no such thing at this address. */
    static Refusal notFound(String code, String detail) {
        return new Refusal(new Problem(404, code, detail), 0);
    }

    /** The media type of the body is not understood. */
    static Refusal unsupported(String detail) {
        return new Refusal(new Problem(415, "unsupported_media_type", detail), 0);
    }

    /** The request is well-formed but asks for what cannot be. */
    static Refusal unprocessable(String code, String detail) {
        return new Refusal(new Problem(422, code, detail), 0);
    }

    /** It may work later. */
    static Refusal later(String code, String detail, int retryAfterSeconds) {
        return new Refusal(new Problem(503, code, detail), retryAfterSeconds);
    }

    Problem problem() {
        return problem;
    }

    /** After how many seconds trying again makes sense, if it does. */
    OptionalInt retryAfter() {
        return retryAfter == 0 ? OptionalInt.empty() : OptionalInt.of(retryAfter);
    }
}
