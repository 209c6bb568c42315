package kinoscope.sample;

import java.util.Arrays;

/**
 * Labelled (user, item) pairs in columns: label 1 for "interacts", 0 for "does not". Immutable.
 *
 * <p>As an {@link InteractionSource} it gives itself in every epoch.
 */
public final class Interactions implements InteractionSource, LabelledPairs {
    private final int[] user;
    private final int[] item;
    private final byte[] label;
    private final float[] rating;

    private Interactions(int[] user, int[] item, byte[] label, float[] rating) {
        this.user = user;
        this.item = item;
        this.label = label;
        this.rating = rating;
    }

    @Override
    public int size() {
        return user.length;
    }

    @Override
    public int user(int row) {
        return user[row];
    }

    @Override
    public int item(int row) {
        return item[row];
    }

    @Override
    public int label(int row) {
        return label[row];
    }

    /** The stars behind a row, or NaN where the user never rated the item. */
    public float rating(int row) {
        return rating[row];
    }

    /** The number of positive rows. */
    public int positives() {
        int sum = 0;
        for (byte l : label) {
            sum += l;
        }
        return sum;
    }

    @Override
    public Interactions epoch(int epoch) {
        return this;
    }

    /** The given rows in the given order. */
    public Interactions subset(int[] rows) {
        Builder builder = new Builder();
        for (int row : rows) {
            builder.add(user[row], item[row], label[row], rating[row]);
        }
        return builder.build();
    }

    @Override
    public String toString() {
        return "Interactions[" + size() + ", " + positives() + " positive]";
    }

    /** Collects rows. */
    public static final class Builder {
        private int size;
        private int[] user;
        private int[] item;
        private byte[] label;
        private float[] rating;

        /** Starts without rows. */
        public Builder() {
            this(1024);
        }

        /**
         * Starts without rows, but with room for some.
         *
         * @param capacity how many rows to expect; more may be added
         */
        public Builder(int capacity) {
            user = new int[capacity];
            item = new int[capacity];
            label = new byte[capacity];
            rating = new float[capacity];
        }

        /**
         * Adds a row.
         *
         * @param userIndex the user
         * @param itemIndex the item
         * @param positive 1 or 0
         * @param stars the rating, or NaN if there is none
         */
        public Builder add(int userIndex, int itemIndex, int positive, float stars) {
            if (positive != 0 && positive != 1) {
                throw new IllegalArgumentException("a label is 0 or 1, not " + positive);
            }
            if (size == user.length) {
                resize(size + (size >> 1) + 16);
            }
            user[size] = userIndex;
            item[size] = itemIndex;
            label[size] = (byte) positive;
            rating[size++] = stars;
            return this;
        }

        /** The number of rows so far. */
        public int size() {
            return size;
        }

        /** The finished rows; full columns are handed over, and a row added later goes to new ones. */
        public Interactions build() {
            resize(size);
            return new Interactions(user, item, label, rating);
        }

        private void resize(int length) {
            if (user.length != length) {
                user = Arrays.copyOf(user, length);
                item = Arrays.copyOf(item, length);
                label = Arrays.copyOf(label, length);
                rating = Arrays.copyOf(rating, length);
            }
        }
    }
}
