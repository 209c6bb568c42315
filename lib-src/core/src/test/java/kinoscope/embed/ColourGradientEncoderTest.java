package kinoscope.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import kinoscope.data.poster.PosterImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourGradientEncoderTest {
    private final ColourGradientEncoder encoder = new ColourGradientEncoder();

    /** Values of an independent converter: sRGB to L*a*b* with D65. */
    @ParameterizedTest
    @CsvSource({
        "000000, 0, 0, 0",
        "ffffff, 100, 0, 0",
        "808080, 53.59, 0, 0",
        "ff0000, 53.24, 80.09, 67.20",
        "00ff00, 87.73, -86.18, 83.18",
        "0000ff, 32.30, 79.19, -107.86",
    })
    void coloursAreThoseOfTheStandard(String rgb, float lightness, float a, float b) {
        int colour = Integer.parseInt(rgb, 16);
        LabPixels lab = LabPixels.of(drawn((x, y) -> colour).planes(2, 2), 2);

        assertThat(lab.lightness()[3]).isCloseTo(lightness, within(0.02f));
        assertThat(lab.a()[3]).isCloseTo(a, within(0.02f));
        assertThat(lab.b()[3]).isCloseTo(b, within(0.02f));
    }

    @Test
    void likePostersAreNearerThanUnlike() {
        float[][] v = encoder.encode(List.of(
                drawn((x, y) -> y < 60 ? 0x102040 : 0x804010),
                drawn((x, y) -> y < 65 ? 0x152545 : 0x703515),
                drawn((x, y) -> y < 60 ? 0xf0e0d0 : 0x20c020)));

        assertThat(Vectors.cosine(v[0], v[1])).isGreaterThan(Vectors.cosine(v[0], v[2]) + 0.2);
    }

    @Test
    void sizeHardlyMattersAndPlaceDoes() {
        float[][] v = encoder.encode(List.of(
                drawn((x, y) -> x < 40 ? 0x000000 : 0xd0a050),
                scaled((x, y) -> x < 40 ? 0x000000 : 0xd0a050, 3),
                drawn((x, y) -> x < 40 ? 0xd0a050 : 0x000000)));

        assertThat(Vectors.cosine(v[0], v[1])).isGreaterThan(0.99);
        assertThat(Vectors.cosine(v[0], v[2])).isLessThan(0.8);
    }

    @Test
    void directionOfLinesIsSeen() {
        float[] across = EdgeDirections.of(pixels((x, y) -> y / 5 % 2 * 0xffffff));
        float[] down = EdgeDirections.of(pixels((x, y) -> x / 5 % 2 * 0xffffff));
        float[] alsoDown = EdgeDirections.of(pixels((x, y) -> (x + 2) / 5 % 2 * 0xffffff));

        assertThat(Vectors.cosine(across, down)).isLessThan(0.05);
        assertThat(Vectors.cosine(down, alsoDown)).isGreaterThan(0.9);
    }

    @Test
    void paletteIsOfShares() {
        float[] palette = LabPalette.of(pixels((x, y) -> y < 40 ? 0xffffff : x < 40 ? 0xff0000 : 0x000000));

        double[] squares = new double[4];
        for (int i = 0; i < palette.length; i++) {
            squares[i * 4 / palette.length] += palette[i] * palette[i];
        }
        assertThat(squares).containsExactly(new double[] {1, 1, 1, 1}, within(1e-4));
    }

    @Test
    void blankPosterHasAVector() {
        for (int colour : new int[] {0, 0x808080, 0xffffff}) {
            float[] vector = encoder.encode(List.of(drawn((x, y) -> colour)))[0];
            assertThat(vector).hasSize(encoder.dimensions());
            for (float value : vector) {
                assertThat(value).isFinite();
            }
            assertThat(Vectors.isZero(vector)).isFalse();
        }
    }

    @Test
    void batchesDoNotMatter() {
        PosterImage[] posters = new PosterImage[20];
        Arrays.setAll(posters, i -> drawn((x, y) -> x * y * (i + 1)));
        float[][] together = encoder.encode(List.of(posters));
        assertThat(encoder.encode(List.of(posters[13]))[0]).isEqualTo(together[13]);
    }

    private static LabPixels pixels(IntBinaryOperator colour) {
        return LabPixels.of(drawn(colour).planes(64, 96), 64);
    }

    private static PosterImage drawn(IntBinaryOperator colour) {
        return scaled(colour, 1);
    }

    private static PosterImage scaled(IntBinaryOperator colour, int scale) {
        int width = 80 * scale;
        int[] pixels = new int[width * 120 * scale];
        Arrays.setAll(pixels, i -> colour.applyAsInt(i % width / scale, i / width / scale) & 0xffffff);
        return new PosterImage(width, pixels);
    }
}
