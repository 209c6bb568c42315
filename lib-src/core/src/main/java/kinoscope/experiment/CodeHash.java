package kinoscope.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A hash of the classes that models and figures depend on, so that what other code has kept is not taken for the work of this
 * one. Classes that only show things do not count.
 */
public final class CodeHash {
    private static final String ROOT = "kinoscope";
    private static final Set<String> SHOWING = Set.of("cli", "explore", "notebook", "plot", "web");

    /** Computed once, when it is first asked for. */
    private static final class Current {
        private static final String HASH = ofPlace();
    }

    private CodeHash() {}

    /** The hash of the running code, as hexadecimal digits. */
    public static String current() {
        return Current.HASH;
    }

    private static String ofPlace() {
        try {
            Path place = Path.of(CodeHash.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return of(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return of(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("code comes from a place with an address", e);
        }
    }

    /**
     * The hash of the classes below a folder.
     *
     * @param place holds the folder {@code kinoscope}
     */
    static String of(Path place) throws IOException {
        MessageDigest digest = sha256();
        Path root = place.resolve(ROOT);
        List<Path> classes;
        try (Stream<Path> files = Files.walk(root)) {
            classes = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file ->
                            !SHOWING.contains(root.relativize(file).getName(0).toString()))
                    .sorted()
                    .collect(Collectors.toList());
        }
        for (Path file : classes) {
            digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
