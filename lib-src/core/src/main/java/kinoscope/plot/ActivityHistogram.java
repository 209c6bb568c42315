package kinoscope.plot;

import java.util.ArrayList;
import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.data.Ratings;

/**
 * How many ratings users gave (or items got), in bins whose width grows by a constant factor, as such counts span several
 * powers of ten.
 */
public final class ActivityHistogram {
    private static final int MOST_BINS = 12;
    private static final double SMALLEST_FACTOR = 1.25;

    private ActivityHistogram() {}

    /** Ratings per user of a data set. */
    public static Chart of(Dataset dataset) {
        Ratings ratings = dataset.ratings();
        return of(
                Caption.of(
                        "How many ratings a user gives",
                        dataset.title(),
                        ratings.users().size(),
                        "users"),
                "ratings per user",
                "users",
                ratings.countsByUser());
    }

    /**
     * Any counts.
     *
     * @param caption what stands above
     * @param xTitle what is counted, for instance {@code "ratings per user"}
     * @param yTitle by whom, for instance {@code "users"}
     * @param counts one a user; those without any are left out
     * @throws IllegalArgumentException if no count is above 0
     */
    public static Chart of(Caption caption, String xTitle, String yTitle, int[] counts) {
        int[] edges = edges(counts);
        long[] inBin = new long[edges.length - 1];
        for (int count : counts) {
            if (count > 0) {
                inBin[bin(edges, count)]++;
            }
        }
        List<String> labels = new ArrayList<>();
        for (int bin = 0; bin < inBin.length; bin++) {
            int last = edges[bin + 1] - 1;
            labels.add(edges[bin] == last ? String.valueOf(last) : edges[bin] + "–" + last);
        }
        return BarChart.ofCounts(caption, xTitle, yTitle, labels, inBin, 860);
    }

    /** The bins' lower edges and the edge behind the last: whole, ascending, growing by about a constant factor. */
    static int[] edges(int[] counts) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int count : counts) {
            if (count > 0) {
                least = Math.min(least, count);
                most = Math.max(most, count);
            }
        }
        if (most == 0) {
            throw new IllegalArgumentException("no count is above 0");
        }
        double factor = Math.max(SMALLEST_FACTOR, Math.pow((most + 1.0) / least, 1.0 / MOST_BINS));
        List<Integer> edges = new ArrayList<>(List.of(least));
        for (double edge = least * factor; edges.get(edges.size() - 1) <= most; edge *= factor) {
            int whole = (int) Math.round(edge);
            if (whole > edges.get(edges.size() - 1)) {
                edges.add(whole);
            }
        }
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int bin(int[] edges, int count) {
        int bin = 0;
        while (count >= edges[bin + 1]) {
            bin++;
        }
        return bin;
    }
}
