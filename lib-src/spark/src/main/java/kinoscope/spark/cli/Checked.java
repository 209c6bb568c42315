package kinoscope.spark.cli;

import java.util.function.Supplier;
import kinoscope.data.InputException;

/** Options out of their range are bad input. */
final class Checked {
    private Checked() {}

    /**
     * Makes options.
     *
     * @throws InputException if their constructor refuses them
     */
    static <T> T options(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new InputException(e.getMessage(), e);
        }
    }
}
