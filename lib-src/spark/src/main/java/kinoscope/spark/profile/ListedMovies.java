package kinoscope.spark.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import kinoscope.data.Movie;
import kinoscope.spark.job.WorkFolder;
import kinoscope.spark.load.ImportJob;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The movies that were imported, with their genres, in the memory of the driver. */
public final class ListedMovies {
    private ListedMovies() {}

    /** All of them by ascending id, without titles. */
    public static List<Movie> read(SparkSession spark, WorkFolder work) {
        Map<List<String>, List<String>> known = new HashMap<>();
        List<Movie> movies = new ArrayList<>();
        Iterator<Row> rows = spark.read()
                .parquet(work.table(ImportJob.NAME, ImportJob.MOVIES))
                .select("movieId", "genres")
                .orderBy("movieId")
                .toLocalIterator();
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> genres = known.computeIfAbsent(row.getList(1), List::copyOf);
            movies.add(new Movie(row.getInt(0), "", genres, "", Movie.Links.NONE));
        }
        return movies;
    }
}
