package kinoscope.embed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Walks over the fields of a protobuf message without knowing its type. */
final class ProtoFields {
    private static final int KIND_BITS = 3;
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FOUR_BYTES = 5;
    private static final int MORE = 0x80;
    private static final int LOW_BITS = 0x7f;
    private static final int GROUP_BITS = 7;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int start;
    private int number;
    private int kind;
    private int content;
    private int length;

    /** The fields of a message that takes a part of an array. */
    ProtoFields(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.at = from;
        this.end = from + length;
    }

    /**
     * Goes to the next field.
     *
     * @return whether there is one
     * @throws IOException if the message is damaged
     */
    boolean next() throws IOException {
        if (at >= end) {
            return false;
        }
        start = at;
        long tag = varint();
        number = (int) (tag >>> KIND_BITS);
        kind = (int) (tag & (1 << KIND_BITS) - 1);
        long size =
                switch (kind) {
                    case VARINT -> {
                        varint();
                        yield 0;
                    }
                    case EIGHT_BYTES -> Long.BYTES;
                    case LENGTH_DELIMITED -> varint();
                    case FOUR_BYTES -> Integer.BYTES;
                    default -> throw new IOException("it is no ONNX model");
                };
        if (size < 0 || size > end - at) {
            throw new IOException("it is no ONNX model, or cut off");
        }
        content = at;
        length = (int) size;
        at += length;
        return true;
    }

    private long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += GROUP_BITS) {
            if (at >= end) {
                throw new IOException("it is no ONNX model, or cut off");
            }
            byte next = bytes[at++];
            value |= (long) (next & LOW_BITS) << shift;
            if ((next & MORE) == 0) {
                return value;
            }
        }
        throw new IOException("it is no ONNX model");
    }

    int number() {
        return number;
    }

    /** Whether the field holds text, bytes or a message. */
    boolean isBytes() {
        return kind == LENGTH_DELIMITED;
    }

    /** Where the field begins in the array. */
    int start() {
        return start;
    }

    /** Where its content begins. */
    int content() {
        return content;
    }

    /** The bytes of its content. */
    int length() {
        return length;
    }

    String text() {
        return new String(bytes, content, length, StandardCharsets.UTF_8);
    }

    /** The fields of the message in this field. */
    ProtoFields inner() {
        return new ProtoFields(bytes, content, length);
    }

    /** Writes the beginning of a field of so many bytes. */
    static void writeTag(ByteArrayOutputStream out, int number, int length) {
        writeVarint(out, number << KIND_BITS | LENGTH_DELIMITED);
        writeVarint(out, length);
    }

    private static void writeVarint(ByteArrayOutputStream out, int value) {
        int rest = value;
        while ((rest & ~LOW_BITS) != 0) {
            out.write(rest & LOW_BITS | MORE);
            rest >>>= GROUP_BITS;
        }
        out.write(rest);
    }
}
