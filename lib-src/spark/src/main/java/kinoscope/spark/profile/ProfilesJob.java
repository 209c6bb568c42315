package kinoscope.spark.profile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kinoscope.data.Genres;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.embed.GenreVectors;
import kinoscope.embed.MovieVectors;
import kinoscope.embed.SimilarityMatrix;
import kinoscope.spark.job.Fingerprint;
import kinoscope.spark.job.Job;
import kinoscope.spark.job.JobOutcome;
import kinoscope.spark.job.WorkFolder;
import kinoscope.spark.split.LimitedUsers;
import kinoscope.spark.split.PackedRating;
import kinoscope.spark.split.Parts;
import kinoscope.spark.split.SplitJob;
import kinoscope.split.HashedSplitter.Part;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Makes the taste of every user in genres of the training part and vectors of movies.
 *
 * <ul>
 *   <li>{@code genres}: {@code genre string, movies long, vector array<float>}, the mean over all listed movies of the genre that have a
 *       vector, in order of their ids
 *   <li>{@code similarity}: {@code genre, other string, cosine double}
 *   <li>{@code users}: {@code userId, movies int, vector array<float>, median double, cosines array<double>, positive, negative
 *       array<string>}: how many movies the vector is the mean of, cosines in alphabetical order of genres, actual genres with the
 *       clearest first
 * </ul>
 *
 * <p>What is missing is null. Users without a vector have a row; users without a rating in the training part have none. The
 * genres are as {@link GenreVectors} makes them, the users as {@link kinoscope.embed.UserVectors} and {@link
 * kinoscope.profile.GenreProfiles} do. Ratings are shuffled by user once; vectors and genres of the movies are sent to every executor.
 */
public final class ProfilesJob implements Job {
    /** The name of the job and its folder. */
    public static final String NAME = "profiles";

    /** The table of genres. */
    public static final String GENRES = "genres";

    /** The table of pairs of genres. */
    public static final String SIMILARITY = "similarity";

    /** The table of users. */
    public static final String USERS = "users";

    /** Under which the record counts users with too many ratings. */
    public static final String LEFT_OUT = "users left out";

    private static final String THRESHOLD = "threshold";
    private static final String MOST_RATINGS = "mostRatings";

    private final VectorSource vectors;
    private final ProfileOptions options;

    private ProfilesJob(VectorSource vectors, ProfileOptions options) {
        this.vectors = vectors;
        this.options = options;
    }

    /**
     * The job with vectors of movies.
     *
     * @param vectors a path or URL of CSV as {@link kinoscope.embed.VectorTable} writes it, or of Parquet
     * @param configuration how file systems are reached
     * @throws InputException if there is nothing
     */
    public static ProfilesJob of(String vectors, ProfileOptions options, Configuration configuration) {
        return new ProfilesJob(VectorSource.find(vectors, configuration), options);
    }

    /**
     * The options with which the profiles of a work folder were made.
     *
     * @throws InputException if there are no finished profiles
     */
    public static ProfileOptions options(WorkFolder work) {
        Map<String, String> named = work.require(NAME).options();
        return new ProfileOptions(Float.parseFloat(named.get(THRESHOLD)), Long.parseLong(named.get(MOST_RATINGS)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> options() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("vectors", vectors.place());
        named.put(THRESHOLD, String.valueOf(options.threshold()));
        named.put(MOST_RATINGS, String.valueOf(options.mostRatings()));
        return named;
    }

    @Override
    public String input(WorkFolder work) {
        return Fingerprint.of(
                work.require(SplitJob.NAME).fingerprint(), vectors.files().fingerprint());
    }

    @Override
    public JobOutcome run(SparkSession spark, WorkFolder work, Path out) {
        List<Movie> movies = ListedMovies.read(spark, work);
        MovieVectors present = vectors.read(spark).with(vectors.place(), movies);
        if (present.size() == 0) {
            throw new InputException(vectors.place() + ": no vector of any of the " + movies.size() + " movies");
        }
        GenreVectors genres = GenreVectors.of(present, Genres.of(movies));
        writeGenres(spark, genres, new Path(out, GENRES).toString());
        writeSimilarity(spark, genres.similarities(), new Path(out, SIMILARITY).toString());

        Dataset<Row> train = Parts.of(Part.TRAIN, spark, work);
        LimitedUsers users = LimitedUsers.of(train, options.mostRatings());
        Broadcast<MovieFacts> facts = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new MovieFacts(movies, present, genres));
        String table = new Path(out, USERS).toString();
        PackedRating.byUser(users.keep(train).withColumn(Parts.PART, lit((byte) Part.TRAIN.ordinal())))
                .mapGroups(new UserProfiling(facts, options.threshold()), UserProfiling.rows())
                .write()
                .parquet(table);
        facts.destroy();

        Row counts = spark.read()
                .parquet(table)
                .agg(count("*"), count_if(col("vector").isNull()))
                .first();
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put(GENRES, (long) genres.genres().size());
        rows.put("movies with a vector", (long) present.size());
        rows.put("movies without a vector", (long) present.absent());
        rows.put(USERS, counts.getLong(0));
        rows.put("users without a vector", counts.getLong(1));
        rows.put(LEFT_OUT, users.leftOut());
        return new JobOutcome(rows, Map.of("dimensions", String.valueOf(present.dimensions())));
    }

    private static void writeGenres(SparkSession spark, GenreVectors genres, String table) {
        List<Row> rows = new ArrayList<>();
        for (int genre = 0; genre < genres.genres().size(); genre++) {
            rows.add(RowFactory.create(
                    genres.genres().name(genre),
                    (long) genres.count(genre),
                    genres.count(genre) == 0 ? null : genres.vector(genre)));
        }
        StructType schema = new StructType()
                .add("genre", "string")
                .add("movies", "long")
                .add("vector", DataTypes.createArrayType(DataTypes.FloatType, false));
        spark.createDataFrame(rows, schema).coalesce(1).write().parquet(table);
    }

    private static void writeSimilarity(SparkSession spark, SimilarityMatrix similarities, String table) {
        List<Row> rows = new ArrayList<>();
        for (String genre : similarities.names()) {
            for (String other : similarities.names()) {
                rows.add(RowFactory.create(genre, other, UserProfiling.orNull(similarities.get(genre, other))));
            }
        }
        StructType schema =
                new StructType().add("genre", "string").add("other", "string").add("cosine", "double");
        spark.createDataFrame(rows, schema).coalesce(1).write().parquet(table);
    }
}
