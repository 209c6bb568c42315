package kinoscope.data.synthetic;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Fills the slots of phrases: {@code {place}} becomes a phrase for that slot, {@code {Place}} one with a capital. A slot
 * keeps its phrase until {@link #forget}, and phrases may hold slots themselves.
 */
final class SamplePhrase {
    private final Map<String, Supplier<String>> sources = new HashMap<>();
    private final Map<String, String> chosen = new HashMap<>();

    /** Names the source of a slot. */
    SamplePhrase with(String slot, Supplier<String> source) {
        sources.put(slot, source);
        return this;
    }

    /** Fixes slots for good. */
    SamplePhrase with(Map<String, String> slots) {
        slots.forEach((slot, text) -> sources.put(slot, () -> text));
        return this;
    }

    /** Draws every slot anew from now on. */
    void forget() {
        chosen.clear();
    }

    /**
     * The text with all slots filled.
     *
     * @throws IllegalArgumentException if a slot has no source
     */
    String fill(String template) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            text.append(template, at, open).append(slot(template.substring(open + 1, close)));
            at = close + 1;
        }
        return text.append(template.substring(at)).toString();
    }

    private String slot(String name) {
        boolean capital = Character.isUpperCase(name.charAt(0));
        String key = capital ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
        String phrase = chosen.get(key);
        if (phrase == null) {
            Supplier<String> source = sources.get(key);
            if (source == null) {
                throw new IllegalArgumentException("no source for slot " + name);
            }
            phrase = fill(source.get());
            chosen.put(key, phrase);
        }
        return capital ? Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) : phrase;
    }
}
