package kinoscope.spark.load;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.decode;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.is_valid_utf8;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.InputException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The movies of a data set: {@code movieId int, title string, genres array<string>}. Their number is not that of the ratings, so
 * nothing is forgiven: a line that is no movie ends the job.
 */
final class MovieTable {
    private static final String ID = "id";
    private static final String CORRUPT = "_corrupt_record";

    /** What stands for "no genre". */
    private static final String[] NO_GENRE = {"", "unknown", "(no genres listed)"};

    private static final int FIELDS_BEFORE_GENRES = 5;

    private MovieTable() {}

    /**
     * Reads the movies.
     *
     * @throws InputException if a line is no movie or an id occurs twice
     */
    static Dataset<Row> read(SparkSession spark, SourceFiles source) {
        Dataset<Row> texts =
                switch (source.layout()) {
                    case CSV -> ofCsv(spark, source.movies());
                    case ML_1M -> ofDoubleColons(spark, source.movies());
                    case ML_100K -> ofFlags(spark, source.movies());
                };
        Dataset<Row> movies = texts.select(
                col(ID),
                when(col(ID).rlike("\\A[0-9]+\\z"), col(ID).try_cast("int")).as("movieId"),
                col("title"),
                array_distinct(array_except(col("genres"), array(literals(NO_GENRE))))
                        .as("genres"));
        Column bad = col("movieId")
                .isNull()
                .or(col("title").isNull())
                .or(col("genres").isNull());
        movies.where(bad).limit(1).collectAsList().forEach(row -> {
            throw new InputException(source.movies() + ": malformed line of a movie: '" + row.get(0) + "'");
        });
        Dataset<Row> twice =
                movies.groupBy("movieId").agg(count("*").as("times")).where("times > 1");
        twice.orderBy("movieId").limit(1).collectAsList().forEach(row -> {
            throw new InputException(source.movies() + ": movie is listed twice: '" + row.get(0) + "'");
        });
        return movies.drop(ID);
    }

    /** Columns by name; a line with too many or too few fields has no id. */
    private static Dataset<Row> ofCsv(SparkSession spark, String file) {
        String[] names = spark.read().option("header", true).csv(file).columns();
        StructType schema = new StructType();
        for (String name : names) {
            schema = schema.add(name, DataTypes.StringType);
        }
        for (String needed : List.of("movieId", "title", "genres")) {
            if (!Arrays.asList(names).contains(needed)) {
                throw new InputException(file + ":1: no column '" + needed + "', found " + String.join(", ", names));
            }
        }
        return spark.read()
                .option("header", true)
                .option("escape", "\"")
                .schema(schema.add(CORRUPT, DataTypes.StringType))
                .csv(file)
                .select(
                        when(col(CORRUPT).isNull(), col("movieId"))
                                .otherwise(col(CORRUPT))
                                .as(ID),
                        col("title"),
                        split(col("genres"), "\\|").as("genres"));
    }

    private static Dataset<Row> ofDoubleColons(SparkSession spark, String file) {
        Column text = col("value");
        Column id = substring_index(text, "::", 1);
        Column genres = substring_index(text, "::", -1);
        Column title = substring(
                text,
                length(id).plus(3),
                length(text).minus(length(id)).minus(length(genres)).minus(4));
        Column complete = size(split(text, "::", -1)).geq(3);
        return text(spark, file)
                .select(
                        when(complete, id)
                                .otherwise(concat_ws("", text, lit(" ")))
                                .as(ID),
                        title.as("title"),
                        split(genres, "\\|").as("genres"));
    }

    private static Dataset<Row> ofFlags(SparkSession spark, String file) {
        String genreFile = new Path(new Path(file).getParent(), "u.genre").toString();
        List<String> names = spark.read().text(genreFile).where("value <> ''").collectAsList().stream()
                .map(row -> row.getString(0).split("\\|")[0])
                .toList();
        Column fields = split(col("value"), "\\|", -1);
        Column[] flagged = IntStream.range(0, names.size())
                .mapToObj(genre -> when(
                        element_at(fields, FIELDS_BEFORE_GENRES + genre + 1).equalTo("1"), names.get(genre)))
                .toArray(Column[]::new);
        Column complete = size(fields).equalTo(FIELDS_BEFORE_GENRES + names.size());
        return text(spark, file)
                .select(
                        when(complete, element_at(fields, 1))
                                .otherwise(col("value"))
                                .as(ID),
                        when(complete, element_at(fields, 2)).as("title"),
                        when(complete, array_compact(array(flagged))).as("genres"));
    }

    /** Lines in UTF-8 or ISO-8859-1: accented text in the latter is not valid in the former. */
    private static Dataset<Row> text(SparkSession spark, String file) {
        Column value = col("value");
        return spark.read()
                .text(file)
                .select(when(is_valid_utf8(value), value)
                        .otherwise(decode(value.cast("binary"), "ISO-8859-1"))
                        .as("value"));
    }

    private static Column[] literals(String[] texts) {
        return Arrays.stream(texts).map(text -> lit(text)).toArray(Column[]::new);
    }
}
