package kinoscope.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes files as a whole or not at all: to a temporary name in the target's folder, then renamed.
 *
 * <p>A reader sees the old file or the new one, never a part. Missing folders above the target are made.
 */
public final class AtomicFiles {
    private static final AtomicLong WRITES = new AtomicLong();

    private AtomicFiles() {}

    /** What writes the content of a file. */
    @FunctionalInterface
    public interface Body {
        /** Writes everything to the stream, which the caller closes. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file; if the body fails, the target stays as it was and nothing else is left.
     *
     * @param target the file to make or replace
     * @param body writes the content
     * @throws InputException if the target cannot be written
     */
    public static void write(Path target, Body body) {
        Path temporary = null;
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (folder == null) {
                throw InputException.of(target, "cannot be written: it is not a file name");
            }
            Files.createDirectories(folder);
            temporary = folder.resolve("." + target.getFileName() + "."
                    + ProcessHandle.current().pid() + "-" + WRITES.incrementAndGet() + ".tmp");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
                body.writeTo(out);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new InputException(target + ": cannot be written: " + IoProblem.describe(e), e);
        } finally {
            deleteLeftOver(temporary);
        }
    }

    /**
     * Writes a text file in UTF-8.
     *
     * @throws InputException if the target cannot be written
     */
    public static void writeString(Path target, String text) {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void deleteLeftOver(Path temporary) {
        if (temporary == null) {
            return;
        }
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new InputException(temporary + ": cannot be removed: " + IoProblem.describe(e), e);
        }
    }
}
