package kinoscope.embed;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * Vectors of one encoder by the hash of the text or image behind them, in one binary file.
 *
 * <p>Layout, big-endian: the mark {@code KINV}, version 1, SHA-256 of the encoder's name (32 bytes), the number of
 * dimensions, the number of vectors; then per vector the SHA-256 (32 bytes) and the floats; last the CRC-32 of
 * everything before it. The file is written beside its place and renamed, so that a reader sees the old or the new file
 * whole.
 */
final class VectorFile {
    private static final int MARK = 0x4b494e56;
    private static final int VERSION = 1;
    private static final int HASH_BYTES = 32;

    private final Path path;
    private final byte[] encoder;
    private final int dimensions;

    VectorFile(Path path, String encoderName, int dimensions) {
        this.path = path;
        this.encoder = Sha256.of(encoderName);
        this.dimensions = dimensions;
    }

    /**
     * Reads all vectors; none if there is no file.
     *
     * @return the vectors by the SHA-256 in hexadecimal digits; a new map
     * @throws IOException if the file is of another encoder or damaged, with the reason
     */
    Map<String, float[]> read() throws IOException {
        Map<String, float[]> vectors = new HashMap<>();
        if (!Files.exists(path)) {
            return vectors;
        }
        CRC32 sum = new CRC32();
        try (DataInputStream in =
                new DataInputStream(new CheckedInputStream(new BufferedInputStream(Files.newInputStream(path)), sum))) {
            require(in.readInt() == MARK && in.readInt() == VERSION, "it is no vector file of this version");
            require(Arrays.equals(in.readNBytes(HASH_BYTES), encoder), "it belongs to another encoder");
            require(in.readInt() == dimensions, "its vectors have another length");
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                vectors.put(HexFormat.of().formatHex(in.readNBytes(HASH_BYTES)), readVector(in));
            }
            long expected = sum.getValue();
            require(in.readLong() == expected && in.read() < 0 && vectors.size() == count, "its checksum is wrong");
            return vectors;
        } catch (EOFException e) {
            throw new IOException("it is cut off", e);
        }
    }

    private float[] readVector(DataInputStream in) throws IOException {
        byte[] bytes = new byte[dimensions * Float.BYTES];
        in.readFully(bytes);
        float[] vector = new float[dimensions];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }

    private static void require(boolean condition, String otherwise) throws IOException {
        if (!condition) {
            throw new IOException(otherwise);
        }
    }

    /** Replaces the file. */
    void write(Map<String, float[]> vectors) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path part = Files.createTempFile(
                path.toAbsolutePath().getParent(), path.getFileName().toString(), ".part");
        try {
            try (OutputStream file = Files.newOutputStream(part)) {
                write(vectors, new BufferedOutputStream(file));
            }
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(Map<String, float[]> vectors, OutputStream file) throws IOException {
        CRC32 sum = new CRC32();
        DataOutputStream out = new DataOutputStream(new CheckedOutputStream(file, sum));
        out.writeInt(MARK);
        out.writeInt(VERSION);
        out.write(encoder);
        out.writeInt(dimensions);
        out.writeInt(vectors.size());
        ByteBuffer bytes = ByteBuffer.allocate(dimensions * Float.BYTES);
        for (Map.Entry<String, float[]> entry :
                vectors.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            out.write(HexFormat.of().parseHex(entry.getKey()));
            bytes.asFloatBuffer().put(entry.getValue());
            out.write(bytes.array());
        }
        out.writeLong(sum.getValue());
        out.flush();
    }
}
