package kinoscope.spark.profile;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import kinoscope.data.InputException;
import kinoscope.data.IoProblem;
import kinoscope.embed.VectorLines;
import kinoscope.embed.VectorTable;
import kinoscope.spark.job.InputFiles;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Vectors of movies on any file system that Hadoop knows: CSV as {@link VectorTable} writes it, or Parquet ({@code movieId int, vector
 * array<float>}); one file, or a folder of them.
 *
 * <p>They are read by the driver, one after the other: movies number thousands to a million, and all executors get all of them.
 *
 * @param place as it was given
 * @param files with what tells them from others
 */
record VectorSource(String place, InputFiles files) {
    private static final String PARQUET = ".parquet";
    private static final List<String> COLUMNS = List.of("movieId", "vector");

    /**
     * Finds the files.
     *
     * @throws InputException if there are none
     */
    static VectorSource find(String place, Configuration configuration) {
        Path path = new Path(place);
        try {
            InputFiles files = InputFiles.matching(path.getFileSystem(configuration), path);
            if (files.files().isEmpty()) {
                throw new InputException(place + ": no vectors of movies here");
            }
            return new VectorSource(place, files);
        } catch (IOException e) {
            throw new InputException(place + ": cannot be read: " + IoProblem.describe(e), e);
        }
    }

    /**
     * Reads the vectors.
     *
     * @throws InputException if a file or a value in it cannot be used
     */
    VectorTable read(SparkSession spark) {
        VectorTable.Builder table = new VectorTable.Builder();
        if (files.names().stream().anyMatch(name -> name.endsWith(PARQUET))) {
            readParquet(spark, table);
        } else {
            files.names().forEach(name -> readLines(name, spark, table));
        }
        return table.build();
    }

    private static void readLines(String name, SparkSession spark, VectorTable.Builder table) {
        Path path = new Path(name);
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        try (InputStream in = path.getFileSystem(configuration).open(path)) {
            VectorLines.read(name, in, table);
        } catch (IOException e) {
            throw new InputException(name + ": cannot be read: " + IoProblem.describe(e), e);
        }
    }

    private void readParquet(SparkSession spark, VectorTable.Builder table) {
        Dataset<Row> rows = spark.read().parquet(files.names().toArray(String[]::new));
        if (!Arrays.asList(rows.columns()).containsAll(COLUMNS)) {
            throw new InputException(
                    place + ": the columns must be movieId and vector, found " + String.join(", ", rows.columns()));
        }
        Iterator<Row> each = rows.select(
                        col("movieId").cast("int"), col("vector").cast("array<float>"))
                .toLocalIterator();
        while (each.hasNext()) {
            Row row = each.next();
            if (row.anyNull() || row.getList(1).contains(null)) {
                throw new InputException(place + ": something is missing: '" + row.mkString(" ") + "'");
            }
            List<Float> numbers = row.getList(1);
            float[] vector = new float[numbers.size()];
            for (int d = 0; d < vector.length; d++) {
                vector[d] = numbers.get(d);
            }
            try {
                table.add(row.getInt(0), vector);
            } catch (IllegalArgumentException e) {
                throw new InputException(place + ": " + e.getMessage() + ": '" + row.getInt(0) + "'", e);
            }
        }
    }
}
