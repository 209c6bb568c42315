package kinoscope.spark.profile;

import java.io.Serial;
import java.util.Arrays;
import java.util.Iterator;
import kinoscope.embed.Vectors;
import kinoscope.profile.GenreTally;
import kinoscope.profile.UserTaste;
import kinoscope.spark.split.PackedRating;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/** Applies the rules of the library to the training ratings of one user after the other, in order of movies. */
final class UserProfiling implements MapGroupsFunction<Integer, Tuple2<Integer, Long>, Row> {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Broadcast<MovieFacts> movies;
    private final float threshold;

    /** Prepares for the executors. */
    UserProfiling(Broadcast<MovieFacts> movies, float threshold) {
        this.movies = movies;
        this.threshold = threshold;
    }

    /** What the rows look like. */
    static Encoder<Row> rows() {
        ArrayType names = DataTypes.createArrayType(DataTypes.StringType, false);
        return Encoders.row(new StructType()
                .add("userId", "int", false)
                .add("movies", "int", false)
                .add("vector", DataTypes.createArrayType(DataTypes.FloatType, false), true)
                .add("median", "double", true)
                .add("cosines", DataTypes.createArrayType(DataTypes.DoubleType, true), true)
                .add("positive", names, false)
                .add("negative", names, false));
    }

    @Override
    public Row call(Integer user, Iterator<Tuple2<Integer, Long>> ratings) {
        MovieFacts facts = movies.value();
        Vectors.Sum sum = new Vectors.Sum(facts.dimensions());
        GenreTally tally = new GenreTally(facts.genreNames().length);
        for (long rating : PackedRating.sorted(ratings)) {
            int movie = facts.row(PackedRating.movie(rating));
            boolean positive = PackedRating.stars(rating) >= threshold;
            tally.add(facts.genres(movie), positive);
            float[] vector = facts.vector(movie);
            if (positive && vector != null) {
                sum.add(vector);
            }
        }
        float[] vector = sum.mean();
        double[] cosines = Vectors.cosines(vector, facts.genreVectors());
        UserTaste taste = new UserTaste(cosines, tally);
        return RowFactory.create(
                user,
                sum.count(),
                vector,
                orNull(taste.median()),
                vector == null ? null : orNulls(cosines),
                names(facts, taste.positiveGenres()),
                names(facts, taste.negativeGenres()));
    }

    private static String[] names(MovieFacts facts, int[] genres) {
        return Arrays.stream(genres)
                .mapToObj(genre -> facts.genreNames()[genre])
                .toArray(String[]::new);
    }

    private static Double[] orNulls(double[] values) {
        return Arrays.stream(values).mapToObj(UserProfiling::orNull).toArray(Double[]::new);
    }

    /** What is missing is null in a table. */
    static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
