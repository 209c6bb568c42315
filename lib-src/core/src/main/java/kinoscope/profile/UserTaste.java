package kinoscope.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The taste of one user in genres, by the rule of {@link GenreProfiles}. Immutable as long as the parts that it is made of are left
 * alone.
 *
 * <p>Nothing of other users enters, so tastes can be computed wherever the ratings of a user come together.
 */
public final class UserTaste {
    private final double[] cosines;
    private final double median;
    private final GenreTally tally;

    /**
     * Compares the cosines with their median.
     *
     * @param cosines {@code double[genres]} of the user's vector with each genre's, NaN where one is missing; not copied
     * @param tally what the user rated in training; not copied
     */
    public UserTaste(double[] cosines, GenreTally tally) {
        this.cosines = cosines;
        this.median = median(cosines);
        this.tally = tally;
    }

    /**
     * The median without the NaN values: the middle one, or the mean of the middle two.
     *
     * @return NaN if nothing is left
     */
    static double median(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The median cosine, or NaN if the user has no vector. */
    public double median() {
        return median;
    }

    /** The cosine of the user's and the genre's vector, or NaN. */
    public double cosine(int genre) {
        return cosines[genre];
    }

    /** The side of the median. */
    public Leaning candidate(int genre) {
        return Leaning.candidate(cosines[genre], median);
    }

    /** The candidate confirmed by what the user did in training, or {@link Leaning#NEITHER}. */
    public Leaning actual(int genre) {
        Leaning candidate = candidate(genre);
        return switch (candidate) {
            case POSITIVE -> tally.liked(genre) > 0 ? candidate : Leaning.NEITHER;
            case NEGATIVE -> tally.rated(genre) == 0 ? candidate : Leaning.NEITHER;
            case NEITHER -> candidate;
        };
    }

    /** The actual positive genres by falling cosine. */
    public int[] positiveGenres() {
        return actual(Leaning.POSITIVE, Comparator.comparingDouble(genre -> -cosines[genre]));
    }

    /** The actual negative genres by rising cosine. */
    public int[] negativeGenres() {
        return actual(Leaning.NEGATIVE, Comparator.comparingDouble(genre -> cosines[genre]));
    }

    private int[] actual(Leaning leaning, Comparator<Integer> order) {
        return IntStream.range(0, cosines.length)
                .filter(genre -> actual(genre) == leaning)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What the user rated in training. */
    GenreTally tally() {
        return tally;
    }
}
