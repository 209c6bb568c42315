package kinoscope.spark.split;

import static org.apache.spark.sql.functions.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kinoscope.spark.job.Job;
import kinoscope.spark.job.JobOutcome;
import kinoscope.spark.job.WorkFolder;
import kinoscope.spark.load.ImportJob;
import kinoscope.split.HashedSplitter;
import kinoscope.split.HashedSplitter.Part;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Says which ratings are train, validation and test, and counts them: {@code parts} ({@code part string, ratings long}). No
 * rating is written again: the part of one is a hash, which {@link Parts} computes wherever ratings are read.
 */
public final class SplitJob implements Job {
    /** The name of the job and its folder. */
    public static final String NAME = "split";

    /** The table that it writes. */
    public static final String PARTS = "parts";

    static final String TRAIN = "train";
    static final String VALIDATION = "validation";
    static final String TEST = "test";
    static final String SEED = "seed";

    private final HashedSplitter splitter;

    /** The job with a rule. */
    public SplitJob(HashedSplitter splitter) {
        this.splitter = splitter;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> options() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put(TRAIN, String.valueOf(splitter.shares().train()));
        named.put(VALIDATION, String.valueOf(splitter.shares().validation()));
        named.put(TEST, String.valueOf(splitter.shares().test()));
        named.put(SEED, String.valueOf(splitter.seed()));
        return named;
    }

    @Override
    public String input(WorkFolder work) {
        return work.require(ImportJob.NAME).fingerprint();
    }

    @Override
    public JobOutcome run(SparkSession spark, WorkFolder work, Path out) {
        Map<Integer, Long> counts =
                Parts.divided(spark, work, splitter).groupBy(Parts.PART).agg(count("*")).collectAsList().stream()
                        .collect(Collectors.toMap(row -> (int) row.getByte(0), row -> row.getLong(1)));
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            rows.put(part.name().toLowerCase(Locale.ROOT), counts.getOrDefault(part.ordinal(), 0L));
        }
        List<Row> table = rows.entrySet().stream()
                .map(part -> RowFactory.create(part.getKey(), part.getValue()))
                .toList();
        spark.createDataFrame(table, new StructType().add("part", "string").add("ratings", "long"))
                .coalesce(1)
                .write()
                .parquet(new Path(out, PARTS).toString());
        return new JobOutcome(rows, Map.of());
    }
}
