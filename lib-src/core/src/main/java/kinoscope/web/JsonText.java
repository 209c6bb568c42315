package kinoscope.web;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;

/** Answers as JSON in UTF-8; what is null is written as null, and {@code <}, {@code >} and {@code &} are escaped. */
final class JsonText {
    /** The media type. */
    static final String MEDIA_TYPE = "application/json";

    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    private JsonText() {}

    static byte[] of(Object value) {
        return GSON.toJson(value).getBytes(StandardCharsets.UTF_8);
    }
}
