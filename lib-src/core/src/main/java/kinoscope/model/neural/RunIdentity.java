package kinoscope.model.neural;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kinoscope.model.ItemFeatures;
import kinoscope.sample.LabelledPairs;

/**
 * Tells whether two trainings are the same but for their length: a SHA-256 of engine, options, training data, starting
 * weights, feature vectors of the items and the interactions of the first epoch.
 */
final class RunIdentity {
    private static final int CHUNK = 1 << 13;

    private RunIdentity() {}

    static String of(
            String engine,
            NcfOptions options,
            boolean validated,
            String fingerprint,
            NetworkWeights start,
            ItemFeatures items,
            LabelledPairs firstEpoch) {
        MessageDigest digest = sha256();
        String settings = engine + options.withEpochs(1).withPatience(0) + validated + fingerprint;
        digest.update(settings.getBytes(StandardCharsets.UTF_8));
        for (WeightShape shape : start.shapes()) {
            add(digest, start.get(shape.name()));
        }
        add(digest, items);
        ByteBuffer row = ByteBuffer.allocate(9);
        for (int k = 0; k < firstEpoch.size(); k++) {
            row.clear();
            row.putInt(firstEpoch.user(k)).putInt(firstEpoch.item(k)).put((byte) firstEpoch.label(k));
            digest.update(row.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, ItemFeatures items) {
        float[] vector = new float[items.dimensions()];
        for (int item = 0; item < items.items(); item++) {
            digest.update((byte) (items.has(item) ? 1 : 0));
            items.copy(item, vector, 0);
            add(digest, vector);
        }
    }

    private static void add(MessageDigest digest, float[] values) {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES);
        for (int from = 0; from < values.length; from += CHUNK) {
            int size = Math.min(CHUNK, values.length - from);
            chunk.clear();
            chunk.asFloatBuffer().put(values, from, size);
            digest.update(chunk.array(), 0, size * Float.BYTES);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
