package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappedFileTest {
    @TempDir
    Path temp;

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 999, 1000, 1001, MappedFile.WINDOW})
    void readsFromAnyPositionAcrossWindows(int window) throws IOException {
        byte[] bytes = bytes(1000);
        try (MappedFile file = MappedFile.of(TinyData.write(temp, "bytes", bytes), window)) {
            assertThat(file.size()).isEqualTo(1000);
            for (int from : new int[] {0, 1, 6, 7, 500, 999, 1000}) {
                assertThat(file.from(from).readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, from, 1000));
            }
            InputStream in = file.from(998);
            assertThat(in.read()).isEqualTo(bytes[998] & 0xFF);
            assertThat(in.read(new byte[0])).isZero();
            assertThat(in.read()).isEqualTo(bytes[999] & 0xFF);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void readsAnEmptyFile() throws IOException {
        try (MappedFile file = MappedFile.of(TinyData.write(temp, "bytes", new byte[0]), 10)) {
            assertThat(file.size()).isZero();
            assertThat(file.from(0).read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 17, 100", "64, 300, 1000", "4096, 0, 1000", "4096, 3, 997", "1000, 0, 1", "1000, 500, 499"})
    void countsLineFeeds(int window, int from, int to) throws IOException {
        byte[] bytes = bytes(1000);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = i % 7 < 3 ? (byte) '\n' : i % 7 == 4 ? (byte) (i % 2 == 0 ? 0x8A : 0x0B) : bytes[i];
        }
        int expected = 0;
        for (int i = from; i < to; i++) {
            expected += bytes[i] == '\n' ? 1 : 0;
        }

        try (MappedFile file = MappedFile.of(TinyData.write(temp, "bytes", bytes), window)) {
            assertThat(file.countLines(from, to)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysSoWhenTheFileIsCutOff(boolean counting) {
        Path path = TinyData.write(temp, "bytes", bytes(100_000));

        assertThatThrownBy(() -> DataFile.of(path).map(MappedFile.WINDOW, file -> {
                    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                        channel.truncate(10);
                    }
                    return counting ? file.countLines(0, 100_000) : file.from(0).readAllBytes();
                }))
                .isInstanceOf(InputException.class)
                .hasMessage(path + ": cannot be read: it became shorter while it was read");
    }
}
