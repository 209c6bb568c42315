package kinoscope.plot;

import java.util.List;
import kinoscope.experiment.search.Importance;

/** How much of the variance of the trials' values each option explains by itself, as a bar each; see {@link Importance}. */
public final class ImportanceChart {
    private static final int WIDTH = 760;

    private ImportanceChart() {}

    /**
     * Draws the shares.
     *
     * @param caption what stands above
     * @param shares the most important option first
     * @throws IllegalArgumentException if there is none
     */
    public static Chart of(Caption caption, List<Importance> shares) {
        List<HorizontalBars.Row> rows = shares.stream()
                .map(share -> new HorizontalBars.Row(
                        share.option(), share.share(), Axes.percent(share.share()), HouseTheme.BLUE))
                .toList();
        return new HorizontalBars(rows, "share of the variance that the option alone explains", 1, "all of it")
                .chart(caption.with("marginal: what options do together is not seen"), WIDTH);
    }
}
