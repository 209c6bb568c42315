package kinoscope.spark.split;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Iterator;
import kinoscope.split.HashedSplitter.Part;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * A rating as one number, so that a shuffle moves little and a user's ratings are an array of {@code long}: movie, part and half
 * stars, from the highest bits to the lowest. Numbers in ascending order are in order of movies.
 */
public final class PackedRating {
    private static final int FEW = 64;
    private static final int MOVIE_BITS = 8;
    private static final int PART_BITS = 4;
    private static final int LOW = (1 << PART_BITS) - 1;
    private static final float HALF = .5f;

    private PackedRating() {}

    /**
     * Brings the ratings of each user together.
     *
     * @param ratings {@code userId int, movieId int, stars float, part byte}, as {@link Parts#all} gives them
     */
    public static KeyValueGroupedDataset<Integer, Tuple2<Integer, Long>> byUser(Dataset<Row> ratings) {
        Column packed = col("movieId")
                .cast("long")
                .multiply(1L << MOVIE_BITS)
                .plus(col(Parts.PART).multiply(1 << PART_BITS))
                .plus(col("stars").divide(HALF).cast("int"));
        return ratings.select(col("userId"), packed.as("rating"))
                .groupBy("userId")
                .as(Encoders.INT(), Encoders.tuple(Encoders.INT(), Encoders.LONG()));
    }

    /** The ratings of a user, which may come in any order, in order of movies. */
    public static long[] sorted(Iterator<Tuple2<Integer, Long>> ratings) {
        long[] packed = new long[FEW];
        int size = 0;
        while (ratings.hasNext()) {
            if (size == packed.length) {
                packed = Arrays.copyOf(packed, 2 * size);
            }
            packed[size++] = ratings.next()._2();
        }
        Arrays.sort(packed, 0, size);
        return Arrays.copyOf(packed, size);
    }

    /** The raw id of the movie. */
    public static int movie(long packed) {
        return (int) (packed >>> MOVIE_BITS);
    }

    /** The stars. */
    public static float stars(long packed) {
        return (packed & LOW) * HALF;
    }

    /** Whether a rating is in a part. */
    public static boolean isIn(Part part, long packed) {
        return (packed >>> PART_BITS & LOW) == part.ordinal();
    }
}
