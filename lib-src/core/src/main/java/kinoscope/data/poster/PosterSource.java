package kinoscope.data.poster;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import kinoscope.data.Movie;

/** Where the poster of a movie is on the network: {@link ListedAddresses} or {@link Tmdb}. */
public interface PosterSource {
    /**
     * Finds the address of a movie's poster.
     *
     * @param movie whose poster is wanted
     * @param web for asking a site, at its pace
     * @return empty if the source cannot know the movie
     * @throws IOException if the source gives no usable answer, with the reason and without any key
     */
    Optional<URI> find(Movie movie, Web web) throws IOException, InterruptedException;

    /** What a movie needs to be found here, for messages: {@code "poster address"}. */
    String need();

    /** Asks sites politely. */
    @FunctionalInterface
    interface Web {
        /** The JSON text at an address; the headers go along. */
        String json(URI uri, Map<String, String> headers) throws IOException, InterruptedException;
    }
}
