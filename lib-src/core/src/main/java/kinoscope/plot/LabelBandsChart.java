package kinoscope.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * How the ratings fall into the four bands of hard and soft labels: hard positive (4 stars and more), soft positive (3 to
 * below 4), soft negative (2 to below 3), hard negative (below 2).
 */
public final class LabelBandsChart {
    private static final List<String> NAMES = List.of(
            "hard positive (4 ★ and more)",
            "soft positive (3 to 4 ★)",
            "soft negative (2 to 3 ★)",
            "hard negative (below 2 ★)");
    private static final List<Color> COLORS =
            List.of(new Color(0x2166AC), new Color(0x92C5DE), new Color(0xF4A582), new Color(0xB2182B));

    private LabelBandsChart() {}

    /**
     * Draws the bands.
     *
     * @param caption what stands above
     * @param hardPositive ratings of at least 4
     * @param softPositive ratings of at least 3 and below 4
     * @param softNegative ratings of at least 2 and below 3
     * @param hardNegative ratings below 2
     * @throws IllegalArgumentException if a count is negative
     */
    public static Chart of(
            Caption caption, long hardPositive, long softPositive, long softNegative, long hardNegative) {
        long[] counts = {hardPositive, softPositive, softNegative, hardNegative};
        long all = 0;
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("a count cannot be " + count);
            }
            all += count;
        }
        List<HorizontalBars.Row> rows = new ArrayList<>();
        for (int band = 0; band < counts.length; band++) {
            String share = all == 0 ? "" : " (" + Axes.percent((double) counts[band] / all) + ")";
            rows.add(new HorizontalBars.Row(
                    NAMES.get(band), counts[band], Axes.count(counts[band]) + share, COLORS.get(band)));
        }
        return new HorizontalBars(rows, "ratings", Double.NaN, "").chart(caption, 760);
    }
}
