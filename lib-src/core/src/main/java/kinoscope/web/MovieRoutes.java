package kinoscope.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kinoscope.data.Movie;

/** Movies: pages of the catalogue, search, one movie. */
final class MovieRoutes {
    private static final int STANDARD_LIMIT = 24;
    private static final int YEARS = 10;
    private static final int LAST_YEAR = 9999;
    private static final double TENTHS = 10;

    private final Catalogue catalogue;
    private final TitleSearch search;

    MovieRoutes(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.search = new TitleSearch(catalogue);
    }

    List<Route> all() {
        return List.of(
                Route.get(Routes.API + "/movies", this::page),
                Route.get(Routes.API + "/search", this::search),
                Route.get(Routes.API + "/movies/{id}", this::movie));
    }

    private record PageAnswer(List<Card> movies, String next, int total) {}

    private record MovieAnswer(
            int id,
            String title,
            Integer year,
            List<String> genres,
            String poster,
            int ratings,
            String plot,
            Double stars,
            String originalTitle,
            String imdb) {}

    private Reply page(Context context) {
        Query query = Routes.query(context, "genre", "decade", "cursor", "limit");
        Optional<Cursor> cursor = query.text("cursor").map(text -> Cursor.read(text)
                .orElseThrow(() -> Refusal.malformed("malformed_cursor", "the cursor is none of this server")));
        Catalogue.Page page = catalogue.page(filter(query), cursor, limit(query));
        return Reply.json(
                new PageAnswer(page.movies(), page.next().map(Cursor::text).orElse(null), page.total()));
    }

    private Reply search(Context context) {
        Query query = Routes.query(context, "q", "genre", "decade", "limit");
        String typed = query.text("q").orElse("");
        int most = Limits.V1.query();
        if (typed.codePointCount(0, typed.length()) > most) {
            throw Refusal.unprocessable("q_too_long", "q has more than " + most + " characters");
        }
        return Reply.json(search.find(typed, filter(query), limit(query)));
    }

    private Reply movie(Context context) {
        Routes.query(context);
        int item = Routes.item(context, catalogue);
        Card card = catalogue.card(item);
        Movie movie = catalogue.dataset().movie(item);
        String imdb = movie.links().imdbId();
        return Reply.json(new MovieAnswer(
                card.id(),
                card.title(),
                card.year(),
                card.genres(),
                card.poster(),
                card.ratings(),
                movie.plot(),
                Math.round(catalogue.meanStars(item) * TENTHS) / TENTHS,
                movie.title().strip(),
                imdb.isEmpty() ? null : imdb));
    }

    private CardFilter filter(Query query) {
        Optional<String> genre = query.text("genre");
        if (genre.isPresent() && !catalogue.dataset().genres().names().contains(genre.get())) {
            throw Refusal.unprocessable(
                    "unknown_genre",
                    "the genres are "
                            + String.join(", ", catalogue.dataset().genres().names()));
        }
        OptionalInt decade = query.number("decade");
        decade.ifPresent(year -> {
            if (year < 0 || year > LAST_YEAR || year % YEARS != 0) {
                throw Refusal.unprocessable("unknown_decade", "decade is the first year of ten, for instance 1990");
            }
        });
        return new CardFilter(genre, decade);
    }

    private static int limit(Query query) {
        return query.number("limit", STANDARD_LIMIT, 1, Limits.V1.page());
    }
}
