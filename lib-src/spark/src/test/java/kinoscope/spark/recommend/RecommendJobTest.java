package kinoscope.spark.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kinoscope.data.IdIndex;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;
import kinoscope.model.ScoredItem;
import kinoscope.model.factor.FactorModel;
import kinoscope.spark.Imported;
import kinoscope.spark.LocalSpark;
import kinoscope.spark.als.AlsJob;
import kinoscope.spark.als.AlsKind;
import kinoscope.spark.als.AlsOptions;
import kinoscope.spark.als.Factors;
import kinoscope.spark.als.FittedFactors;
import kinoscope.spark.als.ItemBlock;
import kinoscope.spark.job.JobRecord;
import kinoscope.spark.job.WorkFolder;
import kinoscope.split.HashedSplitter;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendJobTest {
    private static Map<Integer, List<ScoredItem>> lists(Imported imported) {
        Map<Integer, List<ScoredItem>> lists = new HashMap<>();
        for (Row row : imported.table(RecommendJob.NAME, RecommendJob.RECOMMENDATIONS)
                .orderBy("userId", "rank")
                .collectAsList()) {
            List<ScoredItem> list = lists.computeIfAbsent(row.getInt(0), user -> new ArrayList<>());
            list.add(new ScoredItem(row.getInt(2), row.getFloat(3)));
            assertThat(row.getInt(1)).isEqualTo(list.size());
        }
        return lists;
    }

    private static Map<Integer, List<ScoredItem>> lists(Imported imported, Ratings train, int k) {
        IdIndex movies = IdIndex.of(ItemBlock.movies(
                Factors.of(LocalSpark.session(), imported.work()).items()));
        FactorModel model = FittedFactors.model(imported, train.users(), movies);
        Map<Integer, List<ScoredItem>> lists = new HashMap<>();
        for (int user = 0; user < train.users().size(); user++) {
            int[] seen = IntStream.of(train.rowsOf(user))
                    .map(row -> movies.index(train.items().id(train.item(row))))
                    .toArray();
            if (seen.length > 0) {
                lists.put(
                        train.users().id(user),
                        model.recommend(user, k, seen).stream()
                                .map(item -> new ScoredItem(movies.id(item.item()), item.score()))
                                .toList());
            }
        }
        return lists;
    }

    /** To the last bit of the scores, in one block or three. */
    @ParameterizedTest
    @CsvSource({"EXPLICIT, 10, 262144", "EXPLICIT, 10, 170", "IMPLICIT, 3, 499"})
    void recommendationsAreThoseOfTheLibrary(AlsKind kind, int k, int block) {
        Imported imported = Imported.sample();
        Ratings train = imported.divided(HashedSplitter.defaults()).train();
        imported.run(new AlsJob(
                AlsOptions.defaults(kind).withFactors(7).withIterations(2).withBlocks(2)));
        JobRecord record = imported.run(new RecommendJob(new RecommendOptions(k, block)));

        Map<Integer, List<ScoredItem>> expected = lists(imported, train, k);
        assertThat(lists(imported)).isEqualTo(expected);
        assertThat(record.rows())
                .containsEntry("users", (long) expected.size())
                .containsEntry("recommendations", (long) k * expected.size());
        assertThat(imported.folder().resolve("recommend")).isDirectoryNotContaining("glob:**/temporary");
    }

    @Test
    void recommendationsWithoutFactorsAreRefused(@TempDir java.nio.file.Path folder) {
        WorkFolder work = new WorkFolder(
                folder.toString(), LocalSpark.session().sparkContext().hadoopConfiguration());
        assertThatThrownBy(() -> new RecommendJob(RecommendOptions.defaults()).input(work))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("there is no finished als here; run the job 'als' first");
    }
}
