package kinoscope.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads up to eight decimal digits in one word, since a branch for each digit of numbers of unequal length is often
 * mispredicted. The arithmetic is that of D. Lemire, "Quickly parsing eight digits" (2018).
 */
final class Digits {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030303030303030L;
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final long ABOVE_NINE = 0x7676767676767676L;
    private static final long PAIRS = 0x000000FF000000FFL;

    private Digits() {}

    /** The eight bytes from an offset on, the first in the lowest place and each less the code of the digit 0. */
    static long word(byte[] bytes, int from) {
        return (long) WORDS.get(bytes, from) ^ ZEROS;
    }

    /** How many of the eight bytes are digits before the first that is none. */
    static int count(long word) {
        return Long.numberOfTrailingZeros((word + ABOVE_NINE | word) & TOP_BITS) >>> 3;
    }

    /** The number that the first {@code count} digits stand for, {@code count} in 1..8. */
    static long value(long word, int count) {
        long digits = word << Long.SIZE - Byte.SIZE * count;
        long pairs = digits * 10 + (digits >>> 8);
        return ((pairs & PAIRS) * (100 + (1_000_000L << 32)) + (pairs >>> 16 & PAIRS) * (1 + (10_000L << 32))) >>> 32;
    }
}
