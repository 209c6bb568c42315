package kinoscope.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Entity tags: what a client has is still right if its tag is. */
final class EntityTag {
    private static final int DIGITS = 16;

    private EntityTag() {}

    /** The tag of a content, without quotes. */
    static String of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Whether a client has it.
     *
     * @param header {@code If-None-Match}, or null
     * @param tag with quotes
     */
    static boolean matches(String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String part : header.split(",")) {
            String candidate = part.strip();
            if (candidate.equals("*") || candidate.equals(tag) || candidate.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
