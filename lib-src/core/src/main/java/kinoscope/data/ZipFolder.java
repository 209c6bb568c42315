package kinoscope.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip seen as the folder that was packed into it: one top folder, as in the files of GroupLens, is taken off the names.
 *
 * <p>A zip with an absolute name or a {@code ..} in a name is refused as a whole.
 */
final class ZipFolder implements AutoCloseable {
    private final Path path;
    private final ZipFile zip;
    private final Map<String, ZipEntry> files;

    private ZipFolder(Path path, ZipFile zip, Map<String, ZipEntry> files) {
        this.path = path;
        this.zip = zip;
        this.files = files;
    }

    static ZipFolder open(Path path) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            return new ZipFolder(path, zip, withoutTopFolder(checkedFiles(path, zip)));
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** The names of the files, relative to the packed folder, with {@code /} between folders. */
    Set<String> names() {
        return files.keySet();
    }

    InputStream open(String name) throws IOException {
        return zip.getInputStream(files.get(name));
    }

    /** Unpacks everything into an existing folder and checks each file's CRC-32. */
    void extractTo(Path folder, Progress progress) throws IOException {
        int done = 0;
        for (Map.Entry<String, ZipEntry> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey()).normalize();
            if (!target.startsWith(folder.normalize())) {
                throw refused(path, file.getValue().getName());
            }
            Files.createDirectories(target.getParent());
            extract(file.getValue(), target);
            done++;
            progress.update(done, files.size(), "unpacked " + file.getKey());
        }
    }

    private void extract(ZipEntry entry, Path target) throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), crc);
                OutputStream out = Files.newOutputStream(target)) {
            in.transferTo(out);
        }
        if (crc.getValue() != entry.getCrc()) {
            throw new ZipException("wrong CRC-32 of " + entry.getName());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Map<String, ZipEntry> checkedFiles(Path path, ZipFile zip) {
        Map<String, ZipEntry> files = new LinkedHashMap<>();
        zip.stream().forEach(entry -> {
            String name = entry.getName().replace('\\', '/');
            if (name.startsWith("/") || name.matches("[A-Za-z]:.*") || ("/" + name + "/").contains("/../")) {
                throw refused(path, entry.getName());
            }
            if (!entry.isDirectory() && !name.startsWith("__MACOSX/")) {
                files.put(name, entry);
            }
        });
        return files;
    }

    private static Map<String, ZipEntry> withoutTopFolder(Map<String, ZipEntry> files) {
        Set<String> tops = files.keySet().stream()
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .collect(Collectors.toSet());
        if (tops.size() != 1) {
            return files;
        }
        int top = tops.iterator().next().length();
        Map<String, ZipEntry> inner = new LinkedHashMap<>();
        files.forEach((name, entry) -> inner.put(name.substring(top), entry));
        return inner;
    }

    private static InputException refused(Path path, String entry) {
        return InputException.of(path, "zip refused, an entry leads out of its folder: '" + entry + "'");
    }
}
