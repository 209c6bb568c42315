package kinoscope.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** One input file, in a folder or in a zip, compressed with gzip or not. */
final class DataFile {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Opener opener;
    private final boolean onDisk;

    private DataFile(Path path, Opener opener, boolean onDisk) {
        this.path = path;
        this.opener = opener;
        this.onDisk = onDisk;
    }

    /** A file in a folder. */
    static DataFile of(Path path) {
        return new DataFile(path, () -> Files.newInputStream(path), true);
    }

    /**
     * A part of a zip.
     *
     * @param path the name to show
     */
    static DataFile inZip(Path path, Opener opener) {
        return new DataFile(path, opener, false);
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
            throw unreadable(e);
        }
    }

    /** Whether the content stands on disk as it is, neither compressed nor in a zip, so that {@link #map} is possible. */
    boolean isPlain() {
        return onDisk && !isGzip();
    }

    /**
     * Reads a plain file through memory.
     *
     * @param window the length of each mapping, in bytes
     * @throws InputException if there is no such file or it cannot be read to its end
     */
    <T> T map(int window, MappedBody<T> body) {
        try (MappedFile file = MappedFile.of(path, window)) {
            return body.readFrom(file);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (InternalError e) {
            throw unreadable(new IOException(MappedFile.CUT_OFF, e));
        }
    }

    private InputException unreadable(IOException e) {
        return new InputException(path + ": cannot be read: " + IoProblem.describe(e), e);
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

    @FunctionalInterface
    interface MappedBody<T> {
        T readFrom(MappedFile file) throws IOException;
    }
}
