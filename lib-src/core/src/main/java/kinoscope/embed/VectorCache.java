package kinoscope.embed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import kinoscope.data.InputException;

/**
 * The vectors of one encoder by the SHA-256 of what they stand for, in memory and in a file named after the encoder.
 *
 * <p>The file is rewritten whole and renamed, so that a killed run leaves nothing half-written. A file that is damaged, cut off or
 * of another encoder is reported and built anew, never trusted. Two processes may share a folder: the last to save wins, and the
 * other's new vectors are encoded again later.
 */
final class VectorCache {
    private final VectorFile file;
    private final Map<String, float[]> known;

    private VectorCache(VectorFile file, Map<String, float[]> known) {
        this.file = file;
        this.known = known;
    }

    /**
     * Opens the cache of an encoder.
     *
     * @param encoder its name
     * @param dimensions the length of its vectors
     * @param folder where the file is or will be
     * @param warnings told when the file cannot be trusted
     */
    static VectorCache open(String encoder, int dimensions, Path folder, Consumer<String> warnings) {
        Path path = folder.resolve(encoder.replaceAll("[^\\w.-]", "_") + ".vectors");
        VectorFile file = new VectorFile(path, encoder, dimensions);
        try {
            return new VectorCache(file, file.read());
        } catch (IOException e) {
            warnings.accept(path + ": the vectors are encoded anew, since " + e.getMessage());
            return new VectorCache(file, new HashMap<>());
        }
    }

    /** Reports to the system log. */
    static Consumer<String> log() {
        System.Logger log = System.getLogger(VectorCache.class.getName());
        return message -> log.log(System.Logger.Level.WARNING, message);
    }

    /** The vector of a hash in hexadecimal digits, or null; shared, not to be changed. */
    float[] find(String hash) {
        return known.get(hash);
    }

    /** Adds a vector, which the next {@link #save} writes. */
    void put(String hash, float[] vector) {
        known.put(hash, vector);
    }

    /**
     * Writes the file.
     *
     * @param what is kept there, for the message
     * @throws InputException if it cannot be written
     */
    void save(String what) {
        try {
            file.write(known);
        } catch (IOException e) {
            throw new InputException("the cache of " + what + " cannot be written: " + e, e);
        }
    }
}
