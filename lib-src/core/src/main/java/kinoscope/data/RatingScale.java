package kinoscope.data;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The stars that users can give: from {@code min} to {@code max} in steps of {@code step}.
 *
 * @param min the fewest stars
 * @param max the most stars
 * @param step the distance between two neighbouring ratings, 0.5 or 1
 */
public record RatingScale(float min, float max, float step) {
    /** 1, 2, 3, 4, 5: ML-100K and ML-1M. */
    public static final RatingScale WHOLE_STARS = new RatingScale(1, 5, 1);

    /** 0.5, 1, ... 5: ml-latest-small, ML-20M, ML-25M and ML-32M. */
    public static final RatingScale HALF_STARS = new RatingScale(0.5f, 5, 0.5f);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if they are not multiples of a half star or not in order
     */
    public RatingScale {
        if (!(min >= 0 && max > min && (step == 0.5f || step == 1)) || min * 2 % 1 != 0 || (max - min) % step != 0) {
            throw new IllegalArgumentException("not a rating scale: " + min + ".." + max + " by " + step);
        }
    }

    /** Whether a rating can be given on this scale. */
    public boolean contains(float rating) {
        return rating >= min && rating <= max && (rating - min) % step == 0;
    }

    /** The value itself, or the nearer end of the scale if it lies outside; NaN stays NaN. */
    public float clip(float stars) {
        return Math.min(max, Math.max(min, stars));
    }

    /** The number of different ratings. */
    public int levels() {
        return Math.round((max - min) / step) + 1;
    }

    /** The rating at a level, counted from 0 for {@link #min}. */
    public float rating(int level) {
        return min + level * step;
    }

    /**
     * The level of a rating, counted from 0 for {@link #min}; a value between two levels counts to the nearest,
     * one in the middle to the upper.
     */
    public int level(float rating) {
        return Math.round((rating - min) / step);
    }

    /** The rating at a level as a text: {@code "4"}, {@code "½"}, {@code "3½"}. */
    public String label(int level) {
        float rating = rating(level);
        int whole = (int) rating;
        return rating == whole ? String.valueOf(whole) : (whole == 0 ? "" : whole) + "½";
    }

    /** The labels of all levels, from the fewest stars to the most. */
    public List<String> labels() {
        return IntStream.range(0, levels()).mapToObj(this::label).toList();
    }
}
