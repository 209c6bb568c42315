package kinoscope.embed;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kinoscope.data.InputException;
import kinoscope.data.Progress;

/**
 * Keeps the vectors of another encoder on disk, by the SHA-256 of the text, so that no text is encoded twice.
 *
 * <p>One file per encoder, named after it. The file is rewritten whole and renamed after every {@value #SAVE_EVERY} new
 * texts, so that a killed run loses little and leaves nothing half-written. A file that is damaged, cut off or of another
 * encoder is reported and built anew, never trusted. Two processes may share a folder: the last to save wins, and the
 * other's new vectors are encoded again later.
 */
public final class CachedEncoder implements TextEncoder {
    private static final int SAVE_EVERY = 4096;

    private final TextEncoder encoder;
    private final VectorCache cache;
    private int hits;
    private int misses;

    private CachedEncoder(TextEncoder encoder, VectorCache cache) {
        this.encoder = encoder;
        this.cache = cache;
    }

    /** Opens the cache of an encoder; a file that cannot be trusted is reported to the system log. */
    public static CachedEncoder of(TextEncoder encoder, Path folder) {
        return of(encoder, folder, VectorCache.log());
    }

    /**
     * Opens the cache of an encoder.
     *
     * @param encoder the encoder behind the cache; {@link #close()} closes it
     * @param folder where the file is or will be
     * @param warnings told when the file cannot be trusted
     */
    public static CachedEncoder of(TextEncoder encoder, Path folder, Consumer<String> warnings) {
        return new CachedEncoder(encoder, VectorCache.open(encoder.name(), encoder.dimensions(), folder, warnings));
    }

    @Override
    public String name() {
        return encoder.name();
    }

    @Override
    public int dimensions() {
        return encoder.dimensions();
    }

    /** The texts found in the cache so far. */
    public synchronized int hits() {
        return hits;
    }

    /** The texts that had to be encoded so far. */
    public synchronized int misses() {
        return misses;
    }

    /**
     * Encodes texts, asking the encoder behind for the unknown ones only.
     *
     * @throws InputException if the cache cannot be written
     */
    @Override
    public synchronized float[][] encode(List<String> texts, Progress progress) {
        String[] keys = new String[texts.size()];
        Map<String, String> unknown = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) {
            keys[i] = HexFormat.of().formatHex(Sha256.of(texts.get(i)));
            if (cache.find(keys[i]) == null) {
                unknown.put(keys[i], texts.get(i));
            }
        }
        int found = keys.length - unknown.size();
        encodeUnknown(unknown, (done, total, note) -> progress.update(found + done, keys.length, note));
        hits += found;
        misses += unknown.size();
        progress.update(keys.length, keys.length, found + " from cache");
        float[][] vectors = new float[keys.length][];
        for (int i = 0; i < keys.length; i++) {
            vectors[i] = cache.find(keys[i]).clone();
        }
        return vectors;
    }

    private void encodeUnknown(Map<String, String> unknown, Progress progress) {
        List<String> keys = List.copyOf(unknown.keySet());
        List<String> texts = List.copyOf(unknown.values());
        for (int from = 0; from < keys.size(); from += SAVE_EVERY) {
            int start = from;
            int end = Math.min(keys.size(), from + SAVE_EVERY);
            float[][] fresh = encoder.encode(
                    texts.subList(from, end), (done, total, note) -> progress.update(start + done, keys.size(), note));
            for (int i = from; i < end; i++) {
                cache.put(keys.get(i), fresh[i - from]);
            }
            cache.save("text vectors");
        }
    }

    @Override
    public void close() {
        encoder.close();
    }
}
