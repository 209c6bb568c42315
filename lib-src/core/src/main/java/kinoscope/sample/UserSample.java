package kinoscope.sample;

/**
 * Labelled movies of one user in rows: each positive, by ascending id, followed by its negatives. Immutable.
 *
 * <p>Where there are too few negatives, the first positives have theirs.
 */
public final class UserSample {
    private final int[] movie;
    private final byte[] label;
    private final float[] stars;
    private final int positives;

    private UserSample(Builder rows) {
        movie = rows.movie;
        label = rows.label;
        stars = rows.stars;
        positives = rows.positives;
    }

    /** The number of rows. */
    public int size() {
        return movie.length;
    }

    /** The raw id of a row's movie. */
    public int movie(int row) {
        return movie[row];
    }

    /** 1 for a positive row, 0 for a negative one. */
    public int label(int row) {
        return label[row];
    }

    /** The stars behind a row, or NaN where the user never rated the movie. */
    public float stars(int row) {
        return stars[row];
    }

    /** The number of positive rows. */
    public int positives() {
        return positives;
    }

    /** Collects the rows, whose number is known. */
    static final class Builder {
        private final int[] movie;
        private final byte[] label;
        private final float[] stars;
        private int size;
        private int positives;

        Builder(int rows) {
            movie = new int[rows];
            label = new byte[rows];
            stars = new float[rows];
        }

        void add(int id, int positive, float given) {
            movie[size] = id;
            label[size] = (byte) positive;
            stars[size++] = given;
            positives += positive;
        }

        UserSample build() {
            return new UserSample(this);
        }
    }
}
