package kinoscope.data.poster;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kinoscope.data.InputException;
import kinoscope.data.IoProblem;
import kinoscope.data.Movie;

/**
 * The Movie Database (themoviedb.org), asked by the movie's TMDB id or else its IMDb id, with the user's own key.
 *
 * <p>The key is read from the environment variable {@value #VARIABLE}, is sent to that site alone and stands in no message. Both
 * kinds of keys work: the short one (v3) and the long token (v4).
 */
public final class Tmdb implements PosterSource {
    /** The environment variable with the key. */
    public static final String VARIABLE = "TMDB_API_KEY";

    private static final URI API = URI.create("https://api.themoviedb.org/3/");
    private static final URI IMAGES = URI.create("https://image.tmdb.org/t/p/w500/");
    private static final int LONGEST_SHORT_KEY = 40;
    private static final Pattern POSTER = Pattern.compile("\"poster_path\"\\s*:\\s*\"/([\\w.-]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");
    private static final Pattern IMDB = Pattern.compile("(?:tt)?(\\d{1,10})");

    private final String key;
    private final URI api;
    private final URI images;

    Tmdb(String key, URI api, URI images) {
        this.key = key;
        this.api = api;
        this.images = images;
    }

    /**
     * The site with the key of the environment.
     *
     * @throws InputException if there is none
     */
    public static Tmdb of(Map<String, String> environment) {
        String key = environment.getOrDefault(VARIABLE, "").strip();
        if (key.isEmpty()) {
            throw new InputException("TMDB wants a key of yours: get one at themoviedb.org (settings, API) and set the"
                    + " environment variable " + VARIABLE);
        }
        return new Tmdb(key, API, IMAGES);
    }

    @Override
    public Optional<URI> find(Movie movie, Web web) throws IOException, InterruptedException {
        Matcher imdb = IMDB.matcher(movie.links().imdbId());
        String question;
        if (NUMBER.matcher(movie.links().tmdbId()).matches()) {
            question = "movie/" + movie.links().tmdbId() + "?language=en-US";
        } else if (imdb.matches()) {
            question = "find/" + String.format("tt%07d", Long.parseLong(imdb.group(1))) + "?external_source=imdb_id";
        } else {
            return Optional.empty();
        }
        Matcher poster = POSTER.matcher(ask(question, web));
        if (!poster.find()) {
            throw new IOException("TMDB has no poster of it");
        }
        return Optional.of(images.resolve(poster.group(1)));
    }

    private String ask(String question, Web web) throws IOException, InterruptedException {
        boolean token = key.length() > LONGEST_SHORT_KEY;
        String secret = token ? "" : "&api_key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
        try {
            return web.json(
                    api.resolve(question + secret), token ? Map.of("Authorization", "Bearer " + key) : Map.of());
        } catch (IOException e) {
            throw new IOException("TMDB: " + IoProblem.describe(e), e);
        }
    }

    @Override
    public String need() {
        return "TMDB or IMDb id";
    }
}
