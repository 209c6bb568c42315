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

    /**
     * The same test part, with a validation part taken out of the training part: what the given splitter would make test
     * of it.
     *
     * @param splitter how to divide the training part; it must not make a validation part of its own
     * @throws IllegalArgumentException if this split has a validation part or the splitter makes one
     */
    public Split withValidation(Splitter splitter) {
        Split inner = splitter.split(train);
        if (validation.size() > 0 || inner.validation().size() > 0) {
            throw new IllegalArgumentException("one validation part too many: " + name + " has " + validation.size()
                    + " rows, " + inner.name() + " makes " + inner.validation().size());
        }
        return new Split(name + ", validation " + inner.name(), seed, inner.train(), inner.test(), test);
    }
}
