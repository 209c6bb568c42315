package kinoscope.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * What is known of each item beside its ratings, as a vector: for instance a movie's poster, encoded. An item may have none.
 * Immutable.
 */
public final class ItemFeatures {
    private final int dimensions;
    private final float[] values;
    private final boolean[] present;

    /**
     * Copies the vectors.
     *
     * @param dimensions numbers of a vector, 0 or above
     * @param values {@code float[items][dimensions]}, row after row; those of an item without vector are not looked at
     * @param present {@code boolean[items]}: whether an item has a vector
     * @throws IllegalArgumentException if the sizes do not fit together, or a vector holds NaN or an infinite number
     */
    public ItemFeatures(int dimensions, float[] values, boolean[] present) {
        if (dimensions < 0 || (long) present.length * dimensions != values.length) {
            throw new IllegalArgumentException(
                    values.length + " values for " + present.length + " items of " + dimensions + " dimensions");
        }
        this.dimensions = dimensions;
        this.values = values.clone();
        this.present = present.clone();
        for (int item = 0; item < present.length; item++) {
            if (!present[item]) {
                Arrays.fill(this.values, item * dimensions, (item + 1) * dimensions, 0);
            }
        }
        for (int k = 0; k < values.length; k++) {
            if (!Float.isFinite(this.values[k])) {
                throw new IllegalArgumentException(
                        "the vector of item index " + k / dimensions + " holds " + this.values[k]);
            }
        }
    }

    /** Items without vectors: 0 dimensions. */
    public static ItemFeatures none(int items) {
        return new ItemFeatures(0, new float[0], new boolean[items]);
    }

    /**
     * Takes vectors from an array for each item.
     *
     * @param vectors {@code float[items][dimensions]}, null where an item has none
     * @throws IllegalArgumentException if two have different lengths, or one holds NaN or an infinite number
     */
    public static ItemFeatures of(float[][] vectors) {
        int dimensions = Arrays.stream(vectors)
                .filter(Objects::nonNull)
                .mapToInt(vector -> vector.length)
                .findFirst()
                .orElse(0);
        float[] values = new float[Math.multiplyExact(vectors.length, dimensions)];
        boolean[] present = new boolean[vectors.length];
        for (int item = 0; item < vectors.length; item++) {
            float[] vector = vectors[item];
            present[item] = vector != null;
            if (vector != null && vector.length != dimensions) {
                throw new IllegalArgumentException("the vector of item index " + item + " has " + vector.length
                        + " numbers, that of another " + dimensions);
            }
            if (vector != null) {
                System.arraycopy(vector, 0, values, item * dimensions, dimensions);
            }
        }
        return new ItemFeatures(dimensions, values, present);
    }

    /** The same vectors, all numbers divided by the root of their mean square, since encoders differ in their units. */
    public ItemFeatures scaled() {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        float scale = squares == 0 ? 1 : (float) (1 / Math.sqrt(squares / ((double) count() * dimensions)));
        float[] others = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            others[k] = values[k] * scale;
        }
        return new ItemFeatures(dimensions, others, present);
    }

    /** The number of items, with and without vector. */
    public int items() {
        return present.length;
    }

    /** The numbers of a vector. */
    public int dimensions() {
        return dimensions;
    }

    /** Whether an item has a vector. */
    public boolean has(int item) {
        return present[item];
    }

    /** How many items have a vector. */
    public int count() {
        int count = 0;
        for (boolean has : present) {
            count += has ? 1 : 0;
        }
        return count;
    }

    /** Copies the vector of an item to {@code target[at .. at + dimensions - 1]}; zeros if it has none. */
    public void copy(int item, float[] target, int at) {
        System.arraycopy(values, item * dimensions, target, at, dimensions);
    }

    /**
     * The same vectors dealt out anew among the items that have one. A model that gains as much from these gains nothing from
     * what the vectors say of their items: it is a control with the same parameters and the same numbers.
     *
     * @param seed decides who gets which
     */
    public ItemFeatures shuffled(long seed) {
        int[] owners = owners();
        int[] givers = owners.clone();
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = givers.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int giver = givers[k];
            givers[k] = givers[other];
            givers[other] = giver;
        }
        float[] dealt = new float[values.length];
        for (int k = 0; k < owners.length; k++) {
            copy(givers[k], dealt, owners[k] * dimensions);
        }
        return new ItemFeatures(dimensions, dealt, present);
    }

    /**
     * Drawn vectors for the same items: each dimension is normal, with the mean and the spread that it has here. A control with
     * the same parameters whose vectors lie nowhere near each other.
     *
     * @param seed of the draws
     */
    public ItemFeatures random(long seed) {
        int[] owners = owners();
        float[] drawn = new float[values.length];
        SplittableRandom random = new SplittableRandom(seed);
        for (int d = 0; d < dimensions; d++) {
            double mean = 0;
            for (int item : owners) {
                mean += (double) values[item * dimensions + d] / owners.length;
            }
            double variance = 0;
            for (int item : owners) {
                variance += Math.pow(values[item * dimensions + d] - mean, 2) / owners.length;
            }
            for (int item : owners) {
                drawn[item * dimensions + d] = (float) (mean + Math.sqrt(variance) * random.nextGaussian());
            }
        }
        return new ItemFeatures(dimensions, drawn, present);
    }

    /** The items that have a vector, ascending. */
    private int[] owners() {
        int[] owners = new int[count()];
        int next = 0;
        for (int item = 0; item < present.length; item++) {
            if (present[item]) {
                owners[next++] = item;
            }
        }
        return owners;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemFeatures that
                && dimensions == that.dimensions
                && Arrays.equals(present, that.present)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(present);
    }

    @Override
    public String toString() {
        return "ItemFeatures[" + count() + " of " + items() + " items, " + dimensions + " dimensions]";
    }
}
