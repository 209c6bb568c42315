package kinoscope.model.neural;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kinoscope.data.InputException;

/**
 * A file of a JSON header and named arrays of 32-bit numbers, for models and checkpoints.
 *
 * <p>Format, big-endian: 8 bytes "KINOSCPE"; int version (1); int length of the header; header in UTF-8,
 * {@code {"kind": .., "content": {..}, "arrays": [{"name": .., "type": "int"|"float", "size": ..}]}}; the arrays; SHA-256 of
 * all before.
 */
final class ArrayFile {
    static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();
    static final byte[] MAGIC = "KINOSCPE".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;

    private final String kind;
    private final JsonObject content;
    private final Map<String, Object> arrays = new LinkedHashMap<>();

    ArrayFile(String kind, JsonObject content) {
        this.kind = kind;
        this.content = content;
    }

    String kind() {
        return kind;
    }

    JsonObject content() {
        return content;
    }

    /** The arrays, each an {@code int[]} or a {@code float[]}, in the order of the file. */
    Map<String, Object> arrays() {
        return Collections.unmodifiableMap(arrays);
    }

    ArrayFile put(String name, int[] values) {
        arrays.put(name, values);
        return this;
    }

    ArrayFile put(String name, float[] values) {
        arrays.put(name, values);
        return this;
    }

    /** Adds the arrays of a network under a prefix. */
    ArrayFile put(String prefix, NcfWeights weights) {
        for (WeightShape shape : weights.shapes()) {
            put(prefix + shape.name(), weights.get(shape.name()));
        }
        return this;
    }

    int[] ints(String name) {
        if (arrays.get(name) instanceof int[] values) {
            return values;
        }
        throw new IllegalArgumentException("the array " + name + " is missing");
    }

    /** The arrays of a network under a prefix: of exactly these shapes, and finite. */
    NcfWeights weights(String prefix, List<WeightShape> shapes) {
        List<float[]> values = new ArrayList<>();
        for (WeightShape shape : shapes) {
            if (!(arrays.get(prefix + shape.name()) instanceof float[] array)) {
                throw new IllegalArgumentException("the array " + prefix + shape.name() + " is missing");
            }
            values.add(array);
        }
        NcfWeights weights = new NcfWeights(shapes, values);
        if (!weights.isFinite()) {
            throw new IllegalArgumentException("the arrays " + prefix + " hold NaN or infinite numbers");
        }
        return weights;
    }

    /** Writes the file in one piece: afterwards there is the whole new file, or what was there before. */
    void save(Path target) {
        ArrayFileWriter.write(this, target);
    }

    /**
     * Reads a file and makes something of it.
     *
     * @param kind what the file must be, for instance {@code "ncf-model"}
     * @param reader may throw any runtime exception; it becomes an {@link InputException} that names the file
     * @throws InputException if the file is missing, foreign, damaged, cut off, of another kind or of another version
     */
    static <T> T load(Path file, String kind, Function<ArrayFile, T> reader) {
        ArrayFile stored = ArrayFileReader.read(file, kind);
        try {
            return reader.apply(stored);
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            String reason =
                    String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
            throw new InputException(file + ": the " + kind + " cannot be used: " + reason, e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
