package kinoscope.plot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import kinoscope.eval.Residuals;

/** How far predicted stars are from those given: one bar a bin of the errors, the one around 0 in the middle. */
public final class ResidualHistogram {
    private ResidualHistogram() {}

    /**
     * Draws the errors; mean and standard deviation are added to the caption.
     *
     * @param caption what stands above; names model, data and part
     * @param residuals predicted minus true stars
     */
    public static Chart of(Caption caption, Residuals residuals) {
        long[] counts = residuals.counts();
        double[] values = IntStream.range(0, counts.length)
                .mapToDouble(bin -> counts[bin])
                .toArray();
        List<String> labels = IntStream.range(0, counts.length)
                .mapToObj(bin -> label(residuals.middle(bin)))
                .toList();
        Caption told = caption.with(String.format(
                Locale.ROOT, "mean %+.3f, standard deviation %.3f stars", residuals.mean(), residuals.deviation()));
        String axis = "predicted minus true stars, in bins of " + Axes.trimmed(residuals.width(), 3);
        return new VerticalBars(axis, "ratings", labels, Map.of("ratings", values), value -> "").chart(told, 760, 440);
    }

    /** Whole stars alone are written. */
    private static String label(double middle) {
        String whole = Axes.wholeOnly(middle);
        return whole.replace('-', '−');
    }
}
