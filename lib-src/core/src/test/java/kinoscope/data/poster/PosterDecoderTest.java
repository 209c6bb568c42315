package kinoscope.data.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import kinoscope.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PosterDecoderTest {
    private static final int ORANGE = 0xe07020;

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({"jpeg, 3", "png, 0", "gif, 0"})
    void colourSurvives(String format, int tolerance) {
        BufferedImage image =
                DrawnImages.image(20, 30, format.equals("gif") ? BufferedImage.TYPE_BYTE_INDEXED : 1, 0xff993300);

        PosterImage poster = PosterDecoder.decode(DrawnImages.file(format, image), "drawn");

        assertThat(poster.width()).isEqualTo(20);
        assertThat(poster.height()).isEqualTo(30);
        assertColour(poster.rgb(19, 29), 0x993300, tolerance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void greyIsNotBrightened(String format) {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.setAll(new int[400], i -> {
            image.getRaster().setSample(i % 20, i / 20, 0, 100);
            return i;
        });

        PosterImage poster = PosterDecoder.decode(DrawnImages.file(format, image), "drawn");

        assertColour(poster.rgb(5, 5), 0x646464, 1);
    }

    @Test
    void greyOfSixteenBits() {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(3, 4, 0, 0x8080);

        PosterImage poster = PosterDecoder.decode(DrawnImages.file("png", image), "drawn");

        assertThat(poster.rgb(3, 4)).isEqualTo(0x808080);
        assertThat(poster.rgb(4, 3)).isZero();
    }

    @Test
    void blackAndWhite() {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(3, 4, 0xffffffff);

        PosterImage poster = PosterDecoder.decode(DrawnImages.file("png", image), "drawn");

        assertThat(poster.rgb(3, 4)).isEqualTo(0xffffff);
        assertThat(poster.rgb(4, 3)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ff, e07020", "00, ffffff", "80, efb78f"})
    void transparencyIsLaidOnWhite(String alpha, String expected) {
        int argb = Integer.parseInt(alpha, 16) << 24 | ORANGE;
        BufferedImage image = DrawnImages.image(20, 20, BufferedImage.TYPE_INT_ARGB, argb);

        PosterImage poster = PosterDecoder.decode(DrawnImages.file("png", image), "drawn");

        assertThat(Integer.toHexString(poster.rgb(10, 10))).isEqualTo(expected);
    }

    @Test
    void transparentPlaceOfAPaletteIsWhite() {
        byte[] red = {0, (byte) 200};
        byte[] rest = {0, 0};
        IndexColorModel palette = new IndexColorModel(1, 2, red, rest, rest, 0);
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.getRaster().setSample(3, 4, 0, 1);

        PosterImage poster = PosterDecoder.decode(DrawnImages.file("gif", image), "drawn");

        assertThat(poster.rgb(3, 4)).isEqualTo(0xc80000);
        assertThat(poster.rgb(4, 3)).isEqualTo(0xffffff);
    }

    /** Half cyan and a fifth black: R = (255 - 128)(255 - 51) / 255. */
    @Test
    void inksBecomeColours() {
        byte[] plain = DrawnImages.inks(24, 24, new int[] {128, 0, 0, 51}, -1);
        byte[] adobe = DrawnImages.inks(24, 24, new int[] {127, 255, 255, 204}, 0);

        assertColour(PosterDecoder.decode(plain, "drawn").rgb(9, 9), 0x66cccc, 2);
        assertColour(PosterDecoder.decode(adobe, "drawn").rgb(9, 9), 0x66cccc, 2);
    }

    /** Luma 76, chroma 85 and 255 are pure red in JFIF; with all of the light let through, red it stays. */
    @Test
    void lumaAndChromaOfInksBecomeColours() {
        byte[] adobe = DrawnImages.inks(24, 24, new int[] {76, 85, 255, 255}, 2);

        assertColour(PosterDecoder.decode(adobe, "drawn").rgb(9, 9), 0xff0000, 3);
    }

    @ParameterizedTest
    @CsvSource({"15, 40, tiny image: 15 x 40", "40, 1, tiny image: 40 x 1"})
    void tinyImageIsRefused(int width, int height, String message) throws IOException {
        Path file = Files.write(temp.resolve("7.png"), DrawnImages.plain("png", width, height, ORANGE));

        assertThatThrownBy(() -> PosterDecoder.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": " + message + ", at least 16 pixels a side");
    }

    @Test
    void hugeImageIsRefusedBeforeItIsUnpacked() {
        byte[] png = DrawnImages.plain("png", 20, 20, ORANGE);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());

        assertThatThrownBy(() -> PosterDecoder.decode(png, "7.png"))
                .isInstanceOf(InputException.class)
                .hasMessage("7.png: huge image: 60000 x 60000, 25000000 pixels at most");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void imageThatIsCutOffIsRefused(String format) {
        byte[] whole = DrawnImages.noise(format, 60, 60, 5);

        for (int percent : new int[] {10, 30, 50, 70, 90}) {
            byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
            assertThatThrownBy(() -> PosterDecoder.decode(cut, "7." + format))
                    .as("%s cut at %d %%", format, percent)
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("7." + format + ": broken image: ")
                    .hasMessageNotContaining("\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>404</html>", "BM this is no bitmap", "\u00ff\u00d8\u00ff\u00e0 no picture"})
    void whatIsNoImageIsRefused(String content) throws IOException {
        Path file = Files.writeString(temp.resolve("7.jpg"), content, StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> PosterDecoder.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": broken image: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void missingFileIsNamed() {
        Path file = temp.resolve("7.jpg");
        assertThatThrownBy(() -> PosterDecoder.read(file)).hasMessage(file + ": cannot be read: missing file");
    }

    private static void assertColour(int actual, int expected, int tolerance) {
        for (int shift : new int[] {16, 8, 0}) {
            assertThat(actual >>> shift & 0xff)
                    .as("%06x instead of %06x", actual, expected)
                    .isBetween((expected >>> shift & 0xff) - tolerance, (expected >>> shift & 0xff) + tolerance);
        }
    }
}
