package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import kinoscope.data.Dataset;
import kinoscope.data.Progress;
import kinoscope.experiment.recipe.Recipes;
import kinoscope.model.file.StoredModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeModelsTest {
    private static final Dataset DATASET = PlantedTastes.dataset(8);

    @TempDir
    private Path folder;

    private StoredModel model(String name, Dataset dataset) {
        return new WholeModels(folder, "planted", task -> Progress.SILENT).of(Recipes.named(name), dataset);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void trainsOnAllRatingsOnce() throws IOException {
        StoredModel first = model("ials", DATASET);
        Path file = kept().get(0);
        FileTime written = Files.getLastModifiedTime(file);
        StoredModel second = model("ials", DATASET);

        assertThat(first.trainedOn().fingerprint()).isEqualTo(DATASET.ratings().fingerprint());
        assertThat(first.record().split()).isEqualTo("all ratings");
        assertThat(kept()).containsExactly(file);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        assertThat(second.record()).isEqualTo(first.record());
        float[] before = new float[first.model().items()];
        float[] after = new float[before.length];
        first.model().score(3, before);
        second.model().score(3, after);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void otherRatingsAndRecipesHaveModelsOfTheirOwn() throws IOException {
        model("ease", DATASET);
        model("ease", PlantedTastes.dataset(9));
        model("popularity", DATASET);

        assertThat(kept()).hasSize(3);
    }

    @Test
    void networksHaveFixedEpochs() {
        assertThat(model("gmf", DATASET).record().options()).containsEntry("epochs", "10");
    }
}
