package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kinoscope.data.Dataset;
import kinoscope.data.DatasetReader;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.data.Progress;
import kinoscope.data.synthetic.SampleGenerator;
import kinoscope.data.synthetic.SampleOptions;
import kinoscope.model.neural.NcfModel;
import kinoscope.profile.FineTuneOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainPipelineTest {
    @TempDir
    private static Path folder;

    private static Dataset dataset;

    @BeforeAll
    static void generate() {
        new SampleGenerator(new SampleOptions(7, 60, 80, 2_000)).generate(folder);
        dataset = DatasetReader.read(folder);
    }

    private static PipelineOptions options() {
        return PipelineOptions.of(dataset, 42).fast().withEncoder("tfidf", true);
    }

    private static MainPipeline pipeline(PipelineOptions options, Path output, List<String> tasks) {
        return new MainPipeline(dataset, options, output, task -> {
            tasks.add(task);
            return Progress.SILENT;
        });
    }

    @Test
    void secondPipelineFindsWhatTheFirstTrained(@TempDir Path output) {
        NcfModel trained = pipeline(options(), output, new ArrayList<>()).fineTuned();
        List<String> tasks = new ArrayList<>();
        NcfModel found = pipeline(options(), output, tasks).fineTuned();
        assertThat(tasks).noneMatch(task -> task.contains("tuning") || task.contains("training"));
        assertThat(scores(found)).containsExactly(scores(trained));
    }

    @Test
    void oneSeedOneModel(@TempDir Path first, @TempDir Path second) {
        NcfModel one = pipeline(options(), first, new ArrayList<>()).fineTuned();
        NcfModel other = pipeline(options(), second, new ArrayList<>()).fineTuned();
        assertThat(scores(one)).containsExactly(scores(other));
    }

    @Test
    void anotherOptionIsAnotherModel(@TempDir Path output) throws IOException {
        pipeline(options(), output, new ArrayList<>()).fineTuned();
        PipelineOptions replayingMore =
                options().withFineTuneSet(FineTuneOptions.defaults().withReplayShare(0.9));
        List<String> tasks = new ArrayList<>();
        pipeline(replayingMore, output, tasks).fineTuned();
        assertThat(tasks).contains("fine-tuning");
        try (Stream<Path> files = Files.list(output.resolve("models"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".kinoscope")))
                    .as("one first training, two fine-tunings")
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void otherGenresOrPlotsAreAnotherFineTunedModel(boolean plots, @TempDir Path output) {
        pipeline(options(), output, new ArrayList<>()).fineTuned();
        List<Movie> changed = new ArrayList<>(dataset.movies());
        Movie first = changed.get(0);
        changed.set(
                0,
                plots
                        ? first.with("Another story altogether.", first.links())
                        : new Movie(first.id(), first.title(), List.of("Western"), first.plot(), first.links()));
        Dataset other = new Dataset(dataset.name(), true, dataset.ratings(), changed, dataset.users());
        List<String> tasks = new ArrayList<>();
        new MainPipeline(other, options(), output, task -> {
                    tasks.add(task);
                    return Progress.SILENT;
                })
                .fineTuned();
        assertThat(tasks).contains("fine-tuning").noneMatch(task -> task.startsWith("training"));
    }

    @Test
    void noCheckpointStaysBehind(@TempDir Path output) throws IOException {
        pipeline(options(), output, new ArrayList<>()).fineTuned();
        try (Stream<Path> files = Files.list(output.resolve("models"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".checkpoint")))
                    .isEmpty();
        }
    }

    @Test
    void damagedModelIsNamedInOneLine(@TempDir Path output) throws IOException {
        pipeline(options(), output, new ArrayList<>()).trained();
        Path model;
        try (Stream<Path> files = Files.list(output.resolve("models"))) {
            model = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2] ^= 1;
        Files.write(model, bytes);
        assertThatThrownBy(() -> pipeline(options(), output, new ArrayList<>()).trained())
                .isInstanceOf(InputException.class)
                .hasMessageContaining(model.getFileName().toString())
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @Test
    void profilesComeFromTheTrainingPartAlone(@TempDir Path output) {
        MainPipeline pipeline = pipeline(options(), output, new ArrayList<>());
        assertThat(pipeline.profiles().train()).isSameAs(pipeline.split().train());
        assertThat(pipeline.fineTuneSet().interactions().positives()).isPositive();
    }

    @Test
    void optionsAreListedOneByOne() {
        assertThat(options().asMap())
                .containsEntry("training.architecture", "NEUMF")
                .containsEntry("sampling.bands.hardPositive", "4.0")
                .containsEntry("seed", "42");
    }

    private static float[] scores(NcfModel model) {
        float[] scores = new float[model.items()];
        model.score(3, scores);
        return scores;
    }
}
