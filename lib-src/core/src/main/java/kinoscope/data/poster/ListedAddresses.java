package kinoscope.data.poster;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import kinoscope.data.Movie;

/** The poster addresses that the data set lists, in the column {@code posterUrl} of its table. */
public final class ListedAddresses implements PosterSource {
    @Override
    public Optional<URI> find(Movie movie, Web web) throws IOException {
        String address = movie.links().posterUrl().strip();
        return address.isEmpty() ? Optional.empty() : Optional.of(checked(address));
    }

    private static URI checked(String address) throws IOException {
        try {
            URI uri = URI.create(address);
            if (("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("it is no address: " + address, e);
        }
        throw new IOException("only http and https addresses are fetched, not " + address);
    }

    @Override
    public String need() {
        return "poster address";
    }
}
