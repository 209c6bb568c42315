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
    private final UserTaste[] tastes;

    private GenreProfiles(Dataset dataset, Ratings train, float threshold, double[][] cosines) {
        this.dataset = dataset;
        this.train = train;
        this.threshold = threshold;
        this.tastes = new UserTaste[cosines.length];
        for (int user = 0; user < tastes.length; user++) {
            GenreTally tally = new GenreTally(genres().size());
            for (int row : train.rowsOf(user)) {
                tally.add(dataset.genresOf(train.item(row)), train.rating(row) >= threshold);
            }
            tastes[user] = new UserTaste(cosines[user], tally);
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

    /** The number of users, with or without a vector. */
    public int size() {
        return tastes.length;
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
        return tastes[user].median();
    }

    /** The cosine of the user's and the genre's vector, or NaN. */
    public double cosine(int user, int genre) {
        return tastes[user].cosine(genre);
    }

    /** The side of the median. */
    public Leaning candidate(int user, int genre) {
        return tastes[user].candidate(genre);
    }

    /** The candidate confirmed by what the user did in training, or {@link Leaning#NEITHER}. */
    public Leaning actual(int user, int genre) {
        return tastes[user].actual(genre);
    }

    /** The user's actual positive genres by falling cosine. */
    public int[] positiveGenres(int user) {
        return tastes[user].positiveGenres();
    }

    /** The user's actual negative genres by rising cosine. */
    public int[] negativeGenres(int user) {
        return tastes[user].negativeGenres();
    }

    /** The user's genres by falling cosine; empty if the user has no vector. */
    public List<GenreStanding> table(int user) {
        UserTaste taste = tastes[user];
        return IntStream.range(0, genres().size())
                .filter(genre -> !Double.isNaN(taste.cosine(genre)))
                .mapToObj(genre -> standing(taste, genre))
                .sorted(Comparator.comparingDouble(standing -> -standing.cosine()))
                .toList();
    }

    private GenreStanding standing(UserTaste taste, int genre) {
        return new GenreStanding(
                genres().name(genre),
                taste.cosine(genre),
                taste.candidate(genre),
                taste.actual(genre),
                taste.tally().liked(genre),
                taste.tally().rated(genre));
    }
}
