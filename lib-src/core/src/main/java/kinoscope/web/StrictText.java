package kinoscope.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text from bytes and from %-escapes, without guesses about what is broken. */
final class StrictText {
    private static final int HEX = 16;

    private StrictText() {}

    /** The text of bytes in UTF-8; empty if they are not that. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A part of a query, where {@code +} is a space; empty if it is not well-formed. */
    static Optional<String> unescaped(String part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
        for (int k = 0; k < part.length(); k++) {
            char c = part.charAt(k);
            if (c == '%') {
                int high = k + 1 < part.length() ? Character.digit(part.charAt(k + 1), HEX) : -1;
                int low = k + 2 < part.length() ? Character.digit(part.charAt(k + 2), HEX) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high * HEX + low);
                k += 2;
            } else if (c < 128) {
                bytes.write(c == '+' ? ' ' : c);
            } else {
                return Optional.empty();
            }
        }
        return utf8(bytes.toByteArray());
    }
}
