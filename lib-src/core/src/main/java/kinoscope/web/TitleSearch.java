package kinoscope.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kinoscope.data.TitleWords;

/**
 * Finds movies by what is typed of their titles, foreign titles in brackets and years included. Capitals, accents, punctuation,
 * articles and the order of words do not matter, and the last word may be unfinished. A title that was typed in full comes first,
 * then the most rated ones that have all the words; only where there are none are letters forgiven: one in words of four to seven
 * letters, two in longer ones. Immutable.
 */
final class TitleSearch {
    private static final int MOST_WORDS = 10;
    private static final Pattern YEAR = Pattern.compile("\\((\\d{4})\\)\\s*$");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

    private final List<Card> cards;
    private final TitleVocabulary vocabulary;
    private final int[][] places;
    private final Map<String, Set<Integer>> inFull = new HashMap<>();

    /** Reads the titles of a catalogue. */
    TitleSearch(Catalogue catalogue) {
        cards = catalogue.cards();
        List<String> titles = cards.stream()
                .map(card -> catalogue
                        .dataset()
                        .movie(catalogue.item(card.id()).orElseThrow())
                        .title())
                .toList();
        List<List<String>> words = titles.stream().map(TitleWords::of).toList();
        vocabulary = new TitleVocabulary(words);
        places = words.stream().map(vocabulary::places).toArray(int[][]::new);
        for (int rank = 0; rank < titles.size(); rank++) {
            for (String spelling : spellings(titles.get(rank))) {
                inFull.computeIfAbsent(spelling, s -> new HashSet<>()).add(rank);
            }
        }
    }

    /**
     * What was found.
     *
     * @param movies the best, best first
     * @param total how many there are
     */
    record Found(List<Card> movies, int total) {}

    /**
     * Looks for a title.
     *
     * @param typed words after the tenth are not looked at
     * @param filter which movies
     * @param limit how many to give at most
     */
    Found find(String typed, CardFilter filter, int limit) {
        List<String> words = TitleWords.of(typed).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return new Found(List.of(), 0);
        }
        boolean finished = typed.endsWith(" ");
        List<String> telling = telling(words);
        Found exact = find(telling, finished, false, filter, limit);
        return exact.total() > 0 ? exact : find(telling, finished, true, filter, limit);
    }

    private Found find(List<String> words, boolean finished, boolean forgiving, CardFilter filter, int limit) {
        boolean[][] answers = new boolean[words.size()][];
        for (int w = 0; w < answers.length; w++) {
            boolean unfinished = !finished && w == answers.length - 1;
            answers[w] = forgiving
                    ? vocabulary.nearly(words.get(w), unfinished)
                    : vocabulary.exactly(words.get(w), unfinished);
        }
        Set<Integer> whole = inFull.getOrDefault(String.join(" ", words), Set.of());
        List<Card> first = new ArrayList<>();
        List<Card> others = new ArrayList<>();
        for (int rank = 0; rank < places.length; rank++) {
            if (filter.test(cards.get(rank)) && hasAll(places[rank], answers)) {
                (whole.contains(rank) ? first : others).add(cards.get(rank));
            }
        }
        int total = first.size() + others.size();
        first.addAll(others);
        return new Found(List.copyOf(first.subList(0, Math.min(limit, total))), total);
    }

    private static boolean hasAll(int[] title, boolean[][] answers) {
        for (boolean[] word : answers) {
            boolean found = false;
            for (int k = 0; k < title.length && !found; k++) {
                found = word[title[k]];
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** The words without articles, unless there are only articles. */
    private static List<String> telling(List<String> words) {
        List<String> telling =
                words.stream().filter(word -> !TitleWords.isArticle(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    /** The title with and without what is in brackets, each bracket, all with and without the year. */
    private static Set<String> spellings(String title) {
        Matcher dated = YEAR.matcher(title);
        String year = dated.find() ? dated.group(1) : "";
        String undated = YEAR.matcher(title).replaceFirst("");
        List<String> forms =
                new ArrayList<>(List.of(undated, BRACKETS.matcher(undated).replaceAll(" ")));
        BRACKETS.matcher(undated).results().forEach(found -> forms.add(found.group(1)));
        Set<String> spellings = new HashSet<>();
        for (String form : forms) {
            String words = String.join(" ", telling(TitleWords.of(form)));
            spellings.add(words);
            spellings.add((words + " " + year).strip());
        }
        return spellings;
    }
}
