package kinoscope.spark.sample;

import java.io.Serial;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import kinoscope.sample.HashedNegatives;
import kinoscope.sample.NegativeStrategy;
import kinoscope.sample.RatingBands;
import kinoscope.sample.SamplingOptions;
import kinoscope.sample.UserSample;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Applies the rule of the library to the ratings of one user after the other. Spark sends it to the executors, so it holds
 * plain values and makes the rule there.
 */
final class UserSampling implements FlatMapGroupsFunction<Integer, Row, Row> {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String UNOBSERVED = "unobserved";
    private static final int FEW = 64;

    private final Broadcast<int[]> catalogue;
    private final float hardPositive;
    private final float softPositive;
    private final float softNegative;
    private final int negativesPerPositive;
    private final long seed;
    private transient RatingBands bands;
    private transient HashedNegatives rule;

    /**
     * Prepares for the executors.
     *
     * @param catalogue ids of all rated movies, ascending
     */
    UserSampling(Broadcast<int[]> catalogue, SamplingOptions options) {
        this.catalogue = catalogue;
        this.hardPositive = options.bands().hardPositive();
        this.softPositive = options.bands().softPositive();
        this.softNegative = options.bands().softNegative();
        this.negativesPerPositive = options.negativesPerPositive();
        this.seed = options.seed();
    }

    /** What the rows look like; {@code stars} is null where the user never rated the movie. */
    static Encoder<Row> rows() {
        return Encoders.row(new StructType()
                .add("userId", "int", false)
                .add("movieId", "int", false)
                .add("label", "byte", false)
                .add("stars", "float", true)
                .add("band", "string", false));
    }

    @Override
    public Iterator<Row> call(Integer user, Iterator<Row> ratings) {
        if (rule == null) {
            bands = new RatingBands(hardPositive, softPositive, softNegative);
            SamplingOptions usual = SamplingOptions.defaults();
            rule = new HashedNegatives(
                    catalogue.value(),
                    new SamplingOptions(
                            NegativeStrategy.HARD_FIRST, negativesPerPositive, bands, usual.popularityPower(), seed));
        }
        int[] movies = new int[FEW];
        float[] stars = new float[FEW];
        int size = 0;
        while (ratings.hasNext()) {
            Row rating = ratings.next();
            if (size == movies.length) {
                movies = Arrays.copyOf(movies, 2 * size);
                stars = Arrays.copyOf(stars, 2 * size);
            }
            movies[size] = rating.getInt(0);
            stars[size++] = rating.getFloat(1);
        }
        UserSample sample = rule.sample(user, Arrays.copyOf(movies, size), Arrays.copyOf(stars, size));
        return IntStream.range(0, sample.size())
                .mapToObj(row -> row(user, sample, row))
                .iterator();
    }

    private Row row(int user, UserSample sample, int row) {
        float stars = sample.stars(row);
        boolean rated = !Float.isNaN(stars);
        return RowFactory.create(
                user,
                sample.movie(row),
                (byte) sample.label(row),
                rated ? stars : null,
                rated ? bands.band(stars).label() : UNOBSERVED);
    }
}
