package kinoscope.data.synthetic;

import java.util.Arrays;

/** A set of colours with their pixel counts, which median cut splits at the median of the widest channel. */
final class SampleColourBox {
    private static final int[] SHIFTS = {16, 8, 0};

    private final long[] counted;
    private final int shift;
    private final int range;
    private final long pixels;

    private SampleColourBox(long[] counted) {
        this.counted = counted;
        int bestShift = SHIFTS[0];
        int bestRange = -1;
        for (int candidate : SHIFTS) {
            int least = 255;
            int most = 0;
            for (long entry : counted) {
                int level = colour(entry) >> candidate & 255;
                least = Math.min(least, level);
                most = Math.max(most, level);
            }
            if (most - least > bestRange) {
                bestRange = most - least;
                bestShift = candidate;
            }
        }
        shift = bestShift;
        range = bestRange;
        pixels = Arrays.stream(counted).map(SampleColourBox::count).sum();
    }

    /** The box of all colours 0xRRGGBB of a picture. */
    static SampleColourBox of(int[] pixels) {
        int[] sorted = pixels.clone();
        Arrays.sort(sorted);
        long[] counted = new long[sorted.length];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i > 0 && sorted[i] == sorted[i - 1]) {
                counted[size - 1]++;
            } else {
                counted[size++] = (long) sorted[i] << 32 | 1;
            }
        }
        return new SampleColourBox(Arrays.copyOf(counted, size));
    }

    /** The number of different colours. */
    int size() {
        return counted.length;
    }

    /** The range of the widest channel times the square root of the pixels; 0 where nothing can be split. */
    double spread() {
        return range * StrictMath.sqrt(pixels);
    }

    /** The two halves of the box. */
    SampleColourBox[] split() {
        long[] sorted = Arrays.stream(counted)
                .boxed()
                .sorted((a, b) -> {
                    int levels = Integer.compare(colour(a) >> shift & 255, colour(b) >> shift & 255);
                    return levels != 0 ? levels : Long.compare(a, b);
                })
                .mapToLong(Long::longValue)
                .toArray();
        int cut = 1;
        for (long below = count(sorted[0]);
                cut < sorted.length - 1 && below + count(sorted[cut]) <= pixels / 2;
                cut++) {
            below += count(sorted[cut]);
        }
        return new SampleColourBox[] {
            new SampleColourBox(Arrays.copyOf(sorted, cut)),
            new SampleColourBox(Arrays.copyOfRange(sorted, cut, sorted.length))
        };
    }

    /** The mean colour of the pixels. */
    int mean() {
        int mean = 0;
        for (int channel : SHIFTS) {
            long sum = 0;
            for (long entry : counted) {
                sum += (colour(entry) >> channel & 255) * count(entry);
            }
            mean |= (int) (sum / pixels) << channel;
        }
        return mean;
    }

    private static int colour(long entry) {
        return (int) (entry >>> 32);
    }

    private static long count(long entry) {
        return entry & 0xffffffffL;
    }
}
