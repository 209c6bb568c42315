package kinoscope.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlopeChartTest {
    @Test
    void placesThatAreKeptAreGrey() {
        BufferedImage image = picture(new SlopeChart.Item("a", .9, .3), new SlopeChart.Item("b", .5, .2));

        assertThat(pixels(image, HouseTheme.GREY)).isPositive();
        assertThat(pixels(image, HouseTheme.BLUE)).isZero();
        assertThat(pixels(image, HouseTheme.VERMILION)).isZero();
    }

    @Test
    void wonAndLostPlacesHaveColours() {
        BufferedImage image = picture(
                new SlopeChart.Item("a", .9, .3), new SlopeChart.Item("b", .5, .4), new SlopeChart.Item("c", .1, .1));

        assertThat(pixels(image, HouseTheme.GREY)).isPositive();
        assertThat(pixels(image, HouseTheme.BLUE)).isPositive();
        assertThat(pixels(image, HouseTheme.VERMILION)).isPositive();
    }

    @Test
    void somethingMustBeShown() {
        assertThatThrownBy(SlopeChartTest::picture).hasMessage("a slope chart needs an item");
    }

    private static BufferedImage picture(SlopeChart.Item... items) {
        return SlopeChart.of(new Caption("title", "detail"), "left", "right", List.of(items))
                .image(1);
    }

    private static long pixels(BufferedImage image, Color color) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
            }
        }
        return count;
    }
}
