package kinoscope.model.file;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import kinoscope.data.InputException;

/**
 * Reads an {@link ArrayFile}. The file is not trusted: its checksum is verified first, and every size is checked against the
 * length of the file before memory is taken.
 */
final class ArrayFileReader {
    private static final int CHUNK = 1 << 14;
    private static final int HASH_BYTES = 32;
    private static final int LEAD_BYTES = ArrayFile.MAGIC.length + 2 * Integer.BYTES;

    private final Path file;
    private final String what;
    private final Collection<String> kinds;
    private final long bodyBytes;

    private ArrayFileReader(Path file, String what, Collection<String> kinds, long bodyBytes) {
        this.file = file;
        this.what = what;
        this.kinds = kinds;
        this.bodyBytes = bodyBytes;
    }

    static ArrayFile read(Path file, String what, Collection<String> kinds) {
        if (!Files.isRegularFile(file)) {
            throw InputException.of(file, "there is no such file");
        }
        try {
            ArrayFileReader reader = new ArrayFileReader(file, what, kinds, Files.size(file) - HASH_BYTES);
            try (DataInputStream in = reader.open()) {
                reader.checkLead(in);
            }
            reader.checkHash();
            try (DataInputStream in = reader.open()) {
                in.skipNBytes(LEAD_BYTES - Integer.BYTES);
                return reader.parse(in);
            }
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private DataInputStream open() throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    private void checkLead(DataInputStream in) throws IOException {
        if (!Arrays.equals(in.readNBytes(ArrayFile.MAGIC.length), ArrayFile.MAGIC)) {
            throw InputException.of(file, "this is not a Kinoscope " + what);
        }
        if (bodyBytes < LEAD_BYTES) {
            throw InputException.of(file, "the file is cut off after " + (bodyBytes + HASH_BYTES) + " bytes");
        }
        int version = in.readInt();
        if (version != ArrayFile.VERSION) {
            throw InputException.of(
                    file, "the file has format version " + version + ", this program reads " + ArrayFile.VERSION);
        }
    }

    private void checkHash() throws IOException {
        MessageDigest digest = ArrayFile.sha256();
        try (InputStream in = open()) {
            byte[] buffer = new byte[1 << 16];
            long left = bodyBytes;
            while (left > 0) {
                int count = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
                if (count == 0) {
                    break;
                }
                digest.update(buffer, 0, count);
                left -= count;
            }
            if (!Arrays.equals(digest.digest(), in.readNBytes(HASH_BYTES))) {
                throw InputException.of(file, "the file is damaged or cut off: its checksum does not match");
            }
        }
    }

    private ArrayFile parse(DataInputStream in) throws IOException {
        int headerBytes = in.readInt();
        long arrayBytes = bodyBytes - LEAD_BYTES - headerBytes;
        if (headerBytes < 0 || arrayBytes < 0) {
            throw InputException.of(file, "a header of " + headerBytes + " bytes does not fit into the file");
        }
        String text = new String(in.readNBytes(headerBytes), StandardCharsets.UTF_8);
        Header header = header(text);
        header.checkSizes(file, arrayBytes);
        ArrayFile result = new ArrayFile(header.kind, header.content);
        for (Entry entry : header.arrays) {
            if (entry.isFloat()) {
                result.put(entry.name, readFloats(in, entry.size));
            } else {
                result.put(entry.name, readInts(in, entry.size));
            }
        }
        return result;
    }

    private Header header(String text) {
        Header header;
        try {
            JsonElement json = JsonParser.parseString(text);
            header = ArrayFile.GSON.fromJson(json, Header.class);
        } catch (RuntimeException e) {
            throw new InputException(file + ": the header cannot be read", e);
        }
        if (header == null || header.content == null || header.arrays == null) {
            throw InputException.of(file, "the header is incomplete");
        }
        if (!kinds.contains(header.kind)) {
            throw InputException.of(file, "this is a file of kind " + header.kind + ", not a " + what);
        }
        return header;
    }

    private static float[] readFloats(DataInputStream in, int size) throws IOException {
        float[] values = new float[size];
        byte[] bytes = new byte[CHUNK * Float.BYTES];
        for (int from = 0; from < size; from += CHUNK) {
            int count = Math.min(CHUNK, size - from);
            in.readFully(bytes, 0, count * Float.BYTES);
            ByteBuffer.wrap(bytes).asFloatBuffer().get(values, from, count);
        }
        return values;
    }

    private static int[] readInts(DataInputStream in, int size) throws IOException {
        int[] values = new int[size];
        byte[] bytes = new byte[CHUNK * Integer.BYTES];
        for (int from = 0; from < size; from += CHUNK) {
            int count = Math.min(CHUNK, size - from);
            in.readFully(bytes, 0, count * Integer.BYTES);
            ByteBuffer.wrap(bytes).asIntBuffer().get(values, from, count);
        }
        return values;
    }

    private record Header(String kind, JsonObject content, Entry[] arrays) {
        void checkSizes(Path file, long available) {
            long needed = 0;
            for (Entry entry : arrays) {
                if (entry == null || entry.name == null || entry.size < 0) {
                    throw InputException.of(file, "the header describes an impossible array: " + entry);
                }
                needed += (long) entry.size * Integer.BYTES;
            }
            if (needed != available) {
                throw InputException.of(file, "the arrays need " + needed + " bytes, the file has " + available);
            }
        }
    }

    private record Entry(String name, String type, int size) {
        boolean isFloat() {
            return "float".equals(type);
        }
    }
}
