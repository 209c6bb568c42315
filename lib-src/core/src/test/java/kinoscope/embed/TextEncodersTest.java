package kinoscope.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import kinoscope.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodersTest {
    private static final List<String> CORPUS = List.of("a ship", "a storm");

    @TempDir
    Path cache;

    @ParameterizedTest
    @ValueSource(strings = {"minilm", "auto"})
    void miniLmIsCached(String name) {
        try (TextEncoder encoder = TextEncoders.byName(name, CORPUS, cache)) {
            assertThat(encoder.name()).isEqualTo("all-minilm-l6-v2-q");
            assertThat(encoder.encode(CORPUS)).hasDimensions(2, 384);
            assertThat(cache.resolve("vectors/all-minilm-l6-v2-q.vectors")).isNotEmptyFile();
        }
    }

    @Test
    void tfIdfIsFittedOnTheCorpus() {
        assertThat(TextEncoders.byName("tfidf", CORPUS, cache).name())
                .isEqualTo(HashedTfIdfEncoder.fit(CORPUS).name());
    }

    @Test
    void autoShowsThatItFellBack() {
        TextEncoder encoder = TextEncoders.orTfIdf(
                () -> {
                    throw new InputException("the encoder minilm cannot run on this machine");
                },
                CORPUS);
        HashedTfIdfEncoder tfIdf = HashedTfIdfEncoder.fit(CORPUS);
        assertThat(encoder.name()).isEqualTo(tfIdf.name() + "-instead-of-minilm");
        assertThat(encoder.dimensions()).isEqualTo(512);
        assertThat(encoder.encode(CORPUS)).isDeepEqualTo(tfIdf.encode(CORPUS));
    }

    @Test
    void otherFailuresAreNotSwallowed() {
        assertThatThrownBy(() -> TextEncoders.orTfIdf(
                        () -> {
                            throw new IllegalStateException("a fault");
                        },
                        CORPUS))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void folderWithoutModelIsAnError() {
        assertThatThrownBy(() -> TextEncoders.byName(cache.toString(), CORPUS, cache))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no model.onnx here");
    }

    @Test
    void unknownNameListsTheKnown() {
        assertThatThrownBy(() -> TextEncoders.byName("lamini", CORPUS, cache))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("unknown text encoder 'lamini': minilm, tfidf, auto");
    }
}
