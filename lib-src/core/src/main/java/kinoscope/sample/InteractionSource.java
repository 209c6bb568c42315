package kinoscope.sample;

/** Where a trainer gets its labelled interactions from, epoch by epoch. */
@FunctionalInterface
public interface InteractionSource {
    /**
     * The interactions of an epoch; the same for the same epoch, so that a resumed run sees what the first one saw.
     *
     * @param epoch counted from 0
     */
    LabelledPairs epoch(int epoch);
}
