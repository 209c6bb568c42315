package kinoscope.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.Genres;
import kinoscope.data.Ratings;

/**
 * The taste of every user in genres. Immutable.
 *
 * <p>For each user, genres whose cosine with the user lies above the user's median over the genres are positive candidates,
 * those below negative candidates, those equal to it neither. An <em>actual</em> positive genre is a positive candidate of
 * which the user rated a training movie at or above the threshold; an actual negative genre is a negative candidate of
 * which the user rated no training movie at all, with however many stars. The source system (part D of its description)
 * leaves open whether "has not interacted" means any rating or a positive one; any rating is taken here, as a disliked film
 * was still chosen.
 *
 * <p>The median of an even number of genres is the mean of the middle two; then half of the genres lie on each side unless
 * some are equal. With an odd number one genre at least is neither.
 */
public final class GenreProfiles {
    private final Dataset dataset;
    private final Ratings train;
    private final float threshold;
    private final double[][] cosines;
    private final double[] medians;
    private final int[][] rated;
    private final int[][] liked;

    private GenreProfiles(Dataset dataset, Ratings train, float threshold, double[][] cosines) {
        this.dataset = dataset;
        this.train = train;
        this.threshold = threshold;
        this.cosines = cosines;
        this.medians = Arrays.stream(cosines).mapToDouble(GenreProfiles::median).toArray();
        this.rated = new int[cosines.length][genres().size()];
        this.liked = new int[cosines.length][genres().size()];
        for (int row = 0; row < train.size(); row++) {
            boolean positive = train.rating(row) >= threshold;
            for (int genre : dataset.genresOf(train.item(row))) {
                rated[train.user(row)][genre]++;
                liked[train.user(row)][genre] += positive ? 1 : 0;
            }
        }
    }

    /**
     * Builds the profiles.
     *
     * @param cosines {@code double[users][genres]}, NaN for users or genres without a vector; copied
     * @param dataset gives the genres of the items
     * @param train the training part of the data set's ratings
     * @param threshold fewest stars of a positive interaction, in general 3
     * @throws IllegalArgumentException if the shapes do not fit or the training part is of another data set
     */
    public static GenreProfiles of(double[][] cosines, Dataset dataset, Ratings train, float threshold) {
        if (train.items() != dataset.ratings().items()
                || train.users() != dataset.ratings().users()) {
            throw new IllegalArgumentException("the training part is of another data set than " + dataset);
        }
        if (cosines.length != train.users().size()) {
            throw new IllegalArgumentException("cosines of " + cosines.length + " users for "
                    + train.users().size());
        }
        double[][] copy = Arrays.stream(cosines).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : copy) {
            if (row.length != dataset.genres().size()) {
                throw new IllegalArgumentException("cosines with " + row.length + " genres for "
                        + dataset.genres().size());
            }
        }
        return new GenreProfiles(dataset, train, threshold, copy);
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

    /** The number of users, with or without a vector. */
    public int size() {
        return cosines.length;
    }

    /** The genres. */
    public Genres genres() {
        return dataset.genres();
    }

    /** The data set. */
    public Dataset dataset() {
        return dataset;
    }

    /** The training part. */
    public Ratings train() {
        return train;
    }

    /** Fewest stars of a positive interaction. */
    public float threshold() {
        return threshold;
    }

    /** The user's median cosine, or NaN if the user has no vector. */
    public double median(int user) {
        return medians[user];
    }

    /** The cosine of the user's and the genre's vector, or NaN. */
    public double cosine(int user, int genre) {
        return cosines[user][genre];
    }

    /** The side of the median. */
    public Leaning candidate(int user, int genre) {
        return Leaning.candidate(cosines[user][genre], medians[user]);
    }

    /** The candidate confirmed by what the user did in training, or {@link Leaning#NEITHER}. */
    public Leaning actual(int user, int genre) {
        Leaning candidate = candidate(user, genre);
        return switch (candidate) {
            case POSITIVE -> liked[user][genre] > 0 ? candidate : Leaning.NEITHER;
            case NEGATIVE -> rated[user][genre] == 0 ? candidate : Leaning.NEITHER;
            case NEITHER -> candidate;
        };
    }

    /** The user's actual positive genres by falling cosine. */
    public int[] positiveGenres(int user) {
        return actual(user, Leaning.POSITIVE, Comparator.comparingDouble(genre -> -cosines[user][genre]));
    }

    /** The user's actual negative genres by rising cosine. */
    public int[] negativeGenres(int user) {
        return actual(user, Leaning.NEGATIVE, Comparator.comparingDouble(genre -> cosines[user][genre]));
    }

    private int[] actual(int user, Leaning leaning, Comparator<Integer> order) {
        return IntStream.range(0, genres().size())
                .filter(genre -> actual(user, genre) == leaning)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The user's genres by falling cosine; empty if the user has no vector. */
    public List<GenreStanding> table(int user) {
        return IntStream.range(0, genres().size())
                .filter(genre -> !Double.isNaN(cosines[user][genre]))
                .mapToObj(genre -> standing(user, genre))
                .sorted(Comparator.comparingDouble(standing -> -standing.cosine()))
                .toList();
    }

    private GenreStanding standing(int user, int genre) {
        return new GenreStanding(
                genres().name(genre),
                cosines[user][genre],
                candidate(user, genre),
                actual(user, genre),
                liked[user][genre],
                rated[user][genre]);
    }
}
