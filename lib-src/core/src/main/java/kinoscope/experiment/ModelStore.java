package kinoscope.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import kinoscope.model.neural.NcfModel;
import kinoscope.model.neural.NcfModelFile;

/** Trained models in a folder, each under a key that depends on everything it was made of. */
public final class ModelStore {
    private static final int DIGITS = 12;

    private final Path folder;

    /** A store in a folder, which is made when the first model is kept. */
    public ModelStore(Path folder) {
        this.folder = folder;
    }

    /**
     * The key of a model.
     *
     * @param name a readable beginning
     * @param parts all that decides what the model is, but the code; their texts are hashed
     */
    public String key(String name, Object... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((CodeHash.current() + Arrays.deepToString(parts)).getBytes(StandardCharsets.UTF_8));
            return name + "-" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * The model with a key, or empty if none is kept.
     *
     * @throws kinoscope.data.InputException if its file is damaged
     */
    public Optional<NcfModel> load(String key) {
        Path file = file(key);
        return Files.exists(file) ? Optional.of(NcfModelFile.load(file)) : Optional.empty();
    }

    /** Keeps a model, removes its checkpoint, and gives it back. */
    public NcfModel keep(String key, NcfModel model) {
        NcfModelFile.save(file(key), model);
        try {
            Files.deleteIfExists(checkpoint(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return model;
    }

    /** Where the training of a model keeps its checkpoint, so that a killed run goes on where it was. */
    public Path checkpoint(String key) {
        return folder.resolve(key + ".checkpoint");
    }

    /** Where a model is or would be. */
    public Path file(String key) {
        return folder.resolve(key + ".kinoscope");
    }
}
