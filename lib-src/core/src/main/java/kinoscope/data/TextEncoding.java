package kinoscope.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/** Recognizes the character encoding of input files: UTF-8 with or without a mark, or ISO-8859-1; UTF-16 is refused. */
final class TextEncoding {
    private TextEncoding() {}

    /**
     * The length of the UTF-8 byte order mark at the beginning, 0 or 3.
     *
     * @throws InputException if the text is UTF-16
     */
    static int lengthOfMark(Path path, byte[] bytes, int length) {
        if (length >= 2 && (isPair(bytes, 0xFE, 0xFF) || isPair(bytes, 0xFF, 0xFE) || bytes[0] == 0 || bytes[1] == 0)) {
            throw InputException.at(
                    path,
                    1,
                    "wrong charset, the file looks like UTF-16 and must be UTF-8 or ISO-8859-1",
                    HexFormat.of().formatHex(bytes, 0, 2));
        }
        return length >= 3 && isPair(bytes, 0xEF, 0xBB) && bytes[2] == (byte) 0xBF ? 3 : 0;
    }

    /**
     * Decodes a whole file. Text in UTF-8 is recognized even where ISO-8859-1 is the rule, since accented text in ISO-8859-1 is not
     * valid UTF-8.
     *
     * @param rule the charset that the format asks for: UTF-8 or ISO-8859-1
     * @throws InputException if the bytes are not in the charset
     */
    static String decode(Path path, byte[] bytes, Charset rule) {
        int mark = lengthOfMark(path, bytes, bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            return out.flip().toString();
        }
        if (rule.equals(StandardCharsets.ISO_8859_1)) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        String value = HexFormat.of().formatHex(bytes, in.position(), in.position() + result.length());
        throw InputException.at(path, lineOf(bytes, in.position()), "wrong charset, not " + rule + ", byte", value);
    }

    private static boolean isPair(byte[] bytes, int first, int second) {
        return bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    private static long lineOf(byte[] bytes, int offset) {
        long line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
