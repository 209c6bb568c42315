package kinoscope.web;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import kinoscope.embed.MovieVectors;
import kinoscope.model.Taste;

/** What models answer: recommendations and similar movies. */
final class TasteRoutes {
    private static final int STANDARD_K = 10;

    private final Catalogue catalogue;
    private final Models models;
    private final Recommendations recommendations;
    private final SimilarMovies similar;
    private final DemoServer.Comparisons comparisons;

    TasteRoutes(Catalogue catalogue, Models models, DemoServer.Comparisons comparisons) {
        this.catalogue = catalogue;
        this.models = models;
        this.recommendations = new Recommendations(catalogue, new PlotReasons(comparisons.plots(), catalogue));
        this.similar = new SimilarMovies(catalogue);
        this.comparisons = comparisons;
    }

    List<Route> all() {
        return List.of(
                Route.postLater(Routes.API + "/recommendations", this::toVisitor),
                Route.getLater(Routes.API + "/users/{id}/recommendations", this::toUser),
                Route.getLater(Routes.API + "/movies/{id}/similar", this::similar));
    }

    private record SimilarAnswer(String by, String model, List<SimilarMovies.Near> movies) {}

    private CompletableFuture<Reply> toVisitor(Context context) {
        Routes.query(context);
        requireJson(context);
        TasteBody body = TasteBody.read((byte[]) context.req().getAttribute(BodyGate.BODY));
        Taste taste = taste(body);
        ServedModel model = models.named(body.model());
        model.prepared().require();
        return model.run(() -> Reply.json(recommendations.toVisitor(model, taste, body.k(), body.from())));
    }

    private CompletableFuture<Reply> toUser(Context context) {
        Query query = Routes.query(context, "model", "k", "from");
        int user = catalogue
                .dataset()
                .ratings()
                .users()
                .find(Routes.id(context))
                .orElseThrow(() -> Refusal.notFound("unknown_user", "there is no such user in the data"));
        int k = query.number("k", STANDARD_K, 1, Limits.V1.k());
        int from = query.number("from", 0, 0, Integer.MAX_VALUE);
        ServedModel model = models.named(query.text("model"));
        model.prepared().require();
        return model.run(() -> Reply.json(recommendations.toUser(model, user, k, from)));
    }

    private CompletableFuture<Reply> similar(Context context) {
        Query query = Routes.query(context, "by", "model", "k");
        int item = Routes.item(context, catalogue);
        int k = query.number("k", STANDARD_K, 1, Limits.V1.k());
        String by = query.text("by").orElse("taste");
        ServedModel model = models.named(query.text("model"));
        return switch (by) {
            case "taste" -> {
                model.prepared().require();
                yield model.run(() -> Reply.json(new SimilarAnswer(by, model.id(), similar.byTaste(model, item, k))));
            }
            case "plot" -> CompletableFuture.completedFuture(byVectors(by, comparisons.plots(), item, k));
            case "poster" -> CompletableFuture.completedFuture(byVectors(by, comparisons.posters(), item, k));
            default -> throw Refusal.unprocessable("unknown_likeness", "by is one of taste, plot, poster");
        };
    }

    private Reply byVectors(String by, Prepared<MovieVectors> vectors, int item, int k) {
        return Reply.json(new SimilarAnswer(
                by,
                null,
                similar.byVectors(vectors.require(), catalogue.card(item).id(), k)));
    }

    private static void requireJson(Context context) {
        String type = context.header("Content-Type");
        String media = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String charset = type == null ? "" : type.replaceFirst("^[^;]*;?", "").replaceAll("[\\s\"]", "");
        boolean utf8 = charset.isEmpty() || charset.equalsIgnoreCase("charset=utf-8");
        if (!media.equals(JsonText.MEDIA_TYPE) || !utf8 || context.header("Content-Encoding") != null) {
            throw Refusal.unsupported("the body must be application/json in UTF-8, not compressed");
        }
    }

    private Taste taste(TasteBody body) {
        int picks = body.liked().size() + body.disliked().size();
        if (picks == 0) {
            throw Refusal.unprocessable("no_picks", "at least one movie must be liked or disliked");
        }
        if (picks > Limits.V1.picks()) {
            throw Refusal.unprocessable(
                    "too_many_picks", "more than " + Limits.V1.picks() + " movies are liked or disliked");
        }
        Set<Integer> seen = new HashSet<>();
        int[] liked = items(body.liked(), seen);
        return new Taste(liked, items(body.disliked(), seen));
    }

    private int[] items(List<Integer> ids, Set<Integer> seen) {
        int[] items = new int[ids.size()];
        for (int n = 0; n < items.length; n++) {
            int id = ids.get(n);
            OptionalInt item = catalogue.item(id);
            if (item.isEmpty()) {
                throw Refusal.unprocessable(
                        "unknown_movie",
                        id == TasteBody.NO_ID
                                ? "a number is the id of no movie"
                                : "movie " + id + " is not in the catalogue");
            }
            if (!seen.add(id)) {
                throw Refusal.unprocessable("repeated_movie", "movie " + id + " is liked or disliked twice");
            }
            items[n] = item.getAsInt();
        }
        return items;
    }
}
