package kinoscope.model.file;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
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
 *
 * <p>Arrays are shared, not copied, and must not be changed.
 */
public final class ArrayFile {
    static final byte[] MAGIC = "KINOSCPE".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;
    static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private final String kind;
    private final JsonObject content;
    private final String prefix;
    private final Map<String, Object> arrays;

    /**
     * A file without arrays.
     *
     * @param kind what it holds, for instance {@code "ncf-model"}
     * @param content the part of the header that belongs to the kind
     */
    public ArrayFile(String kind, JsonObject content) {
        this(kind, content, "", new LinkedHashMap<>());
    }

    private ArrayFile(String kind, JsonObject content, String prefix, Map<String, Object> arrays) {
        this.kind = kind;
        this.content = content;
        this.prefix = prefix;
        this.arrays = arrays;
    }

    /** What the file holds. */
    public String kind() {
        return kind;
    }

    /** The part of the header that belongs to the kind; may be added to. */
    public JsonObject content() {
        return content;
    }

    /**
     * A part with content and array names of its own, for things made of like things.
     *
     * @param name the part's name; its content is the object of this name, made if there is none, its arrays begin with
     *     {@code "name/"}
     */
    public ArrayFile section(String name) {
        if (!content.has(name)) {
            content.add(name, new JsonObject());
        }
        return new ArrayFile(kind, content.getAsJsonObject(name), prefix + name + "/", arrays);
    }

    /** All arrays of the file, each an {@code int[]} or a {@code float[]}, in its order. */
    Map<String, Object> arrays() {
        return Collections.unmodifiableMap(arrays);
    }

    /** Adds a record or list to the content. */
    public ArrayFile put(String name, Object value) {
        content.add(name, GSON.toJsonTree(value));
        return this;
    }

    /** Adds an array. */
    public ArrayFile put(String name, int[] values) {
        arrays.put(prefix + name, values);
        return this;
    }

    /** Adds an array. */
    public ArrayFile put(String name, float[] values) {
        arrays.put(prefix + name, values);
        return this;
    }

    /** Whether there is an array of this name. */
    public boolean has(String name) {
        return arrays.containsKey(prefix + name);
    }

    /**
     * A record of the content.
     *
     * @throws IllegalArgumentException if it is missing or the record refuses its values
     */
    public <T> T get(String name, Class<T> type) {
        JsonElement element = content.get(name);
        T value = element == null ? null : GSON.fromJson(element, type);
        if (value == null) {
            throw new IllegalArgumentException("the header has no " + name);
        }
        return value;
    }

    /**
     * A record of the content in which components may be missing, as in a file that is older than they are.
     *
     * @param defaults what the missing ones are
     * @throws IllegalArgumentException if the record is missing or refuses its values
     */
    @SuppressWarnings("unchecked")
    public <T extends Record> T get(String name, T defaults) {
        JsonObject merged = GSON.toJsonTree(defaults).getAsJsonObject();
        get(name, JsonObject.class).asMap().forEach(merged::add);
        return (T) GSON.fromJson(merged, defaults.getClass());
    }

    /**
     * A text of the content.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public String text(String name) {
        return get(name, String.class);
    }

    /**
     * An array of whole numbers.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public int[] ints(String name) {
        if (arrays.get(prefix + name) instanceof int[] values) {
            return values;
        }
        throw new IllegalArgumentException("the array " + prefix + name + " is missing");
    }

    /**
     * An array of finite numbers.
     *
     * @throws IllegalArgumentException if it is missing or holds NaN or infinite numbers
     */
    public float[] floats(String name) {
        if (!(arrays.get(prefix + name) instanceof float[] values)) {
            throw new IllegalArgumentException("the array " + prefix + name + " is missing");
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("the array " + prefix + name + " holds NaN or infinite numbers");
            }
        }
        return values;
    }

    /**
     * Writes the file in one piece: afterwards there is the whole new file, or what was there before.
     *
     * @throws InputException if it cannot be written
     */
    public void save(Path target) {
        ArrayFileWriter.write(this, target);
    }

    /**
     * Reads a file of one kind and makes something of it.
     *
     * @param kind what the file must be, for instance {@code "ncf-checkpoint"}
     * @param reader may throw any runtime exception; it becomes an {@link InputException} that names the file
     * @throws InputException if the file is missing, foreign, damaged, cut off, of another kind or of another version
     */
    public static <T> T load(Path file, String kind, Function<ArrayFile, T> reader) {
        return load(file, kind, List.of(kind), reader);
    }

    /**
     * Reads a file of one of several kinds, otherwise as above.
     *
     * @param what the kinds together, for messages: {@code "model"}
     * @param kinds what the file may be
     */
    public static <T> T load(Path file, String what, Collection<String> kinds, Function<ArrayFile, T> reader) {
        ArrayFile stored = ArrayFileReader.read(file, what, kinds);
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
            throw new InputException(file + ": the " + what + " cannot be used: " + reason, e);
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
