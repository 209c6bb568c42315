package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import kinoscope.data.Dataset;
import kinoscope.data.DatasetReader;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.data.Progress;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.eval.HeldOut;
import kinoscope.eval.HitRate;
import kinoscope.eval.Query;
import kinoscope.eval.Report;
import kinoscope.model.baseline.Popularity;
import kinoscope.model.file.TrainedOn;
import kinoscope.split.SplitAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestBedTest {
    private static final Dataset DATASET = PlantedTastes.dataset(3);

    @TempDir
    Path place;

    @ParameterizedTest
    @ValueSource(strings = {"ncf", "full"})
    void finalModelsAreTrainedOnAllButTheTestPart(String protocol) {
        TestBed bed = TestBed.of(protocol, DATASET, place, 1);

        SplitAudit.of(bed.split()).requireClean(SplitAudit.Claim.TEMPORAL);
        assertThat(bed.all().size() + bed.split().test().size())
                .isEqualTo(DATASET.ratings().size());
        for (int user = 0; user < 40; user++) {
            int[] joined = concat(
                    bed.split().train().itemsOf(user), bed.split().validation().itemsOf(user));
            assertThat(bed.all().itemsOf(user)).containsExactly(joined);
        }
    }

    @Test
    void ncfHoldsOutTheLastItemAndValidatesOnTheOneBeforeIt() {
        TestBed bed = TestBed.of(TestBed.NCF, DATASET, place, 1);

        for (int user = 0; user < 40; user++) {
            int[] rows = DATASET.ratings().rowsOf(user);
            assertThat(bed.split().test().itemsOf(user))
                    .containsExactly(DATASET.ratings().item(rows[rows.length - 1]));
            assertThat(bed.split().validation().itemsOf(user))
                    .containsExactly(DATASET.ratings().item(rows[rows.length - 2]));
        }
        assertThat(bed.published()).isFalse();
    }

    @Test
    void noCandidateIsAnItemThatTheUserHasRated() {
        TestBed bed = TestBed.of(TestBed.NCF, DATASET, place, 1);
        IntFunction<Query> test = bed.testing().queries(HeldOut.test(bed.split()));
        IntFunction<Query> validation = bed.validating().queries(HeldOut.validation(bed.split()));

        for (int user = 0; user < 40; user++) {
            int[] rated = DATASET.ratings().itemsOf(user);
            for (Query query : List.of(test.apply(user), validation.apply(user))) {
                // 40 movies without the 16 rated ones, and the held-out one
                assertThat(query.candidates()).hasSize(25);
                assertThat(query.relevant()).hasSize(1);
                assertThat(Arrays.stream(query.candidates()).filter(item -> Arrays.binarySearch(rated, item) >= 0))
                        .containsExactly(query.relevant()[0]);
            }
        }
        assertThat(bed.testing().text()).contains("1+24..99, drawn with seed 1");
    }

    @Test
    void validatorsOfTwoMetricsAskTheSameUsers() {
        TestBed bed = TestBed.of(TestBed.NCF, DATASET, place, 1);
        Popularity popularity = Popularity.of(bed.split().train());

        assertThat(bed.validator(new HitRate(25)).applyAsDouble(popularity)).isEqualTo(1);
        assertThat(bed.validator(new HitRate(10)).applyAsDouble(popularity))
                .isGreaterThan(bed.validator().applyAsDouble(popularity));
        assertThat(bed.validator(new HitRate(10)).users())
                .isEqualTo(bed.validator().users())
                .isEqualTo(40);
    }

    @Test
    void knowsWhatAModelWasTrainedOn() {
        TestBed bed = TestBed.of(TestBed.NCF, DATASET, place, 1);

        assertThat(bed.partOf(TrainedOn.of(bed.split().train()))).isEqualTo("train");
        assertThat(bed.partOf(TrainedOn.of(bed.all()))).isEqualTo("train and validation");
        for (Ratings seen : List.of(DATASET.ratings(), bed.split().test())) {
            assertThatThrownBy(() -> bed.partOf(TrainedOn.of(seen)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("may have seen the test part");
        }
        Ratings others = PlantedTastes.dataset(4).ratings().subset(new int[] {0});
        assertThatThrownBy(() -> bed.partOf(TrainedOn.of(others)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("the model does not belong to these data");
    }

    @Test
    void tooFewDataAreRefused() {
        Ratings one = Ratings.builder(RatingScale.WHOLE_STARS).add(1, 1, 3, 0).build();
        Dataset tiny = new Dataset(
                "tiny", true, one, List.of(new Movie(1, "One (1990)", List.of(), "", Movie.Links.NONE)), List.of());

        assertThatThrownBy(() -> TestBed.of(TestBed.NCF, tiny, place, 1))
                .isInstanceOf(InputException.class)
                .hasMessage("tiny: no user has enough ratings to hold some out");
        assertThatThrownBy(() -> TestBed.of("other", DATASET, place, 1))
                .hasMessage("no protocol 'other'; there are: ncf, full");
    }

    /** The figures of NcfPopularityTest, through the door that the commands use. */
    @Test
    void authorsFilesAreUsedWhereTheyLieBesideMl1m() {
        String root = System.getenv("KINOSCOPE_DATA");
        assumeTrue(root != null, "KINOSCOPE_DATA names no folder");
        Path ml1m = Path.of(root, "ml-1m");
        assumeTrue(Files.exists(ml1m) && Files.exists(Path.of(root, "ncf")), "no ml-1m and ncf in " + root);

        TestBed bed = TestBed.of(TestBed.NCF, DatasetReader.read(ml1m), ml1m, 42);
        Report report = bed.test(Popularity.of(bed.all()), Progress.SILENT);

        assertThat(bed.published()).isTrue();
        assertThat(bed.all().size()).isEqualTo(994_169);
        assertThat(bed.split().validation().size()).isEqualTo(6040);
        assertThat(report.mean("HR@10")).isCloseTo(.4535, within(1e-4));
        assertThat(report.mean("NDCG@10")).isCloseTo(.2543, within(1e-4));
    }

    private static int[] concat(int[] first, int[] second) {
        int[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        Arrays.sort(joined);
        return joined;
    }
}
