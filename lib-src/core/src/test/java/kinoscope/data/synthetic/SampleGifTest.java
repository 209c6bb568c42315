package kinoscope.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JDK's own GIF reader is the judge. */
class SampleGifTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "7, 5, 2", "120, 180, 3", "120, 180, 64", "301, 277, 64", "64, 64, 17"})
    void picturesOfFewColoursComeBackAsTheyWere(int width, int height, int colours) throws IOException {
        SampleRandom random = new SampleRandom(width * 31L + colours);
        int[] palette = new int[colours];
        for (int c = 0; c < colours; c++) {
            palette[c] = (int) random.nextLong() & 0xffffff;
        }
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = palette[random.below(colours)];
        }

        assertThat(decode(SampleGif.encode(width, height, pixels), width, height))
                .isEqualTo(pixels);
    }

    @ParameterizedTest
    @CsvSource({"4093", "4095", "4096", "4097", "9000", "20000"})
    void flatPicturesOfAnyLengthComeBack(int length) throws IOException {
        int[] pixels = new int[length];
        Arrays.fill(pixels, 0x336699);

        assertThat(decode(SampleGif.encode(length, 1, pixels), length, 1)).isEqualTo(pixels);
    }

    @Test
    void manyColoursBecomeNearOnes() throws IOException {
        int[] pixels = new int[100 * 100];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (i % 100 * 255 / 99) << 16 | (i / 100 * 255 / 99) << 8 | 128;
        }
        int[] decoded = decode(SampleGif.encode(100, 100, pixels), 100, 100);

        assertThat(Arrays.stream(decoded).distinct().count()).isEqualTo(64);
        for (int i = 0; i < pixels.length; i++) {
            assertThat(Math.abs((decoded[i] >> 16) - (pixels[i] >> 16))).isLessThanOrEqualTo(40);
            assertThat(Math.abs((decoded[i] >> 8 & 255) - (pixels[i] >> 8 & 255)))
                    .isLessThanOrEqualTo(40);
        }
    }

    private static int[] decode(byte[] gif, int width, int height) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(gif));
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xffffff;
        }
        return pixels;
    }
}
