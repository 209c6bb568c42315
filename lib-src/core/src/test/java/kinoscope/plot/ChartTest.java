package kinoscope.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {
    private static final int CLEAN_BORDER = 8;
    private static final Map<String, Chart> SAMPLES = SampleCharts.all();

    static Stream<String> samples() {
        return SAMPLES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyChartLeavesItsBorderClean(String name) throws IOException {
        Chart chart = SAMPLES.get(name);
        for (int scale = 1; scale <= 2; scale++) {
            byte[] png = chart.png(scale);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(chart.width() * scale);
            assertThat(image.getHeight()).isEqualTo(chart.height() * scale);
            assertThat(strangePixels(image, CLEAN_BORDER * scale)).isZero();
            assertThat(inkedPixels(image)).isGreaterThan(image.getWidth() * image.getHeight() / 200);
            Path folder = Path.of("target", "sample-charts");
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + "@" + scale + "x.png"), png);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sameChartGivesTheSamePicture(String name) {
        assertThat(SAMPLES.get(name).png(1)).isEqualTo(SAMPLES.get(name).png(1));
    }

    @Test
    void saveWritesAPngAtScaleTwo(@TempDir Path folder) throws IOException {
        Chart chart = SAMPLES.get("confusion");
        Path file = folder.resolve("charts/confusion.png");
        chart.save(file);
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(2 * chart.width());
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void captionNamesDataAndSize() {
        Chart chart = RatingHistogram.of(SampleCharts.dataset(3, 3, 4, kinoscope.data.RatingScale.WHOLE_STARS));
        assertThat(chart.title()).isEqualTo("How many stars are given");
        assertThat(chart.detail()).startsWith("sample (synthetic) · n = ").endsWith(" ratings");
        assertThat(Caption.of("T", "ml-1m", 1_000_209, "ratings").with("seed 1").detail())
                .isEqualTo("ml-1m · n = 1,000,209 ratings · seed 1");
        assertThatThrownBy(() -> new Caption(" ", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scaleMustBeInRange() {
        Chart chart = SAMPLES.get("bars");
        assertThatThrownBy(() -> chart.png(0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> chart.png(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> chart.png(9)).hasMessageContaining("9.0");
    }

    private static int strangePixels(BufferedImage image, int border) {
        int strange = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean inBorder =
                        x < border || y < border || x >= image.getWidth() - border || y >= image.getHeight() - border;
                if (inBorder && (image.getRGB(x, y) & 0xFFFFFF) != (HouseTheme.PAPER.getRGB() & 0xFFFFFF)) {
                    strange++;
                }
            }
        }
        return strange;
    }

    private static int inkedPixels(BufferedImage image) {
        int inked = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) != (HouseTheme.PAPER.getRGB() & 0xFFFFFF)) {
                    inked++;
                }
            }
        }
        return inked;
    }
}
