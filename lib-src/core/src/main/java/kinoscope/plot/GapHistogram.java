package kinoscope.plot;

import java.util.Arrays;
import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.data.RatingGaps;

/** How long after the rating before it a user's next rating came. */
public final class GapHistogram {
    private GapHistogram() {}

    /** The gaps of a data set. */
    public static Chart of(Dataset dataset) {
        RatingGaps gaps = RatingGaps.of(dataset.ratings());
        return of(Caption.of("How long between two ratings of a user", dataset.title(), gaps.size(), "gaps"), gaps);
    }

    /**
     * Any gaps.
     *
     * @param caption what stands above
     * @param gaps the counts
     */
    public static Chart of(Caption caption, RatingGaps gaps) {
        List<String> labels =
                Arrays.stream(RatingGaps.Gap.values()).map(GapHistogram::label).toList();
        return BarChart.ofCounts(caption, "time since the rating before", "ratings", labels, gaps.counts(), 760);
    }

    private static String label(RatingGaps.Gap gap) {
        return gap == RatingGaps.Gap.SAME_SECOND || gap == RatingGaps.Gap.LONGER ? gap.label() : "≤ " + gap.label();
    }
}
