package kinoscope.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kinoscope.sample.SamplingOptions;
import kinoscope.spark.als.AlsJob;
import kinoscope.spark.als.AlsKind;
import kinoscope.spark.als.AlsOptions;
import kinoscope.spark.card.CardJob;
import kinoscope.spark.evaluate.EvaluateJob;
import kinoscope.spark.evaluate.EvaluateOptions;
import kinoscope.spark.load.ImportJob;
import kinoscope.spark.load.ImportOptions;
import kinoscope.spark.recommend.RecommendJob;
import kinoscope.spark.recommend.RecommendOptions;
import kinoscope.spark.sample.SampleJob;
import kinoscope.spark.sample.SampleOptions;
import kinoscope.split.HashedSplitter;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results of all jobs with 1, 2 and 7 partitions. */
class PartitionsTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";
    private static final String ADAPTIVE = "spark.sql.adaptive.enabled";
    private static final String INPUT = "spark.sql.files.maxPartitionBytes";

    @TempDir
    private Path folder;

    @AfterEach
    void usualSettings() {
        SPARK.conf().set(PARTITIONS, 2);
        SPARK.conf().unset(ADAPTIVE);
        SPARK.conf().unset(INPUT);
    }

    @Test
    void numberOfPartitionsChangesNothing() throws IOException {
        List<Map<String, Object>> results = new ArrayList<>();
        for (int partitions : new int[] {1, 2, 7}) {
            // Without it, Spark would join partitions as small as these.
            SPARK.conf().set(ADAPTIVE, false);
            SPARK.conf().set(PARTITIONS, partitions);
            SPARK.conf().set(INPUT, 1_000_000 / partitions);
            Path work = folder.resolve(String.valueOf(partitions));
            Imported imported = new Imported(
                    Imported.sample().place(), work, ImportOptions.defaults().withBuckets(partitions));
            assertThat(imported.table(ImportJob.NAME, ImportJob.RATINGS).inputFiles())
                    .hasSize(partitions);
            imported.run(new CardJob());
            imported.divided(HashedSplitter.defaults());
            imported.run(new SampleJob(SampleOptions.defaults()
                    .withSampling(SamplingOptions.defaults().withNegativesPerPositive(1))));
            imported.run(new AlsJob(AlsOptions.defaults(AlsKind.EXPLICIT)
                    .withFactors(5)
                    .withIterations(2)
                    .withBlocks(3)));
            imported.run(new RecommendJob(RecommendOptions.defaults()));
            imported.run(new EvaluateJob(EvaluateOptions.defaults()));
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("card", Files.readString(work.resolve("card/card.json")));
            result.put("ratings", content(imported.table(ImportJob.NAME, ImportJob.RATINGS)));
            result.put("items", content(imported.table(CardJob.NAME, CardJob.ITEMS)));
            result.put("interactions", content(imported.table(SampleJob.NAME, SampleJob.INTERACTIONS)));
            result.put("users", content(imported.table(AlsJob.NAME, AlsJob.USERS)));
            result.put("movies", content(imported.table(AlsJob.NAME, AlsJob.ITEMS)));
            result.put("recommendations", content(imported.table(RecommendJob.NAME, RecommendJob.RECOMMENDATIONS)));
            result.put("measured", content(imported.table(EvaluateJob.NAME, EvaluateJob.USERS)));
            result.put("metrics", Files.readString(work.resolve("evaluate/metrics.json")));
            results.add(result);
        }
        assertThat(results.get(1)).isEqualTo(results.get(0));
        assertThat(results.get(2)).isEqualTo(results.get(0));
    }

    /** The number of rows and the sum of their hashes, which is that of the rows in any order. */
    private static String content(Dataset<Row> table) {
        Column[] columns = Arrays.stream(table.columns()).map(name -> col(name)).toArray(Column[]::new);
        return table.agg(count("*"), sum(xxhash64(columns).cast("decimal(38,0)")))
                .first()
                .toString();
    }
}
