package kinoscope.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where some items stand in a catalogue. */
public final class MeanRank {
    private MeanRank() {}

    /** The mean number of items that score higher. */
    public static double of(int[] items, float[] scores) {
        return Arrays.stream(items)
                .mapToLong(item -> IntStream.range(0, scores.length)
                        .filter(other -> scores[other] > scores[item])
                        .count())
                .average()
                .orElseThrow();
    }
}
