package kinoscope.cli;

import java.nio.file.Path;
import java.util.List;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.embed.PosterEncoder;
import kinoscope.embed.PosterEncoders;
import kinoscope.embed.PosterVectors;

/** Encodes posters for the commands that use their vectors, which are kept below {@code output/}. */
final class PosterEncoding {
    private PosterEncoding() {}

    /** The vectors of movies' posters by the encoder of a name, with progress on the console. */
    static PosterVectors vectors(String encoder, Posters posters, List<Movie> movies) {
        Path cache = Home.folder().resolve("output/vectors/posters");
        try (PosterEncoder opened = PosterEncoders.byName(encoder);
                ConsoleProgress progress = new ConsoleProgress("encode posters")) {
            return PosterVectors.of(opened, posters, movies, cache, progress);
        }
    }
}
