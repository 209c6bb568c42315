package kinoscope.data;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The articles that MovieLens puts behind a comma at the end of a title, so that lists sort by the next word. */
final class TitleArticle {
    private static final String WORDS =
            "the|a|an|le|la|les|l'|un|une|il|lo|i|gli|una|el|los|las|das|der|die|den|det|de|en|o";
    private static final Pattern BEHIND =
            Pattern.compile("^(.*), (" + WORDS + ")(?= *(?:\\(|$))", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_FRONT =
            Pattern.compile("^(?:(?:the|a|an|le|la|les|il|el|los|das|der|die) +|l')", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ENGLISH_AND_ROMANCE =
            Set.of("the", "a", "an", "le", "la", "les", "l", "il", "el", "los", "las", "das", "der", "die");

    private TitleArticle() {}

    /** The text with the article that stands behind the comma in front: {@code "The Matrix"}. */
    static String moved(String text) {
        Matcher matcher = BEHIND.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        String article = matcher.group(2);
        return article + (article.endsWith("'") ? "" : " ") + matcher.group(1) + text.substring(matcher.end());
    }

    /** The text without an article at its beginning. */
    static String dropped(String text) {
        return IN_FRONT.matcher(text).replaceFirst("");
    }

    /** Whether people leave the word out or put it elsewhere. */
    static boolean is(String word) {
        return ENGLISH_AND_ROMANCE.contains(word.toLowerCase(Locale.ROOT));
    }
}
