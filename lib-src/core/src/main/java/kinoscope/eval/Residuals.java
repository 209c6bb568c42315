package kinoscope.eval;

import java.util.Arrays;

/**
 * How predicted minus true stars are distributed, in bins of equal width around multiples of it: one bin around 0, the first
 * and the last around the largest errors that a scale allows. Larger errors, which only predictions outside the scale can
 * have, count in the end bins.
 *
 * @param width of a bin, in stars
 * @param counts {@code long[bins]}, an odd number of bins; an error on the border of two counts in the upper
 * @param mean of the errors: above 0 if the model promises too much
 * @param deviation standard deviation of the errors, with their number in its denominator
 */
public record Residuals(double width, long[] counts, double mean, double deviation) {
    /** Bins of a quarter of a star. */
    public static final double WIDTH = .25;

    /** Copies the counts. */
    public Residuals {
        counts = counts.clone();
    }

    /** Counts errors in bins of {@link #WIDTH}. */
    public static Residuals of(StarPredictions predictions) {
        return of(predictions, WIDTH);
    }

    /**
     * Counts errors.
     *
     * @param predictions of any ratings
     * @param width of a bin in stars, above 0 and at most the length of the scale
     * @throws IllegalArgumentException if the width is out of range
     */
    public static Residuals of(StarPredictions predictions, double width) {
        float length = predictions.ratings().scale().max()
                - predictions.ratings().scale().min();
        if (!(width > 0 && width <= length)) {
            throw new IllegalArgumentException("bins of " + width + " stars on a scale of " + length);
        }
        int half = (int) Math.ceil(length / width - .5);
        long[] counts = new long[2 * half + 1];
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < predictions.size(); row++) {
            double error = predictions.error(row);
            int bin = half + (int) Math.floor(error / width + .5);
            counts[Math.max(0, Math.min(counts.length - 1, bin))]++;
            sum += error;
            squares += error * error;
        }
        double mean = sum / predictions.size();
        double variance = Math.max(0, squares / predictions.size() - mean * mean);
        return new Residuals(width, counts, mean, Math.sqrt(variance));
    }

    /** A copy of the counts. */
    @Override
    public long[] counts() {
        return counts.clone();
    }

    /** The error in the middle of a bin, in stars. */
    public double middle(int bin) {
        return (bin - counts.length / 2) * width;
    }

    /** The number of errors. */
    public long total() {
        return Arrays.stream(counts).sum();
    }
}
