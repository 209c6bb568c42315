package kinoscope.sample;

import java.util.EnumMap;
import java.util.Map;
import kinoscope.data.Ratings;

/**
 * The thresholds between the four {@link RatingBand}s; each is the lowest rating of its band, and below the last one all
 * is hard negative, so that every rating has exactly one band.
 *
 * @param hardPositive stars from which a rating is a hard positive; default 4
 * @param softPositive stars from which it is a soft positive; default 3
 * @param softNegative stars from which it is a soft negative; default 2
 */
public record RatingBands(float hardPositive, float softPositive, float softNegative) {
    /**
     * Checks the order; two equal thresholds leave the band between them empty.
     *
     * @throws IllegalArgumentException if a threshold is not finite or they do not descend
     */
    public RatingBands {
        if (!(hardPositive >= softPositive && softPositive >= softNegative)
                || !Float.isFinite(hardPositive)
                || !Float.isFinite(softNegative)) {
            throw new IllegalArgumentException("thresholds must descend: hard positive " + hardPositive
                    + ", soft positive " + softPositive + ", soft negative " + softNegative);
        }
    }

    /** Hard positive from 4, soft positive from 3, soft negative from 2, hard negative below. */
    public static RatingBands defaults() {
        return new RatingBands(4, 3, 2);
    }

    /**
     * The band of a rating.
     *
     * @param rating stars
     * @throws IllegalArgumentException if the rating is NaN
     */
    public RatingBand band(float rating) {
        if (Float.isNaN(rating)) {
            throw new IllegalArgumentException("NaN is in no rating band");
        }
        if (rating >= hardPositive) {
            return RatingBand.HARD_POSITIVE;
        }
        if (rating >= softPositive) {
            return RatingBand.SOFT_POSITIVE;
        }
        return rating >= softNegative ? RatingBand.SOFT_NEGATIVE : RatingBand.HARD_NEGATIVE;
    }

    /** Whether a rating is in one of the two positive bands. */
    public boolean isPositive(float rating) {
        return band(rating).positive();
    }

    /** How many ratings each band has; bands without any are listed with 0, and the best band comes first. */
    public Map<RatingBand, Integer> counts(Ratings ratings) {
        int[] counts = new int[RatingBand.values().length];
        for (int row = 0; row < ratings.size(); row++) {
            counts[band(ratings.rating(row)).ordinal()]++;
        }
        Map<RatingBand, Integer> result = new EnumMap<>(RatingBand.class);
        for (RatingBand band : RatingBand.values()) {
            result.put(band, counts[band.ordinal()]);
        }
        return result;
    }
}
