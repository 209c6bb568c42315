package kinoscope.model.file;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import kinoscope.data.AtomicFiles;

/** Writes an {@link ArrayFile}. */
final class ArrayFileWriter {
    private static final int CHUNK = 1 << 14;

    private ArrayFileWriter() {}

    static void write(ArrayFile file, Path target) {
        byte[] header = header(file).toString().getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(target, out -> {
            MessageDigest digest = ArrayFile.sha256();
            OutputStream body = new DigestOutputStream(out, digest);
            body.write(ArrayFile.MAGIC);
            body.write(ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(ArrayFile.VERSION)
                    .putInt(header.length)
                    .array());
            body.write(header);
            for (Object array : file.arrays().values()) {
                writeArray(array, body);
            }
            out.write(digest.digest());
        });
    }

    private static JsonObject header(ArrayFile file) {
        JsonArray list = new JsonArray();
        file.arrays().forEach((name, array) -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", name);
            entry.addProperty("type", array instanceof float[] ? "float" : "int");
            entry.addProperty("size", size(array));
            list.add(entry);
        });
        JsonObject header = new JsonObject();
        header.addProperty("kind", file.kind());
        header.add("content", file.content());
        header.add("arrays", list);
        return header;
    }

    private static void writeArray(Object array, OutputStream out) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Integer.BYTES);
        int size = size(array);
        for (int from = 0; from < size; from += CHUNK) {
            int count = Math.min(CHUNK, size - from);
            if (array instanceof float[] values) {
                chunk.asFloatBuffer().put(values, from, count);
            } else {
                chunk.asIntBuffer().put((int[]) array, from, count);
            }
            out.write(chunk.array(), 0, count * Integer.BYTES);
        }
    }

    private static int size(Object array) {
        return array instanceof float[] values ? values.length : ((int[]) array).length;
    }
}
