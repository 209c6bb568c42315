package kinoscope.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kinoscope.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedEncoderTest {
    private static final List<String> TEXTS = List.of("1 2", "3 4", "1 2", "-5 0.5");
    private static final float[][] VECTORS = {{1, 2}, {3, 4}, {1, 2}, {-5, 0.5f}};

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private final StubEncoder stub = new StubEncoder("stub/one", 2);

    @Test
    void encodesEachTextOnceEverAgain() {
        CachedEncoder first = open(stub);
        assertThat(first.encode(TEXTS)).isDeepEqualTo(VECTORS);
        assertThat(first.misses()).isEqualTo(3);
        assertThat(first.hits()).isEqualTo(1);

        CachedEncoder second = open(stub);
        assertThat(second.encode(TEXTS)).isDeepEqualTo(VECTORS);
        assertThat(second.encode(List.of("7 7", "3 4"))).isDeepEqualTo(new float[][] {{7, 7}, {3, 4}});
        assertThat(second.misses()).isEqualTo(1);
        assertThat(stub.encoded).isEqualTo(4);
        assertThat(warnings).isEmpty();
    }

    @Test
    void returnedVectorsAreCopies() {
        CachedEncoder encoder = open(stub);
        encoder.encode(TEXTS)[0][0] = 99;
        assertThat(encoder.encode(TEXTS)).isDeepEqualTo(VECTORS);
    }

    @Test
    void encodersDoNotShareVectors() throws IOException {
        open(stub).encode(TEXTS);
        StubEncoder other = new StubEncoder("stub/two", 2);
        open(other).encode(TEXTS);
        assertThat(other.encoded).isEqualTo(3);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void fileOfAnotherEncoderIsNotTrusted() {
        open(stub).encode(TEXTS);
        StubEncoder sameFileName = new StubEncoder("stub_one", 2);
        assertThat(open(sameFileName).encode(TEXTS)).isDeepEqualTo(VECTORS);
        assertThat(sameFileName.encoded).isEqualTo(3);
        assertThat(warnings).singleElement().asString().endsWith("since it belongs to another encoder");
    }

    @Test
    void vectorsOfAnotherLengthAreNotTrusted() {
        open(stub).encode(TEXTS);
        assertThat(open(new StubEncoder("stub/one", 3)).encode(List.of("1 2 3")))
                .isDeepEqualTo(new float[][] {{1, 2, 3}});
        assertThat(warnings).singleElement().asString().endsWith("since its vectors have another length");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 20, 44, 47, 60, 90, 120, 167, 171})
    void everyCutIsFoundAndRepaired(int length) throws IOException {
        open(stub).encode(TEXTS);
        byte[] whole = Files.readAllBytes(file());
        assertThat(whole.length).isEqualTo(48 + 3 * 40 + 8);
        Files.write(file(), Arrays.copyOf(whole, length));
        assertRebuilt(whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 20, 43, 47, 50, 81, 100, 167, 170, 175})
    void everyFlippedBitIsFoundAndRepaired(int position) throws IOException {
        open(stub).encode(TEXTS);
        byte[] whole = Files.readAllBytes(file());
        byte[] damaged = whole.clone();
        damaged[position] ^= 0x10;
        Files.write(file(), damaged);
        assertRebuilt(whole);
    }

    @Test
    void appendedBytesAreFound() throws IOException {
        open(stub).encode(TEXTS);
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length + 1));
        assertRebuilt(whole);
    }

    @Test
    void unwritableFolderIsAnInputError() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file, no folder");
        CachedEncoder encoder = CachedEncoder.of(stub, blocked, warnings::add);
        assertThatThrownBy(() -> encoder.encode(TEXTS))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("the cache of text vectors cannot be written");
    }

    private void assertRebuilt(byte[] whole) throws IOException {
        int before = stub.encoded;
        assertThat(open(stub).encode(TEXTS)).isDeepEqualTo(VECTORS);
        assertThat(stub.encoded).isEqualTo(before + 3);
        assertThat(warnings).singleElement().asString().contains("are encoded anew, since it");
        assertThat(file()).hasBinaryContent(whole);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    private CachedEncoder open(TextEncoder encoder) {
        return CachedEncoder.of(encoder, folder, warnings::add);
    }

    private Path file() {
        return folder.resolve("stub_one.vectors");
    }
}
