package kinoscope.data;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a title as people type them: in lower case, without accents and punctuation, {@code "&"} as {@code "and"}, an
 * apostrophe inside a word left out.
 */
public final class TitleWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘`´ʼ]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TitleWords() {}

    /**
     * All words of a title, of what stands in brackets too; an article behind a comma comes first.
     *
     * @param title for instance {@code "City of Lost Children, The (Cité des enfants perdus, La) (1995)"}
     */
    public static List<String> of(String title) {
        return split(separated(TitleArticle.moved(folded(title))));
    }

    /** Whether a word is an article, which people leave out or put elsewhere. */
    public static boolean isArticle(String word) {
        return TitleArticle.is(word);
    }

    /** The words with one space between them, without an article in front; equal for two spellings of one title. */
    static String key(String title) {
        return separated(TitleArticle.dropped(TitleArticle.moved(folded(title))));
    }

    private static List<String> split(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    private static String folded(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return APOSTROPHES
                .matcher(plain)
                .replaceAll("'")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .strip();
    }

    private static String separated(String folded) {
        String joined = folded.replace("&", " and ").replaceAll("(?<=[\\p{L}\\p{N}])'(?=[\\p{L}\\p{N}])", "");
        return SEPARATORS.matcher(joined).replaceAll(" ").strip();
    }
}
