package kinoscope.sample;

import java.util.EnumMap;
import java.util.Map;

/** Counts rows and users while a sample is drawn. */
final class SampleTally {
    private final SamplingOptions options;
    private final int[] rowsByBand = new int[RatingBand.values().length];
    private int unobserved;
    private int repeated;
    private long shortfall;
    private int users;
    private int usersWithoutPositives;
    private int usersShort;
    private int usersWithoutNegatives;

    SampleTally(SamplingOptions options) {
        this.options = options;
    }

    void user(int ratings, int positives, int wanted, int drawn) {
        if (positives > 0) {
            users++;
        } else if (ratings > 0) {
            usersWithoutPositives++;
        }
        if (drawn < wanted) {
            shortfall += wanted - drawn;
            usersShort++;
            if (drawn == 0) {
                usersWithoutNegatives++;
            }
        }
    }

    void positive(float stars) {
        rowsByBand[options.bands().band(stars).ordinal()]++;
    }

    void negative(float stars, boolean drawnBefore) {
        if (Float.isNaN(stars)) {
            unobserved++;
        } else {
            rowsByBand[options.bands().band(stars).ordinal()]++;
        }
        if (drawnBefore) {
            repeated++;
        }
    }

    SamplingReport report() {
        Map<RatingBand, Integer> counts = new EnumMap<>(RatingBand.class);
        for (RatingBand band : RatingBand.values()) {
            counts.put(band, rowsByBand[band.ordinal()]);
        }
        return new SamplingReport(
                options.strategy(),
                counts,
                unobserved,
                repeated,
                shortfall,
                users,
                usersWithoutPositives,
                usersShort,
                usersWithoutNegatives);
    }
}
