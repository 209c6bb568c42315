package kinoscope.data;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * The parts that ML-100K ships ready-made ({@code u1.base}, {@code u1.test}, ... {@code ua.base}), as row numbers of the whole.
 *
 * <p>{@code ratings.subset(SplitFile.rows(...))} gives the part under the indices of the whole.
 */
public final class SplitFile {
    private SplitFile() {}

    /**
     * Finds the rows of a part.
     *
     * @param place the folder or zip with the part
     * @param name the file, for instance {@code "u1.base"}
     * @param ratings all ratings
     * @return row numbers of {@code ratings}, in the order of the part
     * @throws InputException if the file is missing, malformed or holds a rating that {@code ratings} does not have
     */
    public static int[] rows(Path place, String name, Ratings ratings) {
        try (DataFiles files = DataFiles.open(place)) {
            DataFile file = files.require(name);
            RatingFormat format = RatingFormat.ML_100K;
            Ratings part = RatingsReader.read(file, format);
            int[] rows = new int[part.size()];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = find(ratings, part, i);
                if (rows[i] < 0) {
                    throw InputException.at(
                            file.path(),
                            i + 1L + format.headerLines(),
                            "rating is not in the data set",
                            part.users().id(part.user(i)) + "\t" + part.items().id(part.item(i)) + "\t"
                                    + part.rating(i));
                }
            }
            new RatingsCheck(file.path(), format, part).noMovieTwice();
            return rows;
        }
    }

    private static int find(Ratings all, Ratings part, int row) {
        int user = all.users().find(part.users().id(part.user(row))).orElse(-1);
        int item = all.items().find(part.items().id(part.item(row))).orElse(-1);
        if (user < 0 || item < 0) {
            return -1;
        }
        return Arrays.stream(all.rowsOf(user))
                .filter(r -> all.item(r) == item
                        && all.rating(r) == part.rating(row)
                        && all.timestamp(r) == part.timestamp(row))
                .findFirst()
                .orElse(-1);
    }
}
