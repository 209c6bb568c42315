package kinoscope.embed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kinoscope.data.Progress;

/**
 * Word counts weighted by rarity and hashed to a fixed length: the encoder that needs no library and no model file.
 *
 * <p>Words are runs of two or more letters or digits in lower case. A word that stands {@code tf} times in a text and in
 * {@code df} of the {@code N} texts of the corpus has the weight {@code (1 + ln tf) * (ln((1 + N) / (1 + df)) + 1)}
 * (sublinear term frequency, smoothed inverse document frequency; Manning, Raghavan and Schuetze 2008, chapter 6). It is
 * added with the sign of one hash bit to the coordinate given by the others (Weinberger et al. 2009, "Feature hashing for
 * large scale multitask learning", ICML), and the result is scaled to length 1. Texts without words get zeros.
 *
 * <p>It sees words, not meaning: "film" and "movie" have nothing in common. Deterministic on every machine.
 */
public final class HashedTfIdfEncoder implements TextEncoder {
    /** The usual length of a vector. */
    public static final int DEFAULT_DIMENSIONS = 512;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final int FINGERPRINT_DIGITS = 8;

    private final String name;
    private final int dimensions;
    private final int corpusSize;
    private final Map<String, Integer> documentFrequency;

    private HashedTfIdfEncoder(String name, int dimensions, int corpusSize, Map<String, Integer> documentFrequency) {
        this.name = name;
        this.dimensions = dimensions;
        this.corpusSize = corpusSize;
        this.documentFrequency = documentFrequency;
    }

    /** Counts the words of a corpus, for vectors of {@value #DEFAULT_DIMENSIONS} numbers. */
    public static HashedTfIdfEncoder fit(List<String> corpus) {
        return fit(corpus, DEFAULT_DIMENSIONS);
    }

    /**
     * Counts the words of a corpus.
     *
     * @param corpus the texts that say which words are rare; the name of the encoder carries their fingerprint
     * @param dimensions length of a vector, at least 1; fewer dimensions, more words that share one
     */
    public static HashedTfIdfEncoder fit(List<String> corpus, int dimensions) {
        if (dimensions < 1) {
            throw new IllegalArgumentException("dimensions must be at least 1, not " + dimensions);
        }
        Map<String, Integer> frequency = new HashMap<>();
        MessageDigest digest = Sha256.digest();
        for (String text : corpus) {
            new HashSet<>(words(text)).forEach(word -> frequency.merge(word, 1, Integer::sum));
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        String fingerprint = HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_DIGITS);
        return new HashedTfIdfEncoder("tfidf-" + dimensions + "-" + fingerprint, dimensions, corpus.size(), frequency);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public float[][] encode(List<String> texts, Progress progress) {
        float[][] vectors = new float[texts.size()][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = encode(texts.get(i));
        }
        progress.update(vectors.length, vectors.length, "texts");
        return vectors;
    }

    private float[] encode(String text) {
        Map<String, Integer> counts = new HashMap<>();
        words(text).forEach(word -> counts.merge(word, 1, Integer::sum));
        float[] vector = new float[dimensions];
        counts.keySet().stream().sorted().forEach(word -> {
            long hash = hash(word);
            int coordinate = (int) Long.remainderUnsigned(hash >>> 1, dimensions);
            vector[coordinate] += (float) ((hash & 1) == 0 ? weight(word, counts) : -weight(word, counts));
        });
        return Vectors.scaledToUnit(vector);
    }

    private double weight(String word, Map<String, Integer> counts) {
        double idf = Math.log((1.0 + corpusSize) / (1 + documentFrequency.getOrDefault(word, 0))) + 1;
        return (1 + Math.log(counts.get(word))) * idf;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** FNV-1a over the UTF-8 bytes, with the bits mixed once more since its low bits are weak. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return hash ^ (hash >>> 29);
    }
}
