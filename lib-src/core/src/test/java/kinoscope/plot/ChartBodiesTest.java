package kinoscope.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kinoscope.data.RatingScale;
import kinoscope.eval.GroupErrors;
import kinoscope.eval.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartBodiesTest {
    private static final Caption CAPTION = new Caption("title", "detail");

    @ParameterizedTest
    @CsvSource({"0.8, 2", "0.5, 1", "0.81, 3", "0.99, 4"})
    void headIsTheFewestItemsThatHoldTheShare(double share, int expected) {
        assertThat(LongTailChart.headSize(new int[] {50, 30, 15, 5}, share)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, Double.NaN})
    void headShareMustBeAShare(double share) {
        assertThatThrownBy(() -> LongTailChart.of(CAPTION, new int[] {1}, share))
                .hasMessageContaining("" + share);
    }

    @Test
    void sharesFallFromAllToThoseWithTheMostRatings() {
        double[][] shares = PowerLawChart.shares(new PowerLawChart.Group("movies", new int[] {3, 0, 1, 3, 7}));
        assertThat(shares[0]).containsExactly(1, 3, 7);
        assertThat(shares[1]).containsExactly(1, .75, .25);
        assertThat(shares[2]).containsExactly(4);
        assertThatThrownBy(() -> PowerLawChart.shares(new PowerLawChart.Group("movies", new int[] {0})))
                .hasMessage("none of the movies has a rating");
        assertThatThrownBy(() -> PowerLawChart.of(CAPTION, List.of())).hasMessage("there are no counts");
    }

    @Test
    void mapRefusesPointsThatAreNotThere() {
        double[][] points = {{1, 2}};
        VectorMapChart.Group group = new VectorMapChart.Group("long", new int[] {1}, List.of("a"));
        assertThatThrownBy(() -> VectorMapChart.of(CAPTION, "x", "y", points, List.of(group)))
                .hasMessage("long names point 1 of 1");
        assertThatThrownBy(() -> new VectorMapChart.Group("long", new int[] {1}, List.of()))
                .hasMessage("1 points with 0 labels");
    }

    @Test
    void legendTakesAsManyLinesAsItNeeds() {
        Legend legend =
                new Legend(List.of(Legend.Entry.dot("first", Color.RED), Legend.Entry.dashed("second", Color.BLUE)));
        Pen pen = Pen.ruler(HouseTheme.font(12));
        assertThat(legend.paint(pen, 0, 0, 1000)).isEqualTo(Legend.HEIGHT);
        assertThat(legend.paint(pen, 0, 0, 60)).isEqualTo(2 * Legend.HEIGHT);
    }

    @Test
    void binsCoverEveryCountOnce() {
        int[] edges = ActivityHistogram.edges(new int[] {20, 2314, 0, 96});
        assertThat(edges[0]).isEqualTo(20);
        assertThat(edges[edges.length - 1]).isGreaterThan(2314);
        assertThat(edges[edges.length - 2]).isLessThanOrEqualTo(2314);
        assertThat(edges).isSorted().doesNotHaveDuplicates().hasSizeBetween(10, 14);
        assertThat(ActivityHistogram.edges(new int[] {1})).containsExactly(1, 2);
        assertThatThrownBy(() -> ActivityHistogram.edges(new int[] {0})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void heatMapHasItsFirstRowAtTheTop() {
        List<String> labels = List.of("a", "b", "c", "d");
        double[][] values = new double[4][4];
        values[0] = new double[] {1, 1, 1, 1};
        Chart chart = HeatMapChart.of(CAPTION, labels, labels, values, ColorScale.diverging(1));
        BufferedImage image = chart.image(1);
        int topmost = firstRowOf(image, ColorScale.diverging(1).color(1));
        int zero = firstRowOf(image, ColorScale.diverging(1).color(0));
        assertThat(topmost).isPositive().isLessThan(zero);
    }

    @Test
    void colorsRunFromEndToEndAndTextsCanBeReadOnThem() {
        ColorScale scale = ColorScale.diverging(1);
        assertThat(scale.color(-1)).isEqualTo(new Color(0xB2182B));
        assertThat(scale.color(0)).isEqualTo(new Color(0xF7F7F7));
        assertThat(scale.color(5)).isEqualTo(new Color(0x2166AC));
        for (ColorScale each : List.of(scale, ColorScale.sequential(-1, 1))) {
            for (double value = -1; value <= 1; value += 0.05) {
                double paper = ColorScale.luminance(each.color(value));
                double ink = ColorScale.luminance(each.ink(value));
                double contrast = (Math.max(paper, ink) + 0.05) / (Math.min(paper, ink) + 0.05);
                assertThat(contrast).isGreaterThan(3.5);
            }
        }
        assertThat(ColorScale.sequential(new double[][] {{0.4, Double.NaN}, {0.9, 0.5}})
                        .min())
                .isEqualTo(0.4);
        assertThatThrownBy(() -> ColorScale.sequential(1, 0)).hasMessageContaining("1.0..0.0");
    }

    @Test
    void seriesColorsStandOutFromThePaper() {
        double paper = ColorScale.luminance(HouseTheme.PAPER) + 0.05;
        for (int series = 0; series < 7; series++) {
            assertThat(paper / (ColorScale.luminance(HouseTheme.color(series)) + 0.05))
                    .isGreaterThan(2);
        }
        assertThat(paper / (ColorScale.luminance(HouseTheme.SOFT_INK) + 0.05)).isGreaterThan(4.5);
    }

    @Test
    void everyCategoryDiffersInColorOrMarker() {
        assertThat(IntStream.range(0, HouseTheme.CATEGORIES)
                        .mapToObj(i -> HouseTheme.color(i) + " " + HouseTheme.marker(i)))
                .doesNotHaveDuplicates();
        List<String> names = IntStream.range(0, 22).mapToObj(String::valueOf).toList();
        assertThatThrownBy(() -> ScatterChart.of(CAPTION, "x", "y", new double[0][], new int[0], names))
                .hasMessageContaining("22");
    }

    @Test
    void dendrogramOrdersItsLeavesWithoutCrossings() {
        Dendrogram tree = new Dendrogram(new int[][] {{0, 3}, {1, 2}, {5, 4}}, new double[] {1, 2, 3});
        assertThat(tree.order()).containsExactly(1, 2, 0, 3);
        assertThatThrownBy(() -> new Dendrogram(new int[][] {{0, 0}}, new double[] {1}))
                .hasMessageContaining("cluster 0");
        assertThatThrownBy(() -> new Dendrogram(new int[][] {{0, 4}, {1, 2}}, new double[] {1, 2}))
                .hasMessageContaining("cluster 4");
    }

    @ParameterizedTest
    @CsvSource({"0, 7358, 0, 8000", "0.081, 0.093, 0.08, 0.095", "-0.7, 1, -1, 1"})
    void ticksSurroundTheRange(double low, double high, double first, double last) {
        Ticks ticks = Ticks.around(low, high, 4);
        assertThat(ticks.first()).isCloseTo(first, within(1e-9));
        assertThat(ticks.last()).isCloseTo(last, within(1e-9));
        assertThat(ticks.values()).isSorted().hasSizeBetween(3, 6);
    }

    @Test
    void ticksHaveTheDecimalsTheyNeed() {
        assertThat(Ticks.around(0, 0.03, 3).label(0.02)).isEqualTo("0.02");
        assertThat(Ticks.around(-0.5, 0.5, 2).label(-0.5)).isEqualTo("−0.5");
        assertThat(Ticks.around(0, 8000, 4).label(1500)).isEqualTo("1.5k");
        assertThat(Axes.shortCount(3_000_000)).isEqualTo("3M");
        assertThat(Axes.shortCount(100)).isEqualTo("100");
    }

    @Test
    void sharesTooSmallForADigitAreNotZero() {
        assertThat(Axes.percent(0)).isEqualTo("0 %");
        assertThat(Axes.percent(.00049)).isEqualTo("< 0.1 %");
        assertThat(Axes.percent(.00051)).isEqualTo("0.1 %");
        assertThat(Axes.percent(.66)).isEqualTo("66 %");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", ".1, 0.1", ".01, 0.01", ".005, 5e-3", ".001, 1e-3", ".00025, 2.5e-4", ".0000001, 1e-7"})
    void smallLearningRatesAreShort(double rate, String text) {
        assertThat(LearningRateChart.label(rate)).isEqualTo(text);
    }

    @Test
    void validationIsASolidLineForEveryModel() {
        List<StarCurvesChart.Curve> curves = IntStream.range(0, 4)
                .mapToObj(k -> new StarCurvesChart.Curve(
                        "m" + k, new double[] {Double.NaN, Double.NaN}, new double[] {.8 + .1 * k, .8 + .1 * k}))
                .toList();
        BufferedImage image = StarCurvesChart.of(CAPTION, curves).image(1);
        for (int k = 0; k < curves.size(); k++) {
            int color = HouseTheme.color(k).getRGB();
            long columns = IntStream.range(0, image.getWidth())
                    .filter(x -> IntStream.range(0, image.getHeight()).anyMatch(y -> image.getRGB(x, y) == color))
                    .count();
            assertThat(columns).as("m" + k).isGreaterThan(image.getWidth() * 3 / 4);
        }
    }

    @Test
    void bestEpochHasTheLowestErrorOnTheValidationPart() {
        double[] training = {.9, .8, .7, .6};
        StarCurvesChart.Curve curve = new StarCurvesChart.Curve("m", training, new double[] {Double.NaN, .9, .85, .85});
        assertThat(curve.bestEpoch()).isEqualTo(3);
        assertThatThrownBy(() -> new StarCurvesChart.Curve("m", training, new double[2]))
                .hasMessage("m: 4 epochs in training, 2 in validation");
        assertThatThrownBy(() -> new StarCurvesChart.Curve("m", new double[1], new double[] {Double.NaN}))
                .hasMessage("m was never measured on the validation part");
        assertThatThrownBy(() -> StarCurvesChart.of(CAPTION, List.of())).hasMessage("there is no curve to draw");
    }

    @Test
    void starChartsRefuseWhatTheyCannotDraw() {
        Interval none = new Interval(1, 1, 1, .95, 1);
        GroupErrors.Group all = new GroupErrors.Group("all", 1, none, none, none);
        assertThatThrownBy(() -> GroupErrorChart.of(CAPTION, new GroupErrors("age", all, List.of())))
                .hasMessage("no ratings belong to a group by age");
        assertThatThrownBy(() -> ModelErrorChart.of(CAPTION, Map.of(), "item mean"))
                .hasMessage("no model 'item mean' among []");
        assertThatThrownBy(() -> CalibrationChart.of(CAPTION, RatingScale.WHOLE_STARS, List.of()))
                .hasMessage("5 levels with 0 steps");
        assertThatThrownBy(() -> LearningRateChart.of(CAPTION, new double[] {1, 2}, new double[] {.1, -.1}))
                .hasMessage("a learning rate is at least 0, not -0.1");
    }

    @Test
    void lengthsMustFit() {
        assertThatThrownBy(() -> BarChart.of(CAPTION, "x", "y", List.of("a"), new double[2]))
                .hasMessageContaining("1 categories with 2 values");
        assertThatThrownBy(() -> TrainingChart.of(CAPTION, new double[2], "NDCG", new double[3], 1))
                .hasMessageContaining("training loss has 2 epochs");
        assertThatThrownBy(() -> TrainingChart.of(CAPTION, new double[2], "NDCG", new double[2], 3))
                .hasMessageContaining("best epoch 3");
        assertThatThrownBy(() -> ConfusionChart.of(CAPTION, List.of("a", "b"), new long[1][2]))
                .hasMessageContaining("2 labels with 1 rows");
        assertThatThrownBy(() -> UserGenreChart.of(CAPTION, List.of("a"), new double[2], 0))
                .hasMessageContaining("2 similarities");
        assertThatThrownBy(() -> new Estimate(0.5, 0.6, 0.7)).hasMessageContaining("0.5");
        assertThatThrownBy(() -> LabelBandsChart.of(CAPTION, 1, 2, 3, -4)).hasMessageContaining("-4");
    }

    private static int firstRowOf(BufferedImage image, Color color) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth() - 110; x++) {
                if (image.getRGB(x, y) == color.getRGB()) {
                    return y;
                }
            }
        }
        return -1;
    }
}
