package kinoscope.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A title with stars, as typed: {@code "Toy Story=4.5"}.
 *
 * @param title perhaps with the year
 * @param stars a finite number, perhaps not on the scale
 */
record RatedTitle(String title, float stars) {
    /** Reads it; what stands before the last equals sign is the title. */
    static final class Converter implements ITypeConverter<RatedTitle> {
        @Override
        public RatedTitle convert(String text) {
            int sign = text.lastIndexOf('=');
            if (sign < 1) {
                throw new TypeConversionException("'" + text + "' is not TITLE=STARS");
            }
            String stars = text.substring(sign + 1).strip();
            try {
                return new RatedTitle(text.substring(0, sign).strip(), finite(stars));
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + stars + "' in '" + text + "' is not a number of stars");
            }
        }

        private static float finite(String text) {
            float value = Float.parseFloat(text);
            if (!Float.isFinite(value)) {
                throw new NumberFormatException(text);
            }
            return value;
        }
    }
}
