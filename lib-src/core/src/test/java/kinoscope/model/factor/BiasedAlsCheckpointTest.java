package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kinoscope.data.InputException;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BiasedAlsCheckpointTest {
    private static final BiasedAlsOptions OPTIONS =
            BiasedAlsOptions.defaults().withFactors(5).withEpochs(6).withThreads(2);
    private static final Ratings ALL = PlantedRatings.draw(1);
    private static final Ratings TRAIN = PlantedRatings.train(ALL);
    private static final Ratings HELD_OUT = PlantedRatings.heldOut(ALL);

    @TempDir
    Path folder;

    /** How a trainer is prepared. */
    private interface Setting {
        void prepare(BiasedAlsTrainer trainer);
    }

    static Stream<Arguments> settings() {
        Setting plain = trainer -> {};
        Setting validated = trainer -> trainer.validatedOn(HELD_OUT);
        Setting withGenres =
                trainer -> trainer.withGenres(PlantedRatings.genres(ALL)).validatedOn(HELD_OUT);
        return Stream.of(OPTIONS, OPTIONS.withJointBiases(false))
                .flatMap(options ->
                        Stream.of(plain, validated, withGenres).map(setting -> Arguments.of(options, setting)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void brokenOffTrainingComesToTheSameModel(BiasedAlsOptions options, Setting setting) {
        BiasedAlsTrainer whole = new BiasedAlsTrainer(options);
        setting.prepare(whole);
        BiasedAlsResult expected = whole.train(TRAIN);
        BiasedAlsTrainer failing = checkpointed(options, "data", setting).showing((done, total, note) -> {
            if (note.startsWith("epoch 4 ")) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> failing.train(TRAIN)).hasMessage("killed");

        List<Integer> epochs = new ArrayList<>();
        BiasedAlsResult resumed = checkpointed(options, "data", setting)
                .onEpoch(epoch -> epochs.add(epoch.epoch()))
                .train(TRAIN);

        assertThat(epochs).containsExactly(4, 5, 6);
        assertThat(resumed.bestEpoch()).isEqualTo(expected.bestEpoch());
        assertSame(resumed.model(), expected.model());
        assertSame(resumed.best(), expected.best());
        assertThat(PlantedRatings.untimed(resumed.epochs())).isEqualTo(PlantedRatings.untimed(expected.epochs()));
    }

    /** All opinions are turned round, so that the first epoch is the best. */
    @Test
    void bestEpochAndPatienceOutliveTheBreak() {
        Ratings.Builder opposite = Ratings.builder(RatingScale.HALF_STARS);
        for (int row = 0; row < ALL.size(); row++) {
            int user = ALL.users().id(ALL.user(row));
            opposite.add(user, ALL.items().id(ALL.item(row)), 5.5f - ALL.rating(row), 0);
        }
        Ratings validation = opposite.build();
        BiasedAlsOptions patient = OPTIONS.withPatience(4);
        BiasedAlsResult expected =
                new BiasedAlsTrainer(patient).validatedOn(validation).train(TRAIN);
        checkpointed(patient.withEpochs(2), "data", trainer -> trainer.validatedOn(validation))
                .train(TRAIN);

        BiasedAlsResult resumed = checkpointed(patient.withThreads(1), "data", t -> t.validatedOn(validation))
                .train(TRAIN);

        assertThat(resumed.bestEpoch()).isEqualTo(1);
        assertThat(resumed.epochs()).hasSize(5).hasSameSizeAs(expected.epochs());
        assertSame(resumed.best(), expected.best().under(patient.withThreads(1)));
    }

    @Test
    void checkpointOfAnotherTrainingIsRefused() {
        Setting plain = trainer -> {};
        checkpointed(OPTIONS, "data", plain).train(TRAIN);

        for (BiasedAlsOptions options :
                List.of(OPTIONS.withSeed(7), OPTIONS.withRegularization(2), OPTIONS.withEpochs(5))) {
            assertThatThrownBy(() -> checkpointed(options, "data", plain))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("als.checkpoint");
        }
        assertThatThrownBy(() -> checkpointed(OPTIONS, "other data", plain))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("belongs to a training with other options or data");
    }

    @Test
    void stateThatDoesNotFitIsRefused() {
        BiasedAlsResult state = new BiasedAlsTrainer(OPTIONS.withEpochs(1)).train(TRAIN);

        assertThatThrownBy(() -> new BiasedAlsTrainer(OPTIONS.withSeed(2))
                        .resuming(state)
                        .train(TRAIN))
                .hasMessageStartingWith("the training to go on with has other options");
        assertThatThrownBy(() -> new BiasedAlsTrainer(OPTIONS)
                        .withGenres(PlantedRatings.genres(ALL))
                        .resuming(state)
                        .train(TRAIN))
                .hasMessageStartingWith("the training to go on with has other options");
        Ratings foreign =
                Ratings.builder(RatingScale.HALF_STARS).add(1, 1, 3, 0).build();
        assertThatThrownBy(() -> new BiasedAlsTrainer(OPTIONS).resuming(state).train(foreign))
                .hasMessage("the training to go on with has 80 users and 100 items, the training ratings have 1 and 1");
    }

    @Test
    void damagedCheckpointIsRefused() throws IOException {
        checkpointed(OPTIONS, "data", trainer -> {}).train(TRAIN);
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);

        assertThatThrownBy(() -> checkpointed(OPTIONS, "data", trainer -> {}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("als.checkpoint");
    }

    private BiasedAlsTrainer checkpointed(BiasedAlsOptions options, String training, Setting setting) {
        BiasedAlsTrainer trainer = new BiasedAlsTrainer(options);
        setting.prepare(trainer);
        new BiasedAlsCheckpoint(file(), training).attachTo(trainer, options);
        return trainer;
    }

    private Path file() {
        return folder.resolve("als.checkpoint");
    }

    private static void assertSame(BiasedAls actual, BiasedAls expected) {
        assertThat(actual.options()).isEqualTo(expected.options());
        assertThat(actual.mean()).isEqualTo(expected.mean());
        assertThat(actual.userFactors()).containsExactly(expected.userFactors());
        assertThat(actual.userBiases()).containsExactly(expected.userBiases());
        assertThat(actual.itemFactors()).containsExactly(expected.itemFactors());
        assertThat(actual.itemBiases()).containsExactly(expected.itemBiases());
        assertThat(actual.genreFactors()).containsExactly(expected.genreFactors());
    }
}
