package kinoscope.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Says in a few words what an {@link IOException} means, since many of them carry only a file name as their message. */
public final class IoProblem {
    private IoProblem() {}

    /** A few words without a full stop: {@code "missing file"}, {@code "no permission"}. */
    public static String describe(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "missing file";
        }
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in the way: " + e.getMessage();
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "a folder is in the way";
        }
        if (e instanceof EOFException) {
            return "it ends too early and is probably truncated";
        }
        if (e instanceof ZipException) {
            return "it is damaged or not compressed as its name says: " + e.getMessage();
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
