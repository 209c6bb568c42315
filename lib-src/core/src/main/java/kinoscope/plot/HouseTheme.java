package kinoscope.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.knowm.xchart.style.theme.AbstractBaseTheme;

/**
 * The one look of all charts: near-white paper of their own, dark ink, thin horizontal grid, no frames.
 *
 * <p>Series take the eight colours of Okabe and Ito (jfly.uni-koeln.de/color, 2008), which people with any common colour
 * vision can tell apart, without their yellow and in an order that also differs in grey. More than seven categories change
 * the marker as well, so that 21 can be told apart.
 */
final class HouseTheme extends AbstractBaseTheme {
    static final Color PAPER = new Color(0xFDFDFB);
    static final Color INK = new Color(0x1F2933);
    static final Color SOFT_INK = new Color(0x56616B);
    static final Color GRID = new Color(0xE3E6E8);
    static final Color BLUE = new Color(0x0072B2);
    static final Color VERMILION = new Color(0xD55E00);
    static final Color GREEN = new Color(0x009E73);
    static final Color GREY = new Color(0x8A939B);

    private static final List<Color> SERIES = List.of(
            BLUE, VERMILION, GREEN, new Color(0xE69F00), new Color(0x56B4E9), new Color(0xCC79A7), new Color(0x4D4D4D));
    private static final List<Marker> MARKERS =
            List.of(SeriesMarkers.CIRCLE, SeriesMarkers.TRIANGLE_UP, SeriesMarkers.SQUARE);

    /** The most categories that differ in colour or marker. */
    static final int CATEGORIES = SERIES.size() * MARKERS.size();

    static Color color(int series) {
        return SERIES.get(series % SERIES.size());
    }

    static Marker marker(int series) {
        return MARKERS.get(series / SERIES.size() % MARKERS.size());
    }

    static Color withAlpha(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    static Font font(float size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 12).deriveFont(size);
    }

    static Font bold(float size) {
        return new Font(Font.SANS_SERIF, Font.BOLD, 12).deriveFont(size);
    }

    @Override
    public Font getBaseFont() {
        return font(12);
    }

    @Override
    public Color getChartBackgroundColor() {
        return PAPER;
    }

    @Override
    public Color getChartFontColor() {
        return SOFT_INK;
    }

    @Override
    public int getChartPadding() {
        return 4;
    }

    @Override
    public boolean isChartTitleVisible() {
        return false;
    }

    @Override
    public Color[] getSeriesColors() {
        return SERIES.toArray(Color[]::new);
    }

    @Override
    public Marker[] getSeriesMarkers() {
        return MARKERS.toArray(Marker[]::new);
    }

    @Override
    public Font getLegendFont() {
        return font(12);
    }

    @Override
    public Color getLegendBackgroundColor() {
        return PAPER;
    }

    @Override
    public Color getLegendBorderColor() {
        return PAPER;
    }

    @Override
    public int getLegendPadding() {
        return 8;
    }

    @Override
    public Color getPlotBackgroundColor() {
        return PAPER;
    }

    @Override
    public boolean isPlotBorderVisible() {
        return false;
    }

    @Override
    public boolean isPlotGridVerticalLinesVisible() {
        return false;
    }

    @Override
    public Color getPlotGridLinesColor() {
        return GRID;
    }

    @Override
    public BasicStroke getPlotGridLinesStroke() {
        return new BasicStroke(1f);
    }

    @Override
    public boolean isPlotTicksMarksVisible() {
        return false;
    }

    @Override
    public Font getAxisTitleFont() {
        return font(12);
    }

    @Override
    public Font getAxisTickLabelsFont() {
        return font(12);
    }

    @Override
    public Color getAxisTickLabelsColor() {
        return SOFT_INK;
    }

    @Override
    public Color getAxisTickMarksColor() {
        return GREY;
    }

    @Override
    public int getAxisTickMarkLength() {
        return 4;
    }

    @Override
    public int getAxisTickPadding() {
        return 5;
    }

    @Override
    public int getAxisTitlePadding() {
        return 8;
    }

    @Override
    public int getMarkerSize() {
        return 7;
    }

    @Override
    public Color getErrorBarsColor() {
        return INK;
    }
}
