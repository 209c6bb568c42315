package kinoscope.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kinoscope.spark.job.JobRecord;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells whether jobs have written the same, in whatever order and files the rows of their tables are. */
public final class TableContents {
    private TableContents() {}

    /** Every table and every other file that jobs have written, by name; the records, which tell times, are left out. */
    public static Map<String, String> of(Path work, String... jobs) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String job : jobs) {
            try (Stream<Path> files = Files.list(work.resolve(job))) {
                for (Path file : files.filter(TableContents::counts).toList()) {
                    contents.put(work.relativize(file).toString(), of(file));
                }
            }
        }
        return contents;
    }

    private static boolean counts(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.equals(JobRecord.FILE);
    }

    private static String of(Path file) throws IOException {
        return Files.isDirectory(file)
                ? of(LocalSpark.session().read().parquet(file.toString()))
                : Files.readString(file);
    }

    /** The number of rows and the sum of their hashes. */
    private static String of(Dataset<Row> table) {
        Column[] columns = Arrays.stream(table.columns()).map(name -> col(name)).toArray(Column[]::new);
        return table.agg(count("*"), sum(xxhash64(columns).cast("decimal(38,0)")))
                .first()
                .toString();
    }
}
