package kinoscope.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pages and what they load. */
final class PageRoutes {
    private final Catalogue catalogue;
    private final Pages pages;

    PageRoutes(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    List<Route> all() {
        return List.of(
                Route.get("/", context -> reply(context, pages, "index.html")),
                Route.get("/browse", context -> reply(context, pages, "browse.html")),
                Route.get("/movies/{id}", this::movie),
                Route.get("/assets/<path>", context -> reply(context, pages, "assets/" + context.pathParam("path"))));
    }

    private Reply movie(Context context) {
        Routes.item(context, catalogue);
        return reply(context, pages, "movie.html");
    }

    /**
     * A file, compressed where the client takes that, or word that the client has it.
     *
     * @throws Refusal if there is none of that name
     */
    static Reply reply(Context context, Pages pages, String name) {
        Pages.Page page =
                pages.find(name).orElseThrow(() -> Refusal.notFound("not_found", "there is nothing at this address"));
        Optional<byte[]> compressed = page.compressed().filter(bytes -> takesGzip(context.header("Accept-Encoding")));
        String tag = "\"" + page.tag() + (compressed.isPresent() ? "-gzip\"" : "\"");
        Reply reply = Reply.file(page.mediaType(), compressed.orElse(page.content()))
                .with("ETag", tag)
                .with("Cache-Control", "no-cache");
        if (page.compressed().isPresent()) {
            reply = reply.with("Vary", "Accept-Encoding");
        }
        if (EntityTag.matches(context.header("If-None-Match"), tag)) {
            return reply.unchanged();
        }
        return compressed.isPresent() ? reply.with("Content-Encoding", "gzip") : reply;
    }

    private static boolean takesGzip(String header) {
        if (header == null) {
            return false;
        }
        for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
            String coding = part.replace(" ", "");
            if (coding.startsWith("gzip") && !coding.matches("gzip;q=0(\\.0*)?")) {
                return true;
            }
        }
        return false;
    }
}
