package kinoscope.data.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosterImageTest {
    @Test
    void sameSizeIsTheSamePicture() {
        PosterImage image = random(7, 5);

        float[][] planes = image.planes(7, 5);

        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 7; x++) {
                assertThat(planes[0][y * 7 + x]).isEqualTo(image.rgb(x, y) >> 16);
                assertThat(planes[1][y * 7 + x]).isEqualTo(image.rgb(x, y) >> 8 & 0xff);
                assertThat(planes[2][y * 7 + x]).isEqualTo(image.rgb(x, y) & 0xff);
            }
        }
    }

    /** Four pixels become two: the triangle of reach 2 weighs 0.75, 0.75, 0.25 at the edge (1, 3 of 4 at the centre). */
    @Test
    void shrinkingWeighsAllPixels() {
        PosterImage image = new PosterImage(4, new int[] {0x700000, 0x0e0000, 0x460000, 0x2a0000});

        float[] red = image.planes(2, 1)[0];

        assertThat(red[0]).isCloseTo((0.75f * 0x70 + 0.75f * 0x0e + 0.25f * 0x46) / 1.75f, within(1e-3f));
        assertThat(red[1]).isCloseTo((0.25f * 0x0e + 0.75f * 0x46 + 0.75f * 0x2a) / 1.75f, within(1e-3f));
    }

    @Test
    void growingInterpolates() {
        PosterImage image = new PosterImage(2, new int[] {0x000000, 0x640000});

        assertThat(image.planes(4, 1)[0]).containsExactly(new float[] {0, 25, 75, 100}, within(1e-3f));
    }

    @ParameterizedTest
    @CsvSource({"90, 130, 64, 96", "20, 30, 224, 224", "300, 17, 16, 40", "33, 33, 1, 1"})
    void agreesWithADirectSum(int width, int height, int newWidth, int newHeight) {
        PosterImage image = random(width, height);

        float[][] planes = image.planes(newWidth, newHeight);

        Random random = new Random(3);
        for (int trial = 0; trial < 50; trial++) {
            int x = random.nextInt(newWidth);
            int y = random.nextInt(newHeight);
            double sum = 0;
            double weights = 0;
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    double weight = weight(column, width, x, newWidth) * weight(row, height, y, newHeight);
                    weights += weight;
                    sum += weight * (image.rgb(column, row) >> 8 & 0xff);
                }
            }
            assertThat((double) planes[1][y * newWidth + x]).isCloseTo(sum / weights, within(1e-2));
        }
    }

    private static double weight(int pixel, int from, int place, int to) {
        double scale = (double) from / to;
        double distance = Math.abs(pixel + 0.5 - (place + 0.5) * scale) / Math.max(1, scale);
        return Math.max(0, 1 - distance);
    }

    @Test
    void pixelsFillRows() {
        assertThatThrownBy(() -> new PosterImage(3, new int[4])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PosterImage(1, new int[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> random(4, 4).planes(0, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PosterImage random(int width, int height) {
        return new PosterImage(
                width, new Random(1).ints((long) width * height, 0, 1 << 24).toArray());
    }
}
