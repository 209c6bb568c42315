package kinoscope.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a route answers.
 *
 * @param status of HTTP
 * @param mediaType of the body, "" where there is none
 * @param body the bytes
 * @param headers further ones
 */
record Reply(int status, String mediaType, byte[] body, Map<String, String> headers) {
    private static final byte[] NOTHING = {};

    /** A value as JSON, of this moment. */
    static Reply json(Object value) {
        return json(200, value);
    }

    /** A value as JSON with another status. */
    static Reply json(int status, Object value) {
        return new Reply(status, JsonText.MEDIA_TYPE, JsonText.of(value), Map.of("Cache-Control", "no-store"));
    }

    /** A file. */
    static Reply file(String mediaType, byte[] body) {
        return new Reply(200, mediaType, body, Map.of());
    }

    /** What the client has is still right. */
    Reply unchanged() {
        return new Reply(304, "", NOTHING, headers);
    }

    /** The same with one more header. */
    Reply with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Reply(status, mediaType, body, all);
    }
}
