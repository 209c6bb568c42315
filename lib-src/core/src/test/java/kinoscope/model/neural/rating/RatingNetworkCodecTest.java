package kinoscope.model.neural.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kinoscope.data.Dataset;
import kinoscope.model.file.ModelFile;
import kinoscope.model.file.StoredModel;
import kinoscope.model.file.TrainedOn;
import kinoscope.model.file.TrainingRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RatingNetworkCodecTest {
    static Stream<RatingArchitecture> architectures() {
        return Stream.of(
                new RatingMlp(List.of(4, 6), .1, true, true, .1, .1).architecture(),
                DemographicsNetwork.defaults().architecture(),
                DemographicsNetwork.defaults()
                        .withInputs(List.of(RatingInput.AGE, RatingInput.GENRE_COMBINATION))
                        .architecture());
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void aStoredModelSaysTheSame(RatingArchitecture architecture, @TempDir Path folder) {
        Dataset data = PlantedStars.dataset(2);
        RatingFitting fitting =
                new RatingFitting(RatingOptimizer.ADAM, .01, Schedule.COSINE, 0, .01, 64, 2, 0, true, 3);
        RatingNetworkModel model = new RatingTrainer(RatingEngine.fused(1), "stored", architecture, fitting)
                .knowing(PlantedStars.demographics(data), PlantedStars.genres(data))
                .validatedOn(data.ratings())
                .train(data.ratings());
        Path file = folder.resolve("model.kinoscope");
        ModelFile.save(file, new StoredModel(model, TrainedOn.of(data.ratings()), TrainingRecord.UNKNOWN));
        RatingNetworkModel loaded = (RatingNetworkModel) ModelFile.load(file).model();
        float[] expected = new float[model.items()];
        float[] found = new float[model.items()];
        for (int user = 0; user < model.users(); user++) {
            model.score(user, expected);
            loaded.score(user, found);
            assertThat(found).isEqualTo(expected);
        }
        assertThat(loaded.history()).isEqualTo(model.history());
        assertThat(loaded.fitting()).isEqualTo(model.fitting());
        assertThat(loaded.name()).isEqualTo("stored");
    }
}
