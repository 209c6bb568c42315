package kinoscope.data.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases from a resource file: a line {@code [section]} and below it one phrase a line; {@code #} starts a comment.
 *
 * @param name the file's name without its ending
 * @param sections the phrases by section
 */
record SampleVocabulary(String name, Map<String, List<String>> sections) {
    /** Reads {@code NAME.txt} beside this class. */
    static SampleVocabulary load(String name) {
        String path = name + ".txt";
        try (InputStream in = SampleVocabulary.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The phrases of a section. */
    List<String> of(String section) {
        List<String> phrases = sections.get(section);
        if (phrases == null) {
            throw new IllegalArgumentException("no section " + section + " in " + name);
        }
        return phrases;
    }

    /** The phrases of a section, or those of another vocabulary where this one has none. */
    List<String> of(String section, SampleVocabulary fallback) {
        return sections.containsKey(section) ? of(section) : fallback.of(section);
    }

    private static SampleVocabulary parse(String name, String text) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> phrases = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("[")) {
                phrases = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), phrases);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                phrases.add(line);
            }
        }
        return new SampleVocabulary(name, sections);
    }
}
