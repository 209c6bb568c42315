package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.model.neural.NcfOptions;
import kinoscope.sample.Interactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each stage of the main pipeline on planted tastes: what it takes in, and what it must not see. */
class PipelineStagesTest {
    private static final Dataset DATASET = PlantedMovies.dataset(1);

    @TempDir
    Path output;

    private final List<String> work = new ArrayList<>();

    @Test
    void stagesFitTogether() {
        MainPipeline pipeline = pipeline(options(42));
        Ratings train = pipeline.split().train();

        assertThat(train.size()
                        + pipeline.split().validation().size()
                        + pipeline.split().test().size())
                .isEqualTo(DATASET.ratings().size());
        assertThat(pipeline.genreVectors().similarities().names()).containsExactly("Comedy", "Horror", "Western");
        assertThat(pipeline.userGenreCosines()).hasDimensions(40, 3);
        assertThat(pipeline.profiles().size()).isEqualTo(40);
        assertThat(pipeline.trained().users()).isEqualTo(40);
        assertThat(pipeline.fineTuned().items()).isEqualTo(train.items().size());
        assertThat(pipeline.trained()).isSameAs(pipeline.trained());
        assertThat(pipeline.fineTuned().fingerprint()).isEqualTo(train.fingerprint());
    }

    @Test
    void profilesFindThePlantedTastes() {
        MainPipeline pipeline = pipeline(options(42));
        Ratings train = pipeline.split().train();

        for (int user = 0; user < train.users().size(); user++) {
            int loved = (train.users().id(user) - 1) % 3;
            assertThat(pipeline.profiles().positiveGenres(user)).containsExactly(loved);
        }
    }

    @Test
    void fineTuningTeachesWhatTheTrainingPartSays() {
        MainPipeline pipeline = pipeline(options(42));
        Ratings train = pipeline.split().train();
        Interactions rows = pipeline.fineTuneSet().interactions();

        assertThat(rows.positives()).isPositive().isLessThan(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            int user = rows.user(row);
            int item = rows.item(row);
            boolean rated = Arrays.stream(train.itemsOf(user)).anyMatch(i -> i == item);
            int genre = pipeline.fineTuneSet().genre(row);
            assertThat(rated).isEqualTo(rows.label(row) == 1);
            assertThat(DATASET.genresOf(item)).contains(genre);
            assertThat(
                            rows.label(row) == 1
                                    ? pipeline.profiles().positiveGenres(user)
                                    : pipeline.profiles().negativeGenres(user))
                    .contains(genre);
        }
    }

    @Test
    void nothingBeforeTheEvaluationLooksAtWhatIsHeldOut() {
        MainPipeline one = pipeline(options(42));
        MainPipeline other = pipeline(PlantedMovies.withOppositeEnds(DATASET), options(42), output.resolve("other"));

        assertThat(other.split().train().fingerprint())
                .isEqualTo(one.split().train().fingerprint());
        assertThat(other.split().test().fingerprint())
                .isNotEqualTo(one.split().test().fingerprint());
        assertThat(other.userGenreCosines()).isDeepEqualTo(one.userGenreCosines());
        for (int user = 0; user < one.profiles().size(); user++) {
            assertThat(other.profiles().table(user)).isEqualTo(one.profiles().table(user));
        }
        assertThat(other.fineTuneSet().rows()).isEqualTo(one.fineTuneSet().rows());
        assertThat(labels(other.interactions().epoch(1)))
                .isEqualTo(labels(one.interactions().epoch(1)));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("learning rate", o -> o.withTraining(o.training().withLearningRate(0.02)), true),
                change("factors", o -> networked(o, o.training().withFactors(8)), true),
                change("seed", o -> options(7), true),
                change("encoding", o -> o.withEncoder(o.encoder(), false), false),
                change("replay", o -> o.withFineTuneSet(o.fineTuneSet().withReplayShare(0.7)), false),
                change("fine-tuning", o -> o.withFineTuning(o.fineTuning().withLearningRate(0.001)), false));
    }

    private static Arguments change(String name, UnaryOperator<PipelineOptions> change, boolean trainsAnew) {
        return Arguments.of(name, change, trainsAnew);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void changedOptionNeverFindsTheOldModel(String name, UnaryOperator<PipelineOptions> change, boolean trainsAnew) {
        pipeline(options(42)).fineTuned();
        work.clear();

        pipeline(change.apply(options(42))).fineTuned();

        assertThat(work).contains("fine-tuning");
        assertThat(work.contains("training NeuMF")).isEqualTo(trainsAnew);
    }

    @Test
    void unknownEncoderIsNamed() {
        assertThatThrownBy(
                        () -> pipeline(options(42).withEncoder("runes", true)).movieVectors())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("unknown text encoder 'runes'");
    }

    private static PipelineOptions options(long seed) {
        PipelineOptions options = PipelineOptions.of(DATASET, seed).withEncoder("tfidf", true);
        return networked(
                options,
                options.training()
                        .withFactors(4)
                        .withLayers(List.of(8, 4))
                        .withBatchSize(256)
                        .withEpochs(2));
    }

    private static PipelineOptions networked(PipelineOptions options, NcfOptions training) {
        return options.withTraining(training)
                .withFineTuning(training.withEpochs(1).withLearningRate(0.0005));
    }

    private MainPipeline pipeline(PipelineOptions options) {
        return pipeline(DATASET, options, output);
    }

    private MainPipeline pipeline(Dataset dataset, PipelineOptions options, Path folder) {
        return new MainPipeline(dataset, options, folder, task -> {
            work.add(task);
            return Progress.SILENT;
        });
    }

    private static List<String> labels(Interactions rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.user(row) + " " + rows.item(row) + " " + rows.label(row))
                .toList();
    }
}
