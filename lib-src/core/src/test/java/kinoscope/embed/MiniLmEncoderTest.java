package kinoscope.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MiniLmEncoderTest {
    private static MiniLmEncoder encoder;

    @BeforeAll
    static void load() {
        encoder = MiniLmEncoder.load();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void likeMeaningIsNearerThanUnlike() {
        float[][] v = encoder.encode(List.of(
                "A detective hunts a murderer through the city.",
                "A police inspector looks for a killer.",
                "Two rabbits learn to bake a birthday cake."));
        assertThat(Vectors.cosine(v[0], v[1])).isGreaterThan(Vectors.cosine(v[0], v[2]) + 0.2);
    }

    @Test
    void sameVectorsAsTheLibraryThatShipsTheModel() {
        String text = "A cowboy doll is threatened when a new spaceman figure supplants him as top toy.";
        float[] theirs =
                new AllMiniLmL6V2QuantizedEmbeddingModel().embed(text).content().vector();
        float[] ours = encoder.encode(List.of(text))[0];
        assertThat(ours).hasSize(384);
        assertThat(Vectors.cosine(ours, theirs)).isGreaterThan(0.999);
    }

    @Test
    void aVectorDoesNotDependOnItsNeighbours() {
        List<String> texts = IntStream.range(0, 70)
                .mapToObj(i -> "Story " + i + " of a ship" + " in a storm".repeat(i % 9))
                .toList();
        float[][] together = encoder.encode(texts);
        for (int i = 0; i < texts.size(); i += 23) {
            assertThat(encoder.encode(List.of(texts.get(i)))[0]).isEqualTo(together[i]);
        }
    }

    @Test
    void longAndEmptyTextsHaveUnitLength() {
        for (float[] vector : encoder.encode(List.of("", "word ".repeat(5000), "caf\u00e9 \uD83D\uDE00"))) {
            double square = 0;
            for (float value : vector) {
                square += value * value;
            }
            assertThat(square).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void progressEndsAtTheTotal() {
        List<Long> seen = new ArrayList<>();
        encoder.encode(
                IntStream.range(0, 100).mapToObj(i -> "Text " + i).toList(), (done, total, note) -> seen.add(done));
        assertThat(seen).contains(100L).allMatch(done -> done <= 100);
        assertThat(encoder.encode(List.of())).isEmpty();
    }
}
