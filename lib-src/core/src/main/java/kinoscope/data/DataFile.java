package kinoscope.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** One input file, in a folder or in a zip, compressed with gzip or not. */
final class DataFile {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Opener opener;

    /** @param path the file, or for a part of a zip the name to show */
    DataFile(Path path, Opener opener) {
        this.path = path;
        this.opener = opener;
    }

    static DataFile of(Path path) {
        return new DataFile(path, () -> Files.newInputStream(path));
    }

    /** What to call in messages. */
    Path path() {
        return path;
    }

    byte[] bytes() {
        return read(InputStream::readAllBytes);
    }

    /**
     * Reads the content, unpacked.
     *
     * @throws InputException if there is no such file or it cannot be read to its end
     */
    <T> T read(Body<T> body) {
        try (InputStream raw = opener.open();
                InputStream in = isGzip() ? new GZIPInputStream(raw, BUFFER) : raw) {
            return body.readFrom(in);
        } catch (IOException e) {
            throw new InputException(path + ": cannot be read: " + IoProblem.describe(e), e);
        }
    }

    private boolean isGzip() {
        return path.toString().endsWith(".gz");
    }

    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    @FunctionalInterface
    interface Body<T> {
        T readFrom(InputStream in) throws IOException;
    }
}
