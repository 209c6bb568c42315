package kinoscope.spark.als;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.IntStream;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;
import kinoscope.eval.Rmse;
import kinoscope.eval.StarPredictions;
import kinoscope.model.RatingPredictor;
import kinoscope.model.factor.FactorModel;
import kinoscope.spark.Imported;
import kinoscope.spark.LocalSpark;
import kinoscope.spark.job.JobRecord;
import kinoscope.spark.job.WorkFolder;
import kinoscope.split.HashedSplitter;
import kinoscope.split.Split;
import kinoscope.split.SplitShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlsJobTest {
    private static final AlsOptions SMALL = AlsOptions.defaults(AlsKind.EXPLICIT)
            .withFactors(4)
            .withIterations(3)
            .withBlocks(3);

    private static double rmse(RatingPredictor model, Ratings heldOut) {
        StarPredictions predictions = StarPredictions.of(model, heldOut);
        Rmse rmse = new Rmse();
        return rmse.value(IntStream.range(0, predictions.size())
                .mapToDouble(row -> rmse.loss(predictions.error(row)))
                .average()
                .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(AlsKind.class)
    void everyUserAndMovieOfTheTrainingPartHasARow(AlsKind kind) {
        Imported imported = Imported.sample();
        Ratings train = imported.divided(HashedSplitter.defaults()).train();
        AlsOptions options =
                AlsOptions.defaults(kind).withFactors(4).withIterations(2).withBlocks(2);
        JobRecord record = imported.run(new AlsJob(options));

        assertThat(record.rows())
                .containsEntry(
                        AlsJob.USERS,
                        IntStream.of(train.countsByUser()).filter(n -> n > 0).count())
                .containsEntry(
                        AlsJob.ITEMS,
                        IntStream.of(train.countsByItem()).filter(n -> n > 0).count());
        assertThat(record.notes()).containsEntry(AlsJob.KIND, kind.name()).containsEntry(AlsJob.FACTORS, "4");
        Factors factors = Factors.of(LocalSpark.session(), imported.work());
        assertThat(factors.kind()).isEqualTo(kind);
        assertThat(factors.mean() == 0).isEqualTo(kind == AlsKind.IMPLICIT);
        assertThat(factors.users().where("size(factors) != 4").count()).isZero();
        assertThat(imported.folder().resolve("als")).isDirectoryNotContaining("glob:**/temporary");
    }

    /** What users like scores higher than what they do not know. */
    @Test
    void likesScoreHigherThanOtherMovies() {
        Imported imported = Imported.sample();
        Ratings train = imported.divided(HashedSplitter.defaults()).train();
        imported.run(new AlsJob(AlsOptions.defaults(AlsKind.IMPLICIT)
                .withFactors(8)
                .withIterations(5)
                .withBlocks(2)));
        RatingPredictor model = FittedFactors.model(imported, train.users(), train.items());
        double liked = IntStream.range(0, train.size())
                .filter(row -> train.rating(row) >= 3)
                .mapToDouble(row -> model.predict(train.user(row), train.item(row)))
                .average()
                .orElseThrow();
        double any = IntStream.range(0, train.size())
                .mapToDouble(row -> model.predict(
                        train.user(row),
                        (train.item(row) * 31 + row) % train.items().size()))
                .average()
                .orElseThrow();
        assertThat(liked).isGreaterThan(any + .1);
    }

    /** The library's own ALS has .8420 on this split, by a test of its own. */
    @Test
    void errorOnMovieLens1mIsThatOfTheLibrary() {
        Imported imported = Imported.movieLens1m();
        Split split = imported.divided(new HashedSplitter(new SplitShares(.9, 0, .1), 42));
        imported.run(new AlsJob(AlsOptions.defaults(AlsKind.EXPLICIT)));
        FactorModel model = FittedFactors.model(
                imported, split.train().users(), split.train().items());
        assertThat(rmse(model, split.test())).isCloseTo(.8420, within(.01));
    }

    @Test
    void factorsWithoutASplitAreRefused(@TempDir Path folder) {
        WorkFolder work = new WorkFolder(
                folder.toString(), LocalSpark.session().sparkContext().hadoopConfiguration());
        assertThatThrownBy(() -> new AlsJob(SMALL).input(work))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("there is no finished split here; run the job 'split' first");
        assertThatThrownBy(() -> Factors.of(LocalSpark.session(), work))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("there is no finished als here; run the job 'als' first");
    }
}
