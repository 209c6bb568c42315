package kinoscope.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/** All routes, and what is common to them. */
final class Routes {
    /** Answered always, also to clients that ask too often. */
    static final String HEALTH = "/healthz";

    /** Where the description of the API is. */
    static final String API = "/api/v1";

    private static final String TEMPLATE = "kinoscope.route";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,8}");

    private final List<Route> all;

    Routes(List<List<Route>> parts) {
        all = parts.stream().flatMap(List::stream).toList();
    }

    List<Route> all() {
        return all;
    }

    /** Notes the pattern that a request was found to have. */
    static void note(Context context, String template) {
        context.req().setAttribute(TEMPLATE, template);
    }

    /** The pattern of a request, {@code "-"} where it has none. */
    static String templateOf(Request request) {
        return request.getAttribute(TEMPLATE) instanceof String template ? template : "-";
    }

    /** The method if it is a usual one, else {@code "OTHER"}. */
    static String knownMethod(String method) {
        return METHODS.contains(method) ? method : "OTHER";
    }

    /** The query of a request, of which only some parameters are known. */
    static Query query(Context context, String... known) {
        return Query.of(context.queryString(), Set.of(known));
    }

    /** The id in the address; 0, which nobody has, where there is none. */
    static int id(Context context) {
        String text = context.pathParam("id");
        return ID.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    /**
     * The item of the movie in the address.
     *
     * @throws Refusal if there is none
     */
    static int item(Context context, Catalogue catalogue) {
        return catalogue
                .item(id(context))
                .orElseThrow(() -> Refusal.notFound("unknown_movie", "there is no such movie in the catalogue"));
    }
}
