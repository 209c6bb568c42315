package kinoscope.web;

import io.javalin.http.Context;
import java.util.List;
import kinoscope.data.Dataset;

/** What there is: data, genres, models, limits; and whether the server is up and ready. */
final class OverviewRoutes {
    private final Catalogue catalogue;
    private final Models models;
    private final DemoServer.Comparisons comparisons;
    private final List<GenreCount> genres;
    private final List<DecadeCount> decades;
    private final Pages pages;

    OverviewRoutes(Catalogue catalogue, Models models, DemoServer.Comparisons comparisons, Pages pages) {
        this.catalogue = catalogue;
        this.models = models;
        this.comparisons = comparisons;
        this.pages = pages;
        genres = catalogue.genres().entrySet().stream()
                .map(genre -> new GenreCount(genre.getKey(), genre.getValue()))
                .toList();
        decades = catalogue.decades().entrySet().stream()
                .map(decade -> new DecadeCount(decade.getKey(), decade.getValue()))
                .toList();
    }

    List<Route> all() {
        return List.of(
                Route.get(Routes.API + "/catalogue", this::overview),
                Route.get(Routes.API + "/openapi.json", this::description),
                Route.get(Routes.HEALTH, context -> Reply.json(new Status("up"))),
                Route.get("/readyz", this::ready));
    }

    private record Overview(
            Named dataset,
            int movies,
            List<GenreCount> genres,
            List<DecadeCount> decades,
            List<Model> models,
            List<Similar> similar,
            Limits limits) {}

    private record Named(String name, String title, boolean synthetic) {}

    private record GenreCount(String name, int movies) {}

    private record DecadeCount(int from, int movies) {}

    private record Model(String id, String name, String unit, String state) {}

    private record Similar(String by, String state) {}

    private record Status(String status) {}

    private Reply overview(Context context) {
        Routes.query(context);
        Dataset dataset = catalogue.dataset();
        return Reply.json(new Overview(
                new Named(dataset.name(), dataset.title(), dataset.synthetic()),
                catalogue.cards().size(),
                genres,
                decades,
                models.all().stream()
                        .map(model -> new Model(
                                model.id(),
                                model.name(),
                                model.unit(),
                                model.prepared().state().toString()))
                        .toList(),
                List.of(
                        new Similar("taste", models.tasteState().toString()),
                        new Similar("plot", comparisons.plots().state().toString()),
                        new Similar("poster", comparisons.posters().state().toString())),
                Limits.V1));
    }

    private Reply description(Context context) {
        Routes.query(context);
        return PageRoutes.reply(context, pages, "openapi.json");
    }

    private Reply ready(Context context) {
        boolean ready = models.tasteState() == Prepared.State.READY;
        return ready ? Reply.json(new Status("ready")) : Reply.json(503, new Status("preparing"));
    }
}
