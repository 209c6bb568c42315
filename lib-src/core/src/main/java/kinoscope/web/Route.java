package kinoscope.web;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;

/**
 * An address pattern with what answers it.
 *
 * @param method GET, which answers HEAD as well, or POST
 * @param template with {@code {name}} for a part and {@code <name>} for all the rest
 * @param handling gives the answer, perhaps later, or throws a {@link Refusal}
 */
record Route(String method, String template, Handling handling) {
    /** What answers a request. */
    interface Handling {
        CompletableFuture<Reply> handle(Context context);
    }

    /** What answers a request at once. */
    interface Immediate {
        Reply handle(Context context);
    }

    /** A route that answers at once. */
    static Route get(String template, Immediate handling) {
        return new Route("GET", template, context -> CompletableFuture.completedFuture(handling.handle(context)));
    }

    /** A route that answers later. */
    static Route getLater(String template, Handling handling) {
        return new Route("GET", template, handling);
    }

    /** A route that takes a body and answers later. */
    static Route postLater(String template, Handling handling) {
        return new Route("POST", template, handling);
    }
}
