package kinoscope.spark.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kinoscope.data.InputException;
import kinoscope.exchange.ExportManifest;
import kinoscope.exchange.ExportManifest.SplitRule;
import kinoscope.exchange.ExportManifest.Step;
import kinoscope.exchange.SparkExport;
import kinoscope.spark.als.AlsJob;
import kinoscope.spark.card.CardJob;
import kinoscope.spark.evaluate.EvaluateJob;
import kinoscope.spark.finetune.FineTuneSetJob;
import kinoscope.spark.job.Fingerprint;
import kinoscope.spark.job.Job;
import kinoscope.spark.job.JobOutcome;
import kinoscope.spark.job.JobRecord;
import kinoscope.spark.job.WorkFolder;
import kinoscope.spark.load.ImportJob;
import kinoscope.spark.profile.ProfilesJob;
import kinoscope.spark.recommend.RecommendJob;
import kinoscope.spark.sample.SampleJob;
import kinoscope.spark.split.Parts;
import kinoscope.spark.split.SplitJob;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Writes what the library reads: {@value ExportManifest#FILE}, an {@link ExportManifest}, and for each table of the finished jobs a
 * folder of gzipped CSV with headers. Jobs that are not finished are left out; the manifest says which tables there are.
 *
 * <p>Of very many users a share can be exported; the rows of one user are exported all or none.
 */
public final class ExportJob implements Job {
    /** The name of the job and its folder. */
    public static final String NAME = "export";

    private static final int HUNDRED_MILLION = 100_000_000;
    private static final List<ExportedTable> TABLES = List.of(
            ExportedTable.of(CardJob.NAME, "stars", "stars", "stars count", "stars"),
            ExportedTable.of(
                    SampleJob.NAME,
                    SampleJob.INTERACTIONS,
                    SparkExport.INTERACTIONS,
                    "userId movieId label stars band",
                    "userId movieId"),
            ExportedTable.of(
                    ProfilesJob.NAME,
                    ProfilesJob.SIMILARITY,
                    SparkExport.GENRE_SIMILARITY,
                    "genre other cosine",
                    "genre other"),
            ExportedTable.of(
                    ProfilesJob.NAME,
                    ProfilesJob.USERS,
                    SparkExport.USER_GENRES,
                    "userId movies median positive negative",
                    "userId"),
            ExportedTable.of(
                    FineTuneSetJob.NAME,
                    FineTuneSetJob.ROWS,
                    SparkExport.FINE_TUNE_SET,
                    "userId movieId label genre stars",
                    "userId -label movieId"),
            ExportedTable.of(AlsJob.NAME, AlsJob.USERS, SparkExport.USER_FACTORS, "userId bias factors", "userId"),
            ExportedTable.of(AlsJob.NAME, AlsJob.ITEMS, SparkExport.ITEM_FACTORS, "movieId bias factors", "movieId"),
            ExportedTable.of(
                    RecommendJob.NAME,
                    RecommendJob.RECOMMENDATIONS,
                    SparkExport.RECOMMENDATIONS,
                    "userId rank movieId score",
                    "userId rank"),
            ExportedTable.of(
                    EvaluateJob.NAME, EvaluateJob.METRICS, SparkExport.METRICS, "metric value users", "metric"));
    /** Each job with the one that it is made of, in the order in which they run. */
    private static final Map<String, String> MADE_OF = madeOf();

    private final ExportOptions options;

    /** The job with some options. */
    public ExportJob(ExportOptions options) {
        this.options = options;
    }

    private static Map<String, String> madeOf() {
        Map<String, String> jobs = new LinkedHashMap<>();
        jobs.put(ImportJob.NAME, "");
        jobs.put(CardJob.NAME, ImportJob.NAME);
        jobs.put(SplitJob.NAME, ImportJob.NAME);
        jobs.put(SampleJob.NAME, SplitJob.NAME);
        jobs.put(ProfilesJob.NAME, SplitJob.NAME);
        jobs.put(FineTuneSetJob.NAME, ProfilesJob.NAME);
        jobs.put(AlsJob.NAME, SplitJob.NAME);
        jobs.put(RecommendJob.NAME, AlsJob.NAME);
        jobs.put(EvaluateJob.NAME, AlsJob.NAME);
        return jobs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> options() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("users", String.valueOf(options.users()));
        named.put("files", String.valueOf(options.files()));
        return named;
    }

    @Override
    public String input(WorkFolder work) {
        work.require(SplitJob.NAME);
        return Fingerprint.of(
                finished(work).stream().map(JobRecord::fingerprint).toArray(String[]::new));
    }

    @Override
    public JobOutcome run(SparkSession spark, WorkFolder work, Path out) {
        List<JobRecord> finished = finished(work);
        Map<String, Long> rows = new LinkedHashMap<>();
        for (ExportedTable table : TABLES) {
            if (finished.stream().anyMatch(record -> record.job().equals(table.job()))) {
                String place = new Path(out, table.name()).toString();
                table.of(wanted(spark.read().parquet(work.table(table.job(), table.table())), table), options.files())
                        .write()
                        .option("header", true)
                        .option("compression", "gzip")
                        .csv(place);
                rows.put(
                        table.name(),
                        spark.read().option("header", true).csv(place).count());
            }
        }
        if (rows.isEmpty()) {
            throw new InputException(work.of(NAME) + ": no job is finished whose tables are exported");
        }
        work.writeJson(
                new Path(out, ExportManifest.FILE),
                new ExportManifest(
                        ExportManifest.FORMAT,
                        new Path(work.require(ImportJob.NAME).options().get("folder")).getName(),
                        options.users(),
                        SplitRule.of(Parts.splitter(work)),
                        rows,
                        finished.stream().map(ExportJob::step).toList()));
        return new JobOutcome(rows, Map.of());
    }

    private Dataset<Row> wanted(Dataset<Row> rows, ExportedTable table) {
        if (!table.byUser() || options.users() == 1) {
            return rows;
        }
        Column place = pmod(xxhash64(col("userId")), lit(HUNDRED_MILLION));
        return rows.where(place.lt(options.users() * HUNDRED_MILLION));
    }

    /**
     * The records of all finished jobs.
     *
     * @throws InputException if one is older than what it is made of
     */
    private static List<JobRecord> finished(WorkFolder work) {
        Map<String, JobRecord> finished = new LinkedHashMap<>();
        MADE_OF.forEach((job, source) -> work.record(job).ifPresent(record -> {
            JobRecord behind = finished.get(source);
            if (behind != null && behind.started().compareTo(record.started()) > 0) {
                throw new InputException(work.of(job) + ": older than the " + source
                        + " that it is made of; run the job '" + job + "' again");
            }
            finished.put(job, record);
        }));
        return List.copyOf(finished.values());
    }

    private static Step step(JobRecord record) {
        return new Step(
                record.job(),
                record.options(),
                record.rows(),
                record.notes(),
                record.seconds(),
                record.work().cpuSeconds(),
                record.work().shuffleBytes(),
                record.work().spilledBytes(),
                record.work().peakMemoryBytes(),
                record.master(),
                record.partitions());
    }
}
