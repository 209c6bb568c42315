package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.experiment.recipe.Recipes;
import kinoscope.model.baseline.Popularity;
import kinoscope.model.file.StoredModel;
import kinoscope.model.file.TrainedOn;
import kinoscope.split.RandomSplitter;
import kinoscope.split.Split;
import kinoscope.split.SplitAudit;
import kinoscope.split.SplitShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RatingSplitTest {
    private static final Dataset DATASET = PlantedTastes.dataset(3);
    private static final int RATINGS = DATASET.ratings().size();

    @TempDir
    Path place;

    @ParameterizedTest
    @EnumSource(RatingSplit.class)
    void partsAreDisjointAndFinalModelsKnowAllButTheTestPart(RatingSplit split) throws IOException {
        writeParts();
        List<RatingBed> beds = split.beds(DATASET, place, 7);

        assertThat(beds).hasSize(split.single() ? 1 : 5);
        Set<List<Integer>> tested = new HashSet<>();
        for (RatingBed bed : beds) {
            Split parts = bed.split();
            assertThat(SplitAudit.of(parts).overlap()).isZero();
            assertThat(parts.train().size() + parts.validation().size())
                    .isEqualTo(bed.all().size());
            assertThat(bed.all().size() + parts.test().size()).isEqualTo(RATINGS);
            assertThat((double) parts.validation().size() / bed.all().size()).isCloseTo(.1, within(.002));
            tested.addAll(pairs(parts.test()));
            assertThat(bed.partOf(TrainedOn.of(bed.all()))).isEqualTo(DividedData.ALL);
            assertThat(bed.partOf(TrainedOn.of(parts.train()))).isEqualTo(DividedData.TRAIN);
        }
        assertThat(tested)
                .hasSize(beds.stream().mapToInt(b -> b.split().test().size()).sum());
        assertThat(tested.size() == RATINGS).isEqualTo(!split.single());
        assertThat(RatingSplit.named(split.toString())).isEqualTo(split);
    }

    @ParameterizedTest
    @CsvSource({"random-90, .1", "random-80, .2", "5-fold, .2"})
    void testPartHasItsShare(String name, double share) {
        for (RatingBed bed : RatingSplit.named(name).beds(DATASET, place, 1)) {
            assertThat((double) bed.split().test().size() / RATINGS).isCloseTo(share, within(1.0 / RATINGS));
            assertThat(bed.seed()).isEqualTo(1);
        }
    }

    /** So that figures are those of anybody who splits with the same seed. */
    @Test
    void randomTestPartIsThatOfTheSplitter() {
        Split expected = new RandomSplitter(new SplitShares(.9, 0, .1), 4).split(DATASET.ratings());
        RatingBed bed = RatingSplit.RANDOM_90.bed(DATASET, place, 4);

        assertThat(bed.split().test().fingerprint()).isEqualTo(expected.test().fingerprint());
        assertThat(bed.all().fingerprint()).isEqualTo(expected.train().fingerprint());
        assertThat(bed.split().name()).isEqualTo("random-90");
        RatingBed other = RatingSplit.RANDOM_90.bed(DATASET, place, 5);
        assertThat(other.split().test().fingerprint())
                .isNotEqualTo(expected.test().fingerprint());
    }

    @Test
    void whatCannotBeIsOneLine() {
        assertThatThrownBy(() -> RatingSplit.named("half"))
                .hasMessage("no split 'half'; there are: random-90, random-80, 5-fold, u1, u2, u3, u4, u5, u1-u5");
        assertThatThrownBy(() -> RatingSplit.U1_TO_U5.beds(DATASET, place, 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("u1.test");
        assertThatThrownBy(() -> RatingSplit.FIVE_FOLD.bed(DATASET, place, 1))
                .hasMessage("the split 5-fold has several test parts");
        Dataset few =
                new Dataset("few", true, DATASET.ratings().subset(new int[] {0, 1, 2}), DATASET.movies(), List.of());
        assertThatThrownBy(() -> RatingSplit.RANDOM_90.bed(few, place, 1))
                .isInstanceOf(InputException.class)
                .hasMessage("few: 3 ratings are too few to hold some out for validation and for test");
    }

    @Test
    void modelWithoutStarsIsRefused() {
        RatingBed bed = RatingSplit.RANDOM_90.bed(DATASET, place, 1);
        Popularity popularity = Popularity.of(bed.all());

        assertThatThrownBy(() -> bed.test(popularity))
                .isInstanceOf(InputException.class)
                .hasMessage("Popularity predicts no stars, which protocol rmse measures");
        assertThatThrownBy(() -> bed.validation().ranking().applyAsDouble(popularity))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> cross("gmf", EpochRule.CHOOSE, List.of(bed)))
                .hasMessage("gmf predicts no stars; models that do: als, als-genre, bias, rating-mlp, demographics");
    }

    @Test
    void foldsAreTrainedLikeModelsThatAreStored() {
        CrossValidation result = cross("als", EpochRule.CHOOSE, RatingSplit.FIVE_FOLD.beds(DATASET, place, 6));
        RatingBed third = RatingSplit.FIVE_FOLD.beds(DATASET, place, 6).get(2);
        StoredModel stored = new Training(
                        Recipes.named("als"),
                        Map.of("factors", "2", "epochs", "4", "seed", "6"),
                        EpochRule.CHOOSE,
                        "planted",
                        place.resolve("model"),
                        task -> Progress.SILENT)
                .run(third);

        CrossValidation.Fold fold = result.folds().get(2);
        assertThat(fold.split()).isEqualTo("fold 3 of 5");
        assertThat(fold.epoch()).isEqualTo(stored.record().epoch());
        assertThat(stored.record().metric()).isEqualTo("RMSE");
        assertThat(stored.record().protocol()).isEqualTo("rmse");
        assertThat(fold.rmse().estimate()).isEqualTo(third.test(stored.model()).value("RMSE"));
        assertThat(fold.mae().estimate()).isEqualTo(third.test(stored.model()).value("MAE"));
        assertThat(fold.ratings()).isEqualTo(128);
        double mean = result.folds().stream()
                .mapToDouble(f -> f.rmse().estimate())
                .average()
                .orElseThrow();
        assertThat(result.mean(f -> f.rmse().estimate())).isEqualTo(mean);
        assertThat(new CrossValidation(result.folds().subList(0, 2)).deviation(f -> f.epoch()))
                .isCloseTo(
                        Math.abs(result.folds().get(0).epoch()
                                        - result.folds().get(1).epoch())
                                / Math.sqrt(2),
                        within(1e-12));
    }

    @Test
    void optionsAreComparedWithoutTheTestParts() {
        List<RatingBed> beds = RatingSplit.FIVE_FOLD.beds(DATASET, place, 6);
        List<RatingBed> blind = beds.stream()
                .map(bed -> {
                    Split parts = bed.split();
                    Ratings none = parts.test().subset(new int[] {0});
                    Split unknown = new Split(parts.name(), parts.seed(), parts.train(), parts.validation(), none);
                    return new RatingBed(DATASET, unknown, parts.train(), bed.seed());
                })
                .toList();

        CrossValidation compared = cross("als", EpochRule.KEEP, beds);
        CrossValidation unseen = cross("als", EpochRule.KEEP, blind);

        assertThat(compared.folds()).extracting(CrossValidation.Fold::ratings).containsOnly(51);
        assertThat(unseen.folds())
                .extracting(CrossValidation.Fold::rmse)
                .isEqualTo(compared.folds().stream()
                        .map(CrossValidation.Fold::rmse)
                        .toList());
    }

    private CrossValidation cross(String model, EpochRule rule, List<RatingBed> beds) {
        Map<String, String> options = Map.of("factors", "2", "epochs", "4");
        return CrossValidation.run(Recipes.named(model), options, rule, beds, task -> Progress.SILENT, fold -> {});
    }

    /** Every fifth rating, from another one on for each part. */
    private void writeParts() throws IOException {
        Ratings all = DATASET.ratings();
        for (int part = 1; part <= 5; part++) {
            StringBuilder lines = new StringBuilder();
            for (int row = part - 1; row < RATINGS; row += 5) {
                lines.append(all.users().id(all.user(row)))
                        .append('\t')
                        .append(all.items().id(all.item(row)))
                        .append('\t')
                        .append((int) all.rating(row))
                        .append('\t')
                        .append(all.timestamp(row))
                        .append('\n');
            }
            Files.writeString(place.resolve("u" + part + ".test"), lines);
        }
    }

    private static Set<List<Integer>> pairs(Ratings ratings) {
        Set<List<Integer>> pairs = new HashSet<>();
        for (int row = 0; row < ratings.size(); row++) {
            pairs.add(List.of(ratings.user(row), ratings.item(row)));
        }
        return pairs;
    }
}
