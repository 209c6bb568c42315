package kinoscope.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fetches data sets from GroupLens: {@code NAME.zip}, checked against the MD5 in {@code NAME.zip.md5} beside it, unpacked into
 * {@code data/NAME}.
 *
 * <p>A broken download stays as {@code data/NAME.zip.part} and is gone on with; the folder appears only when it is complete. The
 * MD5 guards against damage on the way; HTTPS is what guards against forgery.
 */
public final class Download {
    private static final Pattern MD5 = Pattern.compile("\\b[0-9a-fA-F]{32}\\b");

    private final URI base;
    private final ResumableFetch http;

    /**
     * How to fetch.
     *
     * @param base the address of the folder with the zips, ending in {@code /}
     * @param timeout for connecting and for the beginning of each answer
     * @param attempts how often to try before giving up, at least 1; each goes on where the one before stopped
     */
    public record Options(URI base, Duration timeout, int attempts) {
        /**
         * Checks the options.
         *
         * @throws IllegalArgumentException if the address does not end in {@code /}, or a number is not positive
         */
        public Options {
            if (!base.toString().endsWith("/")) {
                throw new IllegalArgumentException("base address must end in '/': " + base);
            }
            if (timeout.isZero() || timeout.isNegative()) {
                throw new IllegalArgumentException("timeout must be positive: " + timeout);
            }
            if (attempts < 1) {
                throw new IllegalArgumentException("attempts must be at least 1: " + attempts);
            }
        }

        /** GroupLens, half a minute, three attempts. */
        public static Options defaults() {
            return new Options(
                    URI.create("https://files.grouplens.org/datasets/movielens/"), Duration.ofSeconds(30), 3);
        }
    }

    /** Prepares for fetching. */
    public Download(Options options) {
        base = options.base();
        http = new ResumableFetch(options.timeout(), options.attempts());
    }

    /**
     * Fetches a data set unless it is there already.
     *
     * @param name one of {@link KnownDataset#downloadableNames()}
     * @param home the folder of the project, above {@code data/}
     * @param progress told the bytes, then the unpacked files
     * @return the data set's folder
     * @throws InputException if the name is unknown or the download fails, with the address, the file and the folder for doing
     *     it by hand
     */
    public Path fetch(String name, Path home, Progress progress) {
        List<String> names = KnownDataset.downloadableNames();
        if (!names.contains(name)) {
            throw new InputException(
                    "data set '" + name + "' cannot be fetched, only " + String.join(", ", names) + " can");
        }
        Path folder = home.resolve("data");
        Path target = folder.resolve(name);
        if (Files.exists(target)) {
            if (Files.isDirectory(target) && DatasetReader.recognizes(target)) {
                return target;
            }
            throw InputException.of(target, "is in the way and not a data set; move it away to fetch " + name);
        }
        URI uri = base.resolve(name + ".zip");
        Path part = folder.resolve(name + ".zip.part");
        try {
            Files.createDirectories(folder);
            String expected = checksum(name);
            http.file(uri, part, progress);
            checkMd5(part, expected);
            unpack(part, target, progress);
            return target;
        } catch (IOException e) {
            throw failure(uri, target, IoProblem.describe(e), e);
        } catch (InputException e) {
            throw failure(uri, target, e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(uri, target, "interrupted", e);
        }
    }

    private String checksum(String name) throws IOException, InterruptedException {
        URI uri = base.resolve(name + ".zip.md5");
        try {
            Matcher md5 = MD5.matcher(http.text(uri));
            if (md5.find()) {
                return md5.group().toLowerCase(Locale.ROOT);
            }
        } catch (IOException e) {
            throw new IOException("no checksum from " + uri + ": " + IoProblem.describe(e), e);
        }
        throw new IOException("no MD5 in " + uri);
    }

    private static void checkMd5(Path part, String expected) throws IOException {
        String actual = md5(part);
        if (!actual.equals(expected)) {
            Files.delete(part);
            throw new IOException("wrong MD5 " + actual + ", expected " + expected + "; the file was discarded");
        }
    }

    private static String md5(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    /** Unpacks into a folder of another name, then renames it and removes the zip. */
    private static void unpack(Path part, Path target, Progress progress) throws IOException {
        Path unpacking = target.resolveSibling("." + target.getFileName() + ".unpacking");
        delete(unpacking);
        try {
            Files.createDirectories(unpacking);
            try (ZipFolder zip = ZipFolder.open(part)) {
                zip.extractTo(unpacking, progress);
            }
            if (!DatasetReader.recognizes(unpacking)) {
                throw new IOException("the zip holds no data set");
            }
            Files.move(unpacking, target, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(part);
        } finally {
            delete(unpacking);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static InputException failure(URI uri, Path target, String reason, Exception cause) {
        String byHand =
                "; to do it by hand, fetch that file and put it at " + target + ".zip or unpack it into " + target;
        return new InputException(uri + ": cannot be fetched: " + reason + byHand, cause);
    }
}
