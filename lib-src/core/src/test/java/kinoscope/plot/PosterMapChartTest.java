package kinoscope.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kinoscope.data.poster.DrawnImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterMapChartTest {
    private static final Caption CAPTION = new Caption("Map", "");
    private static final int RED = 0xc02010;
    private static final int GREEN = 0x10a020;

    @TempDir
    private Path folder;

    @Test
    void noCellIsTakenTwice() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] points = IntStream.range(0, 50)
                .mapToObj(k -> new double[] {random.nextDouble() * random.nextDouble(), random.nextInt(3)})
                .toArray(double[][]::new);
        int[] cells = PosterMapChart.cells(points, 10, 6);
        assertThat(Arrays.stream(cells).distinct()).hasSize(50);
        assertThat(Arrays.stream(cells)).allMatch(cell -> cell >= 0 && cell < 60);
    }

    @Test
    void freeCellsAreThoseOfThePoints() {
        double[][] corners = {{-2, 1}, {8, 1}, {-2, 4}, {8, 4}};
        assertThat(PosterMapChart.cells(corners, 5, 3)).containsExactly(0, 4, 10, 14);
    }

    @Test
    void postersStandWhereTheirPointsAre() throws IOException {
        Path red = Files.write(folder.resolve("red.png"), DrawnImages.plain("png", 40, 60, RED));
        Path green = Files.write(folder.resolve("green.png"), DrawnImages.plain("png", 40, 60, GREEN));
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no image");
        Chart chart = PosterMapChart.of(CAPTION, new double[][] {{0, 0}, {1, 1}, {.5, 0}}, List.of(red, green, broken));
        BufferedImage image = chart.image(1);
        int[] places = IntStream.of(RED, GREEN)
                .map(color -> IntStream.range(0, chart.width() * chart.height())
                        .filter(at -> (image.getRGB(at % chart.width(), at / chart.width()) & 0xffffff) == color)
                        .findFirst()
                        .orElseThrow())
                .toArray();
        assertThat(places[0] % chart.width()).isLessThan(places[1] % chart.width());
        assertThat(places[0] / chart.width()).isLessThan(places[1] / chart.width());
    }

    @Test
    void aMapNeedsAPosterForEachPoint() {
        assertThatThrownBy(() -> PosterMapChart.of(CAPTION, new double[1][2], List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 posters for 1 points");
    }
}
