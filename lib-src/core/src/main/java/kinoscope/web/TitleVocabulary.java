package kinoscope.web;

import java.util.Arrays;
import java.util.List;

/** The different words of all titles, and which of them answer to a typed word. */
final class TitleVocabulary {
    private static final int FREE_OF_ERRORS = 3;
    private static final int ONE_ERROR = 7;

    private final String[] words;

    /** Takes the words of all titles, in any order. */
    TitleVocabulary(List<List<String>> titles) {
        words = titles.stream().flatMap(List::stream).distinct().sorted().toArray(String[]::new);
    }

    /** The places of words that are in the vocabulary. */
    int[] places(List<String> title) {
        return title.stream().mapToInt(word -> Arrays.binarySearch(words, word)).toArray();
    }

    /** The words that are, or begin with, a typed word. */
    boolean[] exactly(String typed, boolean unfinished) {
        boolean[] answers = new boolean[words.length];
        int place = Arrays.binarySearch(words, typed);
        int from = place < 0 ? -place - 1 : place;
        if (place >= 0) {
            answers[place] = true;
        }
        for (int k = place < 0 ? from : from + 1; unfinished && k < words.length && words[k].startsWith(typed); k++) {
            answers[k] = true;
        }
        return answers;
    }

    /** As {@link #exactly}, and the words that differ in a letter, from eight letters on in two. */
    boolean[] nearly(String typed, boolean unfinished) {
        boolean[] answers = exactly(typed, unfinished);
        int most = errors(typed.length());
        for (int k = 0; most > 0 && k < words.length; k++) {
            if (!answers[k] && EditDistance.of(typed, words[k], unfinished, most) <= most) {
                answers[k] = true;
            }
        }
        return answers;
    }

    private static int errors(int letters) {
        return letters <= FREE_OF_ERRORS ? 0 : letters <= ONE_ERROR ? 1 : 2;
    }
}
