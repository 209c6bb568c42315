package kinoscope.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The pages and what they load, read into memory once: an address is looked up by its name and never becomes the path of a file.
 */
final class Pages {
    private static final int WORTH_COMPRESSING = 1_000;
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "txt", "text/plain;charset=utf-8");

    private final Map<String, Page> pages;

    private Pages(Map<String, Page> pages) {
        this.pages = pages;
    }

    /**
     * A file as it is served.
     *
     * @param mediaType of the content
     * @param content the bytes
     * @param compressed with gzip, empty where that does not help
     * @param tag a strong entity tag of the content, without quotes
     */
    record Page(String mediaType, byte[] content, Optional<byte[]> compressed, String tag) {
        static Page of(String mediaType, byte[] content) {
            return new Page(mediaType, content, worthwhile(content), EntityTag.of(content));
        }

        private static Optional<byte[]> worthwhile(byte[] content) {
            if (content.length < WORTH_COMPRESSING) {
                return Optional.empty();
            }
            byte[] compressed = gzip(content);
            return compressed.length < content.length ? Optional.of(compressed) : Optional.empty();
        }
    }

    /** Reads the files beside this class, by their names below that folder. */
    static Pages ofClassPath() {
        try {
            URI place = Pages.class.getResource("openapi.json").toURI();
            if (!place.getScheme().equals("jar")) {
                return of(Path.of(place).getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return of(jar.getPath("/kinoscope/web"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("resources come from a place with an address", e);
        }
    }

    /** Reads a folder; files of kinds that pages do not load are left out. */
    static Pages of(Path folder) throws IOException {
        Map<String, Page> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
                if (mediaType != null) {
                    pages.put(name, Page.of(mediaType, Files.readAllBytes(file)));
                }
            }
        }
        return new Pages(pages);
    }

    /** The file of a name such as {@code "assets/css/theme.css"}. */
    Optional<Page> find(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
