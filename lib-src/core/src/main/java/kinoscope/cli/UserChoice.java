package kinoscope.cli;

import java.util.OptionalInt;
import java.util.SplittableRandom;
import kinoscope.data.IdIndex;
import kinoscope.data.InputException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A user as typed: an id, or {@value #RANDOM} for anybody.
 *
 * @param id empty for anybody
 */
record UserChoice(OptionalInt id) {
    static final UserChoice ANYBODY = new UserChoice(OptionalInt.empty());

    private static final String RANDOM = "random";

    /** Reads it. */
    static final class Converter implements ITypeConverter<UserChoice> {
        @Override
        public UserChoice convert(String text) {
            if (text.equals(RANDOM)) {
                return ANYBODY;
            }
            try {
                return new UserChoice(OptionalInt.of(Integer.parseInt(text)));
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is neither a user's id nor " + RANDOM);
            }
        }
    }

    /** Whether the user is drawn. */
    boolean drawn() {
        return id.isEmpty();
    }

    /**
     * The index of the user, drawn anew at each call if it is anybody.
     *
     * @throws InputException if the model does not know the id
     */
    int in(IdIndex users) {
        if (drawn()) {
            return new SplittableRandom().nextInt(users.size());
        }
        return users.find(id.getAsInt())
                .orElseThrow(() -> new InputException(
                        "no user " + id.getAsInt() + " among the " + users.size() + " of the model"));
    }
}
