package kinoscope.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kinoscope.data.Progress;
import kinoscope.data.synthetic.BulkGenerator;
import kinoscope.data.synthetic.BulkOptions;
import kinoscope.profile.FineTuneOptions;
import kinoscope.sample.SamplingOptions;
import kinoscope.spark.als.AlsJob;
import kinoscope.spark.als.AlsKind;
import kinoscope.spark.als.AlsOptions;
import kinoscope.spark.card.CardJob;
import kinoscope.spark.evaluate.EvaluateJob;
import kinoscope.spark.evaluate.EvaluateOptions;
import kinoscope.spark.finetune.FineTuneSetJob;
import kinoscope.spark.load.ImportJob;
import kinoscope.spark.load.ImportOptions;
import kinoscope.spark.profile.ProfileOptions;
import kinoscope.spark.profile.ProfilesJob;
import kinoscope.spark.recommend.RecommendJob;
import kinoscope.spark.recommend.RecommendOptions;
import kinoscope.spark.sample.SampleJob;
import kinoscope.spark.sample.SampleOptions;
import kinoscope.split.HashedSplitter;
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

    private static final String VECTORS = "vectors.csv";

    /** Of the file of ratings, about. */
    private static final int BYTES = 60_000;

    private static final BulkOptions SIZE = new BulkOptions(1, 60, 200, 3_000);

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
        Path data = Files.createDirectory(folder.resolve("data"));
        new BulkGenerator(SIZE).generate(data, Progress.SILENT);
        RandomVectors.write(data, folder.resolve(VECTORS));
        Map<String, String> one = contents(1);
        assertThat(contents(2)).isEqualTo(one);
        assertThat(contents(7)).isEqualTo(one);
    }

    private Map<String, String> contents(int partitions) throws IOException {
        // Without it, Spark would join partitions as small as these.
        SPARK.conf().set(ADAPTIVE, false);
        SPARK.conf().set(PARTITIONS, partitions);
        SPARK.conf().set(INPUT, BYTES / partitions);
        Path work = folder.resolve(String.valueOf(partitions));
        Imported imported = new Imported(
                folder.resolve("data"), work, ImportOptions.defaults().withBuckets(partitions));
        assertThat(imported.table(ImportJob.NAME, ImportJob.RATINGS).inputFiles())
                .hasSize(partitions);
        imported.run(new CardJob());
        imported.divided(HashedSplitter.defaults());
        imported.run(new SampleJob(
                SampleOptions.defaults().withSampling(SamplingOptions.defaults().withNegativesPerPositive(1))));
        imported.run(ProfilesJob.of(
                folder.resolve(VECTORS).toString(),
                ProfileOptions.defaults(),
                SPARK.sparkContext().hadoopConfiguration()));
        imported.run(new FineTuneSetJob(FineTuneOptions.defaults()));
        imported.run(new AlsJob(AlsOptions.defaults(AlsKind.EXPLICIT)
                .withFactors(5)
                .withIterations(2)
                .withBlocks(3)));
        imported.run(new RecommendJob(RecommendOptions.defaults()));
        imported.run(new EvaluateJob(EvaluateOptions.defaults()));
        usualSettings();
        return TableContents.of(
                work,
                ImportJob.NAME,
                CardJob.NAME,
                SampleJob.NAME,
                ProfilesJob.NAME,
                FineTuneSetJob.NAME,
                AlsJob.NAME,
                RecommendJob.NAME,
                EvaluateJob.NAME);
    }
}
