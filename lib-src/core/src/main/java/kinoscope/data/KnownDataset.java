package kinoscope.data;

import java.util.List;
import java.util.Optional;

/**
 * A data set that Kinoscope knows by name.
 *
 * @param name its folder below {@code data/}, and for GroupLens' sets the name of their zip
 * @param about what it is, for lists
 * @param ratings how many ratings it has when complete; for the sample about as many
 * @param files what must be in its folder
 * @param downloadable whether GroupLens offers it under this name
 */
public record KnownDataset(String name, String about, int ratings, List<String> files, boolean downloadable) {
    private static final List<String> CSV_FILES = List.of("ratings.csv", "movies.csv", "links.csv", "tags.csv");
    private static final List<String> ML_1M_FILES = List.of("ratings.dat", "movies.dat", "users.dat");

    /** All of them, smallest first. */
    public static final List<KnownDataset> ALL = List.of(
            new KnownDataset("sample", "synthetic, shipped with Kinoscope", 50_000, ML_1M_FILES, false),
            new KnownDataset(
                    "ml-100k",
                    "MovieLens 100K, 1997-1998, whole stars, demographics",
                    100_000,
                    List.of("u.data", "u.item", "u.genre", "u.user"),
                    true),
            new KnownDataset("ml-latest-small", "MovieLens, 1996-2018, half stars, tags", 100_836, CSV_FILES, true),
            new KnownDataset(
                    "ml-1m", "MovieLens 1M, 2000-2003, whole stars, demographics", 1_000_209, ML_1M_FILES, true),
            new KnownDataset("ml-25m", "MovieLens 25M, 1995-2019, half stars, tags", 25_000_095, CSV_FILES, true),
            new KnownDataset("ml-32m", "MovieLens 32M, 1995-2023, half stars, tags", 32_000_204, CSV_FILES, true));

    /** Copies the file names. */
    public KnownDataset {
        files = List.copyOf(files);
    }

    /** The data set of that name, or empty. */
    public static Optional<KnownDataset> find(String name) {
        return ALL.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    /** The names of those that can be downloaded. */
    public static List<String> downloadableNames() {
        return ALL.stream()
                .filter(KnownDataset::downloadable)
                .map(KnownDataset::name)
                .toList();
    }
}
