package kinoscope.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kinoscope.data.Posters;

/** Poster images by the ids of movies: what is in an address is a number or nothing, and never part of a path. */
final class PosterRoutes {
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("jpg", "image/jpeg", "png", "image/png", "gif", "image/gif");

    private final Catalogue catalogue;
    private final Posters posters;

    PosterRoutes(Catalogue catalogue, Posters posters) {
        this.catalogue = catalogue;
        this.posters = posters;
    }

    List<Route> all() {
        return List.of(Route.get("/posters/{id}", this::poster));
    }

    private Reply poster(Context context) {
        int item = Routes.item(context, catalogue);
        Path file = posters.find(catalogue.card(item).id()).orElseThrow(PosterRoutes::none);
        try {
            String tag = "\"" + Long.toHexString(Files.size(file)) + "-"
                    + Long.toHexString(Files.getLastModifiedTime(file).toMillis()) + "\"";
            boolean known = EntityTag.matches(context.header("If-None-Match"), tag);
            Reply reply = Reply.file(mediaType(file), known ? new byte[0] : Files.readAllBytes(file))
                    .with("ETag", tag)
                    .with("Cache-Control", "public, max-age=86400");
            return known ? reply.unchanged() : reply;
        } catch (IOException e) {
            throw none();
        }
    }

    private static Refusal none() {
        return Refusal.notFound("no_poster", "this movie has no poster");
    }

    private static String mediaType(Path file) {
        String name = file.getFileName().toString();
        return MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    }
}
