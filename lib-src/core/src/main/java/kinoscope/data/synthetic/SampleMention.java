package kinoscope.data.synthetic;

import java.util.regex.Pattern;

/** A person or thing of a plot: introduced at length, "a clerk with a secret", and briefly named later, "the clerk". */
final class SampleMention {
    private static final Pattern ARTICLE = Pattern.compile("^an? ");
    private static final Pattern DETAIL = Pattern.compile(
            "(,| (who|whose|that|the|no|nobody|two|with|without|(?<!set |pair |bundle |gang |band )of|in|from|on|"
                    + "for|to|at|under|behind|beside|set in|still|fresh|far|going|born|stitched|written|dressed|sewn|cut|"
                    + "baked|delivered|left|sent to|dredged|stolen|missing|won|bound|tuned|strapped|swapped|drawn|made|"
                    + "signed|awarded|burned|banned)\\b).*$");

    private final String first;
    private final String later;
    private boolean introduced;

    SampleMention(String first) {
        this.first = first;
        String bare = ARTICLE.matcher(first).replaceFirst("");
        this.later = bare.equals(first) ? first : "the " + DETAIL.matcher(bare).replaceFirst("");
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
