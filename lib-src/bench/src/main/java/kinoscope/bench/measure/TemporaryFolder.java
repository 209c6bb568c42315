package kinoscope.bench.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import kinoscope.data.AtomicFiles;

/**
 * A folder for the files that a program in a process of its own reads and writes. Closing removes it with everything in it.
 *
 * @param path where it is
 */
public record TemporaryFolder(Path path) implements AutoCloseable {
    /** Makes an empty one. */
    public static TemporaryFolder make(String prefix) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a resource there under its own name. */
    public void copyResource(Class<?> beside, String name) {
        AtomicFiles.write(path.resolve(name), out -> {
            try (InputStream in = beside.getResourceAsStream(name)) {
                in.transferTo(out);
            }
        });
    }

    @Override
    public void close() {
        try (Stream<Path> places = Files.walk(path)) {
            for (Path place : places.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
