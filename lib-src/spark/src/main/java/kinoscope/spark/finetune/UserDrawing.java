package kinoscope.spark.finetune;

import java.io.Serial;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import kinoscope.profile.FineTuneOptions;
import kinoscope.profile.UserFineTuning;
import kinoscope.profile.UserFineTuning.Drawing;
import kinoscope.profile.UserFineTuning.Drawn;
import kinoscope.spark.split.PackedRating;
import kinoscope.split.HashedSplitter.Part;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * Applies the rule of the library to the profile and the ratings of one user after the other. Spark sends it to the executors, so
 * it holds plain values and makes the rule there.
 */
final class UserDrawing implements CoGroupFunction<Integer, Row, Tuple2<Integer, Long>, Row> {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Broadcast<RatedMovies> movies;
    private final DrawCounts counts;
    private final float threshold;
    private final int positivesPerUser;
    private final int negativesPerPositive;
    private final FineTuneOptions.MixedNegatives mixedNegatives;
    private final FineTuneOptions.Shortage shortage;
    private final long seed;
    private transient UserFineTuning rule;

    /** Prepares for the executors. */
    UserDrawing(Broadcast<RatedMovies> movies, DrawCounts counts, float threshold, FineTuneOptions options) {
        this.movies = movies;
        this.counts = counts;
        this.threshold = threshold;
        this.positivesPerUser = options.positivesPerUser();
        this.negativesPerPositive = options.negativesPerPositive();
        this.mixedNegatives = options.mixedNegatives();
        this.shortage = options.shortage();
        this.seed = options.seed();
    }

    /** What the rows look like. */
    static Encoder<Row> rows() {
        return Encoders.row(new StructType()
                .add("userId", "int", false)
                .add("movieId", "int", false)
                .add("label", "byte", false)
                .add("genre", "string", false)
                .add("stars", "float", true));
    }

    /** Of each user one profile, {@code userId, positive, negative}, or none, and all ratings. */
    @Override
    public Iterator<Row> call(Integer user, Iterator<Row> profiles, Iterator<Tuple2<Integer, Long>> ratings) {
        if (!profiles.hasNext()) {
            return Collections.emptyIterator();
        }
        RatedMovies facts = movies.value();
        Row profile = profiles.next();
        long[] sorted = PackedRating.sorted(ratings);
        long[] train = Arrays.stream(sorted)
                .filter(rating -> PackedRating.isIn(Part.TRAIN, rating))
                .toArray();
        long[] hidden = Arrays.stream(sorted)
                .filter(rating -> !PackedRating.isIn(Part.TRAIN, rating))
                .toArray();
        float[] stars = new float[train.length];
        for (int k = 0; k < stars.length; k++) {
            stars[k] = PackedRating.stars(train[k]);
        }
        Drawing drawing = rule().draw(
                        user,
                        items(facts, train),
                        stars,
                        items(facts, hidden),
                        facts.genres(profile.getList(1)),
                        facts.genres(profile.getList(2)));
        counts.add(drawing.report());
        return drawing.rows().stream().map(drawn -> row(user, drawn)).iterator();
    }

    private UserFineTuning rule() {
        if (rule == null) {
            FineTuneOptions options =
                    new FineTuneOptions(positivesPerUser, negativesPerPositive, mixedNegatives, shortage, 0, seed);
            rule = new UserFineTuning(movies.value().genres(), movies.value().genreCount(), threshold, options);
        }
        return rule;
    }

    private static int[] items(RatedMovies facts, long[] ratings) {
        return Arrays.stream(ratings)
                .mapToInt(rating -> facts.item(PackedRating.movie(rating)))
                .toArray();
    }

    private Row row(int user, Drawn drawn) {
        RatedMovies facts = movies.value();
        return RowFactory.create(
                user,
                facts.id(drawn.item()),
                (byte) drawn.label(),
                facts.genreName(drawn.genre()),
                Float.isNaN(drawn.stars()) ? null : drawn.stars());
    }
}
