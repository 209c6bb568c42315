package kinoscope.data.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes titles, none twice, from the words of a genre and a theme; leading articles go behind, as in ML-1M. */
final class SampleTitles {
    private static final double OWN_PATTERN = 0.3;

    private final SampleVocabulary common = SampleVocabulary.load("plots");
    private final SampleVocabulary people = SampleVocabulary.load("people");
    private final Set<String> used = new HashSet<>();

    /** A title with its year in brackets. */
    String write(SampleGenre genre, SampleTheme theme, SamplePerson person, int year, SampleRandom random) {
        SampleVocabulary own = genre.vocabulary();
        SampleVocabulary words = theme.vocabulary();
        SamplePhrase phrase = new SamplePhrase()
                .with(person.slots())
                .with("adjective", () -> random.pick(own.of("adjective")))
                .with("noun", () -> random.pick(words.of("noun")))
                .with("noun2", () -> random.pick(words.of("noun")))
                .with("town", () -> random.pick(words.of("town")))
                .with("animal", () -> "the " + random.pick(own.of("animal")))
                .with("number", () -> capital(random.pick(people.of("number"))));
        while (true) {
            phrase.forget();
            SampleVocabulary source = random.uniform() < OWN_PATTERN ? own : common;
            String title = capitals(phrase.fill(random.pick(source.of("title"))));
            if (reads(title) && used.add(title)) {
                return behind(title) + " (" + year + ")";
            }
        }
    }

    private static boolean reads(String title) {
        List<String> words = List.of(title.split("[ ,:?]+"));
        boolean latin1 = StandardCharsets.ISO_8859_1.newEncoder().canEncode(title);
        return latin1 && title.length() <= 40 && new HashSet<>(words).size() >= words.size() - doubledArticles(words);
    }

    private static int doubledArticles(List<String> words) {
        List<String> articles =
                words.stream().filter(word -> word.equalsIgnoreCase("the")).toList();
        return articles.size() - new HashSet<>(articles).size();
    }

    /** Patterns with a town or an animal in front may start in lower case or say "of The Old Orpheum". */
    private static String capitals(String title) {
        String text = title.replace(" of The ", " of the ")
                .replace(" at The ", " at the ")
                .replace(" to The ", " to the ")
                .replace(" in The ", " in the ")
                .replace(" over The ", " over the ")
                .replace("The The ", "The ")
                .replaceAll("\\b([Aa]) (?=[AEIOU]|Heir)", "$1n ");
        StringBuilder result = new StringBuilder();
        for (String word : text.split(" ")) {
            boolean small = Set.of(
                            "the", "of", "at", "to", "in", "on", "and", "a", "an", "for", "over", "from", "du", "del")
                    .contains(word);
            result.append(result.isEmpty() ? "" : " ").append(small && !result.isEmpty() ? word : capital(word));
        }
        return result.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String behind(String title) {
        for (String article : List.of("The ", "A ", "An ")) {
            if (title.startsWith(article) && title.indexOf(':') < 0) {
                return title.substring(article.length()) + ", " + article.strip();
            }
        }
        return title;
    }
}
