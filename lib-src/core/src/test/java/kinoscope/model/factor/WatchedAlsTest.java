package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kinoscope.data.Ratings;
import kinoscope.model.EpochWatch;
import kinoscope.model.Histories;
import kinoscope.model.Recommender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedAlsTest {
    private static final BiasedAlsOptions STARS =
            BiasedAlsOptions.defaults().withFactors(5).withEpochs(6).withThreads(2);
    private static final Ratings ALL = PlantedRatings.draw(1);
    private static final Ratings TRAIN = PlantedRatings.train(ALL);
    private static final Ratings HELD_OUT = PlantedRatings.heldOut(ALL);
    private static final ImplicitAlsOptions CLICKS =
            ImplicitAlsOptions.defaults().withFactors(5).withEpochs(5).withThreads(2);
    private static final Histories HISTORIES = PlantedHistories.draw(1);

    @TempDir
    Path folder;

    @Test
    void watchSeesTheValidationAndEndsTheTrainingWithItsBestEpoch() {
        Ratings opposite = PlantedRatings.opposite(ALL);
        BiasedAlsResult whole =
                new BiasedAlsTrainer(STARS).validatedOn(opposite).train(TRAIN);
        List<Double> seen = new ArrayList<>();

        BiasedAlsResult ended = new BiasedAlsTrainer(STARS)
                .validatedOn(opposite)
                .watchedBy(noting(seen, 4))
                .train(TRAIN);

        List<Double> validations =
                whole.epochs().stream().map(BiasedAlsEpoch::validationRmse).toList();
        assertThat(seen).isEqualTo(validations.subList(0, 4));
        assertThat(ended.epochs()).hasSize(4);
        assertThat(ended.bestEpoch()).isEqualTo(1).isEqualTo(whole.bestEpoch());
        assertThat(ended.best().userFactors())
                .isEqualTo(whole.best().userFactors())
                .isNotEqualTo(ended.model().userFactors());
    }

    @Test
    void endedTrainingGoesOnLaterToTheSameModel() {
        BiasedAlsResult whole =
                new BiasedAlsTrainer(STARS).validatedOn(HELD_OUT).train(TRAIN);
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();

        checkpointed(noting(first, 2)).train(TRAIN);
        BiasedAlsResult resumed = checkpointed(noting(second, 9)).train(TRAIN);

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(4);
        assertThat(resumed.epochs()).hasSize(6);
        assertThat(resumed.model().userFactors()).isEqualTo(whole.model().userFactors());
        assertThat(resumed.bestEpoch()).isEqualTo(whole.bestEpoch());
    }

    @Test
    void withoutValidationNobodyIsAsked() {
        List<Double> seen = new ArrayList<>();

        assertThat(new BiasedAlsTrainer(STARS)
                        .watchedBy(noting(seen, 1))
                        .train(TRAIN)
                        .epochs())
                .hasSize(6);
        assertThat(new ImplicitAlsTrainer(CLICKS)
                        .watchedBy(noting(seen, 1))
                        .train(HISTORIES)
                        .epochs())
                .hasSize(5);
        assertThat(seen).isEmpty();
    }

    @Test
    void implicitTrainingEndsWithItsBestEpochAndGoesOnLater() {
        ToDoubleFunction<Recommender> value =
                model -> model.recommend(0, 1, new int[0]).get(0).score();
        ImplicitAlsState whole =
                new ImplicitAlsTrainer(CLICKS).validatedBy(value).train(HISTORIES);
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();

        ImplicitAlsState ended =
                checkpointedClicks(noting(first, 3)).validatedBy(value).train(HISTORIES);
        ImplicitAlsState resumed =
                checkpointedClicks(noting(second, 9)).validatedBy(value).train(HISTORIES);

        assertThat(ended.epochs()).hasSize(3);
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2);
        assertThat(resumed.model().itemFactors()).isEqualTo(whole.model().itemFactors());
        assertThat(resumed.bestEpoch()).isEqualTo(whole.bestEpoch());
    }

    private BiasedAlsTrainer checkpointed(EpochWatch watch) {
        BiasedAlsTrainer trainer =
                new BiasedAlsTrainer(STARS).validatedOn(HELD_OUT).watchedBy(watch);
        new BiasedAlsCheckpoint(folder.resolve("stars"), "planted").attachTo(trainer, STARS);
        return trainer;
    }

    private ImplicitAlsTrainer checkpointedClicks(EpochWatch watch) {
        ImplicitAlsTrainer trainer = new ImplicitAlsTrainer(CLICKS).watchedBy(watch);
        new ImplicitAlsCheckpoint(folder.resolve("clicks"), "planted").attachTo(trainer, CLICKS, HISTORIES);
        return trainer;
    }

    private static EpochWatch noting(List<Double> seen, int last) {
        return (epoch, validation) -> {
            seen.add(validation);
            return epoch < last;
        };
    }
}
