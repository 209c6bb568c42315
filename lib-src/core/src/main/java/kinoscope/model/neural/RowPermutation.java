package kinoscope.model.neural;

import java.util.SplittableRandom;

/**
 * A random order of the numbers {@code 0..size-1} that is computed, not stored: a Feistel network on just enough bits,
 * applied again where it leads beyond the size (Black and Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002).
 */
public final class RowPermutation {
    private static final int ROUNDS = 3;

    private final int size;
    private final int lowBits;
    private final int lowMask;
    private final int highMask;
    private final int[] keys = new int[2 * ROUNDS];

    /**
     * An order drawn from a seed.
     *
     * @param size at least 1
     */
    public RowPermutation(int size, long seed) {
        this.size = size;
        int bits = Math.max(2, Integer.SIZE - Integer.numberOfLeadingZeros(size - 1));
        this.lowBits = bits / 2;
        this.lowMask = (1 << lowBits) - 1;
        this.highMask = (1 << (bits - lowBits)) - 1;
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < keys.length; k++) {
            keys[k] = random.nextInt();
        }
    }

    /** The number at a place. */
    public int at(int place) {
        int number = place;
        do {
            number = permuted(number);
        } while (number >= size || number < 0);
        return number;
    }

    private int permuted(int number) {
        int low = number & lowMask;
        int high = number >>> lowBits;
        for (int round = 0; round < keys.length; round += 2) {
            high = (high ^ scrambled(low, keys[round])) & highMask;
            low = (low ^ scrambled(high, keys[round + 1])) & lowMask;
        }
        return high << lowBits | low;
    }

    private static int scrambled(int half, int key) {
        int h = (half ^ key) * 0x85EBCA6B;
        h = (h ^ (h >>> 15)) * 0xC2B2AE35;
        return h ^ (h >>> 13);
    }
}
