package kinoscope.data.synthetic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes plots of two or three sentences: the opening speaks of the main theme, the turn of the leading genre and the
 * minor theme, the close of another genre of the movie. No sentence is written twice.
 */
final class SamplePlots {
    private static final double THREE_SENTENCES = 0.7;
    private static final int TRIES = 1000;

    private final SampleVocabulary common = SampleVocabulary.load("plots");
    private final SampleVocabulary people = SampleVocabulary.load("people");
    private final Set<String> used = new HashSet<>();

    /** The plot of a movie. */
    String write(SampleMovie movie, SampleRandom random) {
        SampleVocabulary genre = movie.lead().vocabulary();
        SampleVocabulary theme = movie.theme().vocabulary();
        SampleVocabulary second = movie.second().vocabulary();
        SampleVocabulary last =
                movie.genres().get(random.below(movie.genres().size())).vocabulary();
        List<String> deeds = theme.of("deed");
        int first = random.below(deeds.size());
        int next = (first + 1 + random.below(deeds.size() - 1)) % deeds.size();
        SampleMention foil = new SampleMention(random.pick(genre.of("foil")));
        SampleMention object = new SampleMention(random.pick(second.of("object")));
        SamplePhrase phrase = new SamplePhrase()
                .with(movie.person().slots())
                .with("number", () -> random.pick(people.of("number")))
                .with("foil", foil::words)
                .with("animal", () -> random.pick(genre.of("animal")))
                .with("object2", object::words)
                .with("event2", () -> random.pick(second.of("event")))
                .with("deed", () -> deeds.get(first))
                .with("deed2", () -> deeds.get(next))
                .with("stakes", () -> random.pick(theme.of("stakes")));
        for (String slot : List.of("role", "place", "object", "event", "sight")) {
            phrase.with(slot, () -> random.pick(theme.of(slot)));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence(phrase, genre.of("opening", common), random));
        foil.read(sentences.get(0));
        phrase.with("sight", () -> random.pick(second.of("sight")));
        sentences.add(sentence(phrase, genre.of("turn"), random));
        foil.read(sentences.get(1));
        object.read(sentences.get(1));
        if (random.uniform() < THREE_SENTENCES) {
            sentences.add(sentence(phrase, last.of("close"), random));
        }
        return String.join(" ", sentences);
    }

    private String sentence(SamplePhrase phrase, List<String> templates, SampleRandom random) {
        for (int i = 0; i < TRIES; i++) {
            phrase.forget();
            String sentence = phrase.fill(random.pick(templates));
            if (used.add(sentence)) {
                return sentence;
            }
        }
        throw new IllegalStateException("the vocabulary is too small for so many movies");
    }
}
