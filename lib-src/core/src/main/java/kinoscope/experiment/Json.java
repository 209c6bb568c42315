package kinoscope.experiment;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kinoscope.data.AtomicFiles;
import kinoscope.data.InputException;

/** Records as JSON files for people and other programs. JSON knows no NaN: a number that is not finite is null there. */
public final class Json {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .registerTypeAdapter(double.class, new FiniteOrNull())
            .registerTypeAdapter(Double.class, new FiniteOrNull())
            .create();

    private Json() {}

    /** Writes a value, atomically. */
    public static void write(Path file, Object value) {
        AtomicFiles.writeString(file, GSON.toJson(value) + "\n");
    }

    /**
     * Reads a value.
     *
     * @param what names the content in the error
     * @throws InputException if the file cannot be read or holds something else
     */
    public static <T> T read(Path file, Class<T> type, String what) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read as " + what, e);
        }
        T value;
        try {
            value = GSON.fromJson(text, type);
        } catch (RuntimeException e) {
            // Besides its own exceptions, Gson wraps those of the records' constructors.
            throw new InputException(file + ": does not hold " + what, e);
        }
        if (value == null) {
            throw InputException.of(file, "does not hold " + what);
        }
        return value;
    }

    private static final class FiniteOrNull extends TypeAdapter<Double> {
        @Override
        public void write(JsonWriter out, Double value) throws IOException {
            if (Double.isFinite(value)) {
                out.value(value);
            } else {
                out.nullValue();
            }
        }

        @Override
        public Double read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Double.NaN;
            }
            return in.nextDouble();
        }
    }
}
