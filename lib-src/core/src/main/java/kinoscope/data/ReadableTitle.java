package kinoscope.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title as one would say it: {@code "The City of Lost Children (La Cité des enfants perdus)"} for {@code "City of Lost
 * Children, The (Cité des enfants perdus, La) (1995)"}.
 */
public final class ReadableTitle {
    private static final Pattern YEAR = Pattern.compile("\\s*\\(\\d{4}\\)\\s*$");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ReadableTitle() {}

    /**
     * The readable form: without the year at the end, articles in front, also inside brackets, single spaces.
     *
     * @param title as a data set has it; one that is nothing but a year in brackets stays as it is
     */
    public static String of(String title) {
        String undated = YEAR.matcher(title).replaceFirst("");
        String text = SPACES.matcher(undated.isBlank() ? title : undated)
                .replaceAll(" ")
                .strip();
        return inBrackets(TitleArticle.moved(text));
    }

    private static String inBrackets(String text) {
        return BRACKETS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "(" + TitleArticle.moved(found.group(1).strip()) + ")"));
    }
}
