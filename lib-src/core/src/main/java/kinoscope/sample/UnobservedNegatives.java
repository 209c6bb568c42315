package kinoscope.sample;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kinoscope.data.Ratings;

/**
 * Draws items that a user has no known rating of, in proportion to the items' weights.
 *
 * <p>Without replacement each next item is drawn in proportion to the weights of those still left. While much weight is
 * left this is an alias table with rejection; for the last items it is an order by exponential keys, {@code -ln(u) / w},
 * which has the same distribution (Efraimidis and Spirakis: Weighted random sampling with a reservoir, Information
 * Processing Letters 97(5), 2006). When the pool of a user is used up, it starts again, so a user falls short only if the
 * pool is empty.
 *
 * <p>Items of weight 0 are never drawn.
 */
public final class UnobservedNegatives implements NegativeSampler {
    private static final double REJECTION_LIMIT = 0.125;

    private final double[] weights;
    private final double totalWeight;
    private final BitSet weightless = new BitSet();
    private final AliasTable table;
    private final List<Ratings> observed;

    private UnobservedNegatives(double[] weights, List<Ratings> observed) {
        for (Ratings ratings : observed) {
            if (ratings.items() != observed.get(0).items()
                    || ratings.users() != observed.get(0).users()) {
                throw new IllegalArgumentException("observed and hidden ratings must share their indices");
            }
        }
        this.weights = weights;
        this.totalWeight = Arrays.stream(weights).sum();
        this.table = new AliasTable(weights);
        this.observed = observed;
        for (int item = 0; item < weights.length; item++) {
            if (weights[item] == 0) {
                weightless.set(item);
            }
        }
    }

    /**
     * All items of the catalogue are equally likely.
     *
     * @param observed ratings whose items are never drawn for their user; at least one, all under the same indices
     * @throws IllegalArgumentException if the indices differ
     */
    public static UnobservedNegatives uniform(List<Ratings> observed) {
        double[] weights = new double[observed.get(0).items().size()];
        Arrays.fill(weights, 1);
        return new UnobservedNegatives(weights, List.copyOf(observed));
    }

    /**
     * The weight of an item is {@code count^power}, where the count is that of its training ratings.
     *
     * @param train what is counted; its items are never drawn for their user
     * @param power exponent; 0 makes all items equally likely
     * @param hidden further ratings whose items are never drawn for their user, under the same indices
     * @throws IllegalArgumentException if the indices differ
     */
    public static UnobservedNegatives popularity(Ratings train, double power, List<Ratings> hidden) {
        double[] weights = Arrays.stream(train.countsByItem())
                .mapToDouble(count -> Math.pow(count, power))
                .toArray();
        return new UnobservedNegatives(
                weights, Stream.concat(Stream.of(train), hidden.stream()).toList());
    }

    @Override
    public int[] draw(int user, int count, SplittableRandom random) {
        int[] drawn = drawDistinct(user, count, random);
        int pool = drawn.length;
        if (pool == count || pool == 0) {
            return drawn;
        }
        int[] result = Arrays.copyOf(drawn, count);
        for (int filled = pool; filled < count; filled += pool) {
            int[] again = drawDistinct(user, count - filled, random);
            System.arraycopy(again, 0, result, filled, again.length);
        }
        return result;
    }

    /** Draws as {@link #draw} does, but stops when the pool is used up: no item occurs twice. */
    int[] drawDistinct(int user, int count, SplittableRandom random) {
        BitSet taken = (BitSet) weightless.clone();
        double left = totalWeight;
        for (Ratings ratings : observed) {
            for (int row : ratings.rowsOf(user)) {
                left -= take(ratings.item(row), taken);
            }
        }
        int[] drawn = new int[Math.min(count, weights.length - taken.cardinality())];
        int size = 0;
        while (size < drawn.length && left > REJECTION_LIMIT * totalWeight) {
            int item = table.draw(random);
            if (!taken.get(item)) {
                left -= take(item, taken);
                drawn[size++] = item;
            }
        }
        if (size < drawn.length) {
            int[] last = inRandomOrder(taken, random);
            System.arraycopy(last, 0, drawn, size, drawn.length - size);
        }
        return drawn;
    }

    /** Marks an item and returns its weight, or 0 if it was marked before. */
    private double take(int item, BitSet taken) {
        if (taken.get(item)) {
            return 0;
        }
        taken.set(item);
        return weights[item];
    }

    /** All items that are not taken, by exponential keys whose lowest bits give way to the item. */
    private int[] inRandomOrder(BitSet taken, SplittableRandom random) {
        long itemBits = (Integer.highestOneBit(weights.length) << 1) - 1L;
        long[] keys = new long[weights.length - taken.cardinality()];
        int size = 0;
        for (int item = taken.nextClearBit(0); item < weights.length; item = taken.nextClearBit(item + 1)) {
            double key = -Math.log1p(-random.nextDouble()) / weights[item];
            keys[size++] = Double.doubleToLongBits(key) & ~itemBits | item;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) (key & itemBits)).toArray();
    }
}
