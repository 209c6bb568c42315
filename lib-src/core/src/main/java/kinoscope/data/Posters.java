package kinoscope.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The poster images of a data set: files {@code MOVIEID.jpg}, {@code .png} or {@code .gif} in one folder, or none. */
public final class Posters {
    /** No posters at all. */
    public static final Posters NONE = new Posters(Optional.empty());

    private static final List<String> ENDINGS = List.of(".jpg", ".png", ".gif");

    private final Optional<Path> folder;

    private Posters(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The posters in the first of the folders that exists, or {@link #NONE}. */
    public static Posters in(Path... folders) {
        return Stream.of(folders)
                .filter(Files::isDirectory)
                .findFirst()
                .map(folder -> new Posters(Optional.of(folder)))
                .orElse(NONE);
    }

    /**
     * The posters in a folder that must be there.
     *
     * @throws InputException if it is no folder
     */
    public static Posters at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw InputException.of(folder, "no such folder of posters");
        }
        return new Posters(Optional.of(folder));
    }

    /** Where the images are. */
    public Optional<Path> folder() {
        return folder;
    }

    /** The image of a movie, by its raw id. */
    public Optional<Path> find(int movieId) {
        return folder.flatMap(place -> ENDINGS.stream()
                .map(ending -> place.resolve(movieId + ending))
                .filter(Files::isRegularFile)
                .findFirst());
    }

    /** How many of the data set's rated movies have an image. */
    public int countRated(Dataset dataset) {
        int count = 0;
        for (int item = 0; item < dataset.ratings().items().size(); item++) {
            if (find(dataset.ratings().items().id(item)).isPresent()) {
                count++;
            }
        }
        return count;
    }
}
