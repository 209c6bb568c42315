package kinoscope.embed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import kinoscope.data.InputException;

/**
 * Poster encoders by the name that a user gives: {@value #OFFLINE} is {@link ColourGradientEncoder}, a file {@code NAME.onnx} an
 * {@link OnnxPosterEncoder}.
 *
 * <p>There is no silent exchange: what cannot be had is an error. Files of other kinds are refused, since TorchScript, pickles and
 * the like can run code of their own, while an ONNX file can only compute.
 */
public final class PosterEncoders {
    /** The encoder that needs no model file. */
    public static final String OFFLINE = "colour-gradient";

    private static final Pattern ZOO = Pattern.compile("resnet-?(18|50|152)");

    private PosterEncoders() {}

    /**
     * Finds an encoder.
     *
     * @param name {@value #OFFLINE} or the path of an ONNX file
     * @throws InputException if the encoder is unknown or cannot be used, with what to do
     */
    public static PosterEncoder byName(String name) {
        if (name.equals(OFFLINE)) {
            return new ColourGradientEncoder();
        }
        if (ZOO.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            throw new InputException(
                    name + ": DJL's model zoo has it for the engine PyTorch alone, which is not among the"
                            + " libraries; give its weights as an ONNX file, for instance --encoder " + name + ".onnx");
        }
        Path file = Path.of(name);
        if (!name.endsWith(".onnx")) {
            throw new InputException("unknown poster encoder '" + name + "': " + OFFLINE + " or a file NAME.onnx"
                    + (Files.exists(file) ? "; other model files could run code of their own" : ""));
        }
        return OnnxPosterEncoder.load(file);
    }
}
