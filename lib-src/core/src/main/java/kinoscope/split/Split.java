package kinoscope.split;

import kinoscope.data.Ratings;

/**
 * Three parts of one set of ratings under shared indices.
 *
 * @param name how the parts were made, for reports: {@code "per-user temporal 80/10/10"}
 * @param seed the seed of the draw; 0 where nothing was drawn
 * @param train what models are fitted to
 * @param validation what options and the number of epochs are chosen by; may be empty
 * @param test read once, at the end
 */
public record Split(String name, long seed, Ratings train, Ratings validation, Ratings test) {
    /**
     * Checks that the parts share their indices.
     *
     * @throws IllegalArgumentException if they do not
     */
    public Split {
        if (train.users() != test.users()
                || train.items() != test.items()
                || validation.users() != train.users()
                || validation.items() != train.items()) {
            throw new IllegalArgumentException("the parts of a split must share the indices of one set of ratings");
        }
    }
}
