package kinoscope.experiment.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ranges, and writes the numbers that are drawn from them. */
final class RangeText {
    static final String WHOLE = "int:";
    static final String LOG = "log:";
    static final String TO = "..";

    private static final Pattern ENDS = Pattern.compile("(int:|log:|)(.*[^.])\\.\\.([^.].*|\\.\\d.*)");
    private static final MathContext DIGITS = new MathContext(4);

    private RangeText() {}

    static Range parse(String text) {
        try {
            Matcher ends = ENDS.matcher(text.strip());
            if (!ends.matches()) {
                return new Range.Choices(List.of(text.strip().split("\\|", -1)));
            }
            String from = ends.group(2);
            String to = ends.group(3);
            return switch (ends.group(1)) {
                case WHOLE -> new Range.WholeNumbers(Integer.parseInt(from), Integer.parseInt(to));
                case LOG -> new Range.LogUniform(Double.parseDouble(from), Double.parseDouble(to));
                default -> new Range.Uniform(Double.parseDouble(from), Double.parseDouble(to));
            };
        } catch (NumberFormatException e) {
            throw noRange(text, "its ends are not such numbers", e);
        } catch (IllegalArgumentException e) {
            throw noRange(text, e.getMessage(), e);
        }
    }

    private static IllegalArgumentException noRange(String text, String reason, Exception cause) {
        return new IllegalArgumentException(
                "'" + text + "' is no range: " + reason + " (try a|b, int:4..64, 0.1..0.6 or log:1e-5..1e-2)", cause);
    }

    /** A number to four digits, but never outside its range. */
    static String rounded(double value, double from, double to) {
        double few = new BigDecimal(value).round(DIGITS).doubleValue();
        return String.valueOf(Math.min(to, Math.max(from, few)));
    }
}
