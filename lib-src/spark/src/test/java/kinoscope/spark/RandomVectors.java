package kinoscope.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kinoscope.data.DatasetReader;

/** Vectors of movies that mean nothing, where any will do. */
public final class RandomVectors {
    private static final int WIDTH = 8;

    private RandomVectors() {}

    /** Writes a vector for each movie of a data set. */
    public static Path write(Path data, Path file) throws IOException {
        Random random = new Random(1);
        Stream<String> header = Stream.of("movieId" + numbered());
        Stream<String> rows = DatasetReader.read(data).movies().stream().map(movie -> movie.id() + numbers(random));
        return Files.write(file, Stream.concat(header, rows).toList());
    }

    private static String numbered() {
        return Stream.iterate(1, k -> k + 1).limit(WIDTH).map(k -> ",v" + k).collect(Collectors.joining());
    }

    private static String numbers(Random random) {
        return Stream.generate(random::nextGaussian)
                .limit(WIDTH)
                .map(value -> "," + value.floatValue())
                .collect(Collectors.joining());
    }
}
