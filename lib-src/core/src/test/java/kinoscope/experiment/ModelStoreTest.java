package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kinoscope.data.InputException;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.model.neural.Dl4jEngine;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfModel;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NcfTrainer;
import kinoscope.sample.Interactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelStoreTest {
    @TempDir
    Path temp;

    @Test
    void keepsAModelAndRemovesItsCheckpoint() throws IOException {
        ModelStore store = new ModelStore(temp.resolve("models"));
        assertThat(store.load("ncf-1")).isEmpty();
        NcfModel model = model();
        Files.createDirectories(store.checkpoint("ncf-1").getParent());
        Files.writeString(store.checkpoint("ncf-1"), "half way");

        assertThat(store.keep("ncf-1", model)).isSameAs(model);

        assertThat(store.checkpoint("ncf-1")).doesNotExist();
        assertThat(store.load("ncf-1")).hasValueSatisfying(read -> {
            assertThat(read.options()).isEqualTo(model.options());
            assertThat(read.userIds()).isEqualTo(model.userIds());
            assertThat(scores(read)).isEqualTo(scores(model));
        });
        assertThat(store.load("ncf-2")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a model"})
    void damagedFileIsNamed(String text) throws IOException {
        ModelStore store = new ModelStore(temp);
        Files.writeString(store.file("ncf-1"), text);

        assertThatThrownBy(() -> store.load("ncf-1"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(store.file("ncf-1") + ": ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void keyDependsOnNameAndEveryPart() {
        ModelStore store = new ModelStore(temp);
        String key = store.key("ncf", 1, List.of("a", "b"), new int[] {1, 2});

        assertThat(key).matches("ncf-[0-9a-f]{12}").isEqualTo(store.key("ncf", 1, List.of("a", "b"), new int[] {1, 2}));
        assertThat(List.of(
                        key,
                        store.key("gmf", 1, List.of("a", "b"), new int[] {1, 2}),
                        store.key("ncf", 2, List.of("a", "b"), new int[] {1, 2}),
                        store.key("ncf", 1, List.of("a", "c"), new int[] {1, 2}),
                        store.key("ncf", 1, List.of("a", "b"), new int[] {1, 3}),
                        store.key("ncf", 1, List.of("a", "b"))))
                .doesNotHaveDuplicates();
    }

    private static float[] scores(NcfModel model) {
        float[] scores = new float[model.items()];
        model.score(1, scores);
        return scores;
    }

    private static NcfModel model() {
        Ratings train = Ratings.builder(RatingScale.WHOLE_STARS)
                .add(1, 10, 5, 0)
                .add(2, 20, 4, 0)
                .build();
        Interactions rows = new Interactions.Builder()
                .add(0, 0, 1, 5)
                .add(1, 0, 0, Float.NaN)
                .build();
        NcfOptions options = NcfOptions.defaults()
                .withArchitecture(NcfArchitecture.GMF)
                .withFactors(2)
                .withEpochs(1);
        return new NcfTrainer(new Dl4jEngine(), options).train(train, epoch -> rows);
    }
}
