package kinoscope.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The files of one data set, in a folder or in a zip of a folder; each may be compressed with gzip. */
final class DataFiles implements AutoCloseable {
    private final Path place;
    private final Map<String, DataFile> files;
    private final ZipFolder zip;

    private DataFiles(Path place, Map<String, DataFile> files, ZipFolder zip) {
        this.place = place;
        this.files = files;
        this.zip = zip;
    }

    /**
     * Lists the files of a folder or zip.
     *
     * @throws InputException if there is no such place or it cannot be read
     */
    static DataFiles open(Path place) {
        try {
            if (Files.isDirectory(place)) {
                return new DataFiles(place, filesOf(place), null);
            }
            if (!Files.exists(place)) {
                throw InputException.of(place, "missing data set: no such folder or zip");
            }
            if (!place.toString().endsWith(".zip")) {
                throw InputException.of(place, "not a data set: expected a folder or a zip");
            }
            ZipFolder zip = ZipFolder.open(place);
            return new DataFiles(place, filesOf(place, zip), zip);
        } catch (IOException e) {
            throw new InputException(place + ": cannot be read: " + IoProblem.describe(e), e);
        }
    }

    Path place() {
        return place;
    }

    boolean has(String name) {
        return files.containsKey(name) || files.containsKey(name + ".gz");
    }

    /**
     * The file of that name, or the one with {@code .gz} added.
     *
     * @throws InputException if there is neither
     */
    DataFile require(String name) {
        DataFile plain = files.get(name);
        DataFile file = plain != null ? plain : files.get(name + ".gz");
        if (file == null) {
            throw InputException.of(place.resolve(name), "missing file");
        }
        return file;
    }

    @Override
    public void close() {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException e) {
                throw new InputException(place + ": cannot be closed: " + IoProblem.describe(e), e);
            }
        }
    }

    private static Map<String, DataFile> filesOf(Path folder) throws IOException {
        Map<String, DataFile> files = new HashMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Files::isRegularFile)
                    .forEach(file -> files.put(file.getFileName().toString(), DataFile.of(file)));
        }
        return files;
    }

    private static Map<String, DataFile> filesOf(Path place, ZipFolder zip) {
        Map<String, DataFile> files = new HashMap<>();
        for (String name : zip.names()) {
            files.put(name, DataFile.inZip(place.resolve(name), () -> zip.open(name)));
        }
        return files;
    }
}
