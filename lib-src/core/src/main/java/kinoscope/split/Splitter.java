package kinoscope.split;

import kinoscope.data.Ratings;

/** A way to divide ratings into train, validation and test. Implementations are records: equal options, equal splits. */
@FunctionalInterface
public interface Splitter {
    /** Divides the ratings; each row lands in exactly one part unless the implementation says otherwise. */
    Split split(Ratings ratings);
}
