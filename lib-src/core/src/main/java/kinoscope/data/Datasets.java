package kinoscope.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds data sets by name or path and loads them.
 *
 * <p>Searched in this order: the name as a path, {@code HOME/data/NAME}, {@code $KINOSCOPE_DATA/NAME}; in the last two also
 * {@code NAME.zip}.
 */
public final class Datasets {
    /** The environment variable with a further folder of data sets. */
    public static final String VARIABLE = "KINOSCOPE_DATA";

    private final Path home;
    private final Optional<Path> shared;

    /**
     * A locator.
     *
     * @param home the folder of the project, above {@code data/}
     * @param environment the environment variables
     */
    public Datasets(Path home, Map<String, String> environment) {
        this.home = home;
        this.shared = Optional.ofNullable(environment.get(VARIABLE))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    /**
     * A data set with what lies beside it.
     *
     * @param dataset the data
     * @param place the folder or zip that it was read from
     * @param posters its poster images, perhaps none
     */
    public record Loaded(Dataset dataset, Path place, Posters posters) {}

    /**
     * A line of {@link #list}.
     *
     * @param name what to load it by
     * @param known what is known about it, empty for a data set of the user's own
     * @param place where it was found, or empty
     */
    public record Entry(String name, Optional<KnownDataset> known, Optional<Path> place) {}

    /**
     * Loads a data set with the process's environment.
     *
     * @param nameOrPath for instance {@code "ml-1m"} or a folder or zip
     * @param home the folder of the project
     * @throws InputException if it is not found, with what to put where, or if a file of it cannot be used
     */
    public static Dataset load(String nameOrPath, Path home) {
        return new Datasets(home, System.getenv()).load(nameOrPath).dataset();
    }

    /**
     * Finds and reads a data set.
     *
     * @param nameOrPath for instance {@code "ml-1m"} or a folder or zip
     * @throws InputException if it is not found, with what to put where, or if a file of it cannot be used
     */
    public Loaded load(String nameOrPath) {
        Path place = find(nameOrPath).orElseThrow(() -> notFound(nameOrPath));
        Dataset dataset = DatasetReader.read(place);
        return new Loaded(dataset, place, posters(place, dataset.name()));
    }

    /** Where a data set, or any other folder of data such as {@code ncf}, is; empty if it is in none of the places. */
    public Optional<Path> find(String nameOrPath) {
        if (nameOrPath.isBlank()) {
            return Optional.empty();
        }
        try {
            return Stream.concat(Stream.of(Path.of(nameOrPath)), placesOf(nameOrPath))
                    .filter(Files::exists)
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * The data sets that Kinoscope knows and those of the user's own that lie in the searched folders.
     *
     * @throws InputException if a searched folder cannot be listed
     */
    public List<Entry> list() {
        Set<String> names = new LinkedHashSet<>();
        KnownDataset.ALL.forEach(known -> names.add(known.name()));
        roots().filter(Files::isDirectory).forEach(root -> names.addAll(ownNames(root)));
        List<Entry> entries = new ArrayList<>();
        for (String name : names) {
            Optional<Path> place = placesOf(name).filter(Files::exists).findFirst();
            entries.add(new Entry(name, KnownDataset.find(name), place));
        }
        return entries;
    }

    private Stream<Path> placesOf(String name) {
        return roots().flatMap(root -> Stream.of(root.resolve(name), root.resolve(name + ".zip")));
    }

    private Stream<Path> roots() {
        return Stream.concat(Stream.of(home.resolve("data")), shared.stream());
    }

    private static List<String> ownNames(Path root) {
        try (Stream<Path> places = Files.list(root)) {
            return places.filter(Files::isDirectory)
                    .filter(Files::isReadable)
                    .filter(DatasetReader::recognizes)
                    .map(place -> place.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InputException(root + ": cannot be listed: " + IoProblem.describe(e), e);
        }
    }

    private Posters posters(Path place, String name) {
        Path own = place.resolve("posters");
        Path beside = place.resolveSibling("posters").resolve(name);
        return shared.map(
                        root -> Posters.in(own, beside, root.resolve("posters").resolve(name)))
                .orElseGet(() -> Posters.in(own, beside));
    }

    private InputException notFound(String nameOrPath) {
        Path folder = home.resolve("data");
        String searched =
                roots().map(root -> root + "/" + nameOrPath).collect(Collectors.joining(", ", nameOrPath + ", ", ""));
        String remedy = KnownDataset.find(nameOrPath)
                .map(known ->
                        (known.downloadable() ? "fetch it with './kinoscope data fetch " + nameOrPath + "' or " : "")
                                + "put "
                                + String.join(", ", known.files()) + " into " + folder.resolve(nameOrPath))
                .orElse("known names are "
                        + KnownDataset.ALL.stream().map(KnownDataset::name).collect(Collectors.joining(", "))
                        + "; a data set of your own is a folder with ratings.csv and movies.csv");
        return new InputException("data set '" + nameOrPath + "' not found (looked for " + searched + "): " + remedy);
    }
}
