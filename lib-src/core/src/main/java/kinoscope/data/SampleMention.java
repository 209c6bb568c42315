package kinoscope.data;

import java.util.regex.Pattern;

/** A person or thing of a plot: introduced at length, "a clerk with a secret", and briefly named later, "the clerk". */
final class SampleMention {
    private static final Pattern ARTICLE = Pattern.compile("^an? ");
    private static final Pattern DETAIL = Pattern.compile(
            "(,| (who|that|with|without|of|in|from|on|for|to|at|under|beside|set|dressed|sewn|cut|baked|"
                    + "delivered|left|sent|dredged|stolen|missing|won|bound|tuned|strapped|swapped|drawn|signed|awarded|"
                    + "going|burned|banned|made|no one|nobody|still)\\b).*$");

    private final String first;
    private final String later;
    private boolean introduced;

    SampleMention(String first) {
        this.first = first;
        this.later = ARTICLE.matcher(first).find()
                ? ARTICLE.matcher(DETAIL.matcher(first).replaceFirst("")).replaceFirst("the ")
                : first;
    }

    /** The words for the next sentence. */
    String words() {
        return introduced ? later : first;
    }

    /** Learns from a finished sentence whether it made the introduction. */
    void read(String sentence) {
        introduced |= sentence.contains(first.substring(1));
    }
}
