package kinoscope.embed;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kinoscope.data.InputException;
import kinoscope.data.IoProblem;
import kinoscope.data.poster.PosterImage;

/**
 * An image network in an ONNX file, such as ResNet-18, -50 or -152: 512 numbers per poster, or 2048.
 *
 * <p>The poster is brought to 224 x 224 pixels (or the size that the network asks for) whatever its proportions, scaled to 0..1 and
 * normalized as ImageNet is: less (.485, .456, .406), divided by (.229, .224, .225) for red, green and blue (He et al. 2016, "Deep
 * residual learning for image recognition", CVPR). The vector is the output of the network's last average pooling, ReLU values of 0
 * and more; a classifier behind it is left aside. A network without pooling gives its first output, averaged over places.
 *
 * <p>The name holds the name of the file, the start of its SHA-256 and which layer was taken. Each poster is a run of its own on
 * one thread, so that its vector does not depend on its neighbours, and several run at once.
 */
public final class OnnxPosterEncoder implements PosterEncoder {
    private static final int SIDE = 224;
    private static final int CHANNELS = 3;
    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};
    private static final float MOST = 255;

    private final String name;
    private final OrtSession session;
    private final String input;
    private final String output;
    private final int height;
    private final int width;
    private final int dimensions;

    private OnnxPosterEncoder(String stem, OrtSession session, OnnxGraph graph) throws OrtException, IOException {
        this.session = session;
        input = session.getInputNames().iterator().next();
        NodeInfo info = session.getInputInfo().get(input);
        long[] shape = info.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
        if (session.getInputNames().size() != 1
                || shape.length != 4
                || shape[0] > 1
                || shape[1] > 0 && shape[1] != CHANNELS) {
            throw new IOException("it does not take one image of " + CHANNELS + " x height x width");
        }
        height = shape[2] > 0 ? Math.toIntExact(shape[2]) : SIDE;
        width = shape[3] > 0 ? Math.toIntExact(shape[3]) : SIDE;
        output = graph.pooling()
                .orElseGet(() -> session.getOutputNames().iterator().next());
        name = stem + (graph.pooling().isPresent() ? "-pool" : "-output");
        dimensions = run(new float[CHANNELS * height * width]).length;
    }

    /**
     * Loads a network.
     *
     * @param file an ONNX file of one part, which can only compute
     * @throws InputException if it cannot be read or is no image network, or ONNX Runtime does not load on this machine
     */
    public static OnnxPosterEncoder load(Path file) {
        OrtSession session = null;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            byte[] model = Files.readAllBytes(file);
            OnnxGraph graph = OnnxGraph.openedAtPooling(model);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = OrtEnvironment.getEnvironment().createSession(graph.bytes(), options);
            String stem = file.getFileName().toString().replaceFirst("\\.onnx$", "") + "-" + Sha256.shortHex(model);
            return new OnnxPosterEncoder(stem, session, graph);
        } catch (IOException e) {
            throw failure(file, IoProblem.describe(e), session, e);
        } catch (OrtException | LinkageError | RuntimeException e) {
            throw failure(file, String.valueOf(e.getMessage()), session, e);
        }
    }

    private static InputException failure(Path file, String reason, OrtSession session, Throwable cause) {
        if (session != null) {
            close(session);
        }
        String line = reason.lines().findFirst().orElse("");
        return new InputException(file + ": the image network cannot be used: " + line, cause);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public float[][] encode(List<PosterImage> images) {
        return images.parallelStream().map(this::encode).toArray(float[][]::new);
    }

    private float[] encode(PosterImage image) {
        float[][] planes = image.planes(width, height);
        float[] pixels = new float[CHANNELS * height * width];
        for (int channel = 0; channel < CHANNELS; channel++) {
            int from = channel * height * width;
            for (int i = 0; i < height * width; i++) {
                pixels[from + i] = (planes[channel][i] / MOST - MEAN[channel]) / DEVIATION[channel];
            }
        }
        try {
            return run(pixels);
        } catch (OrtException | IOException e) {
            throw new IllegalStateException("the image network " + name + " failed: " + e.getMessage(), e);
        }
    }

    private float[] run(float[] pixels) throws OrtException, IOException {
        long[] shape = {1, CHANNELS, height, width};
        try (OnnxTensor tensor =
                        OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(pixels), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor), Set.of(output))) {
            return averaged(result.get(0).getValue());
        }
    }

    /** One number for each channel, as it is or the mean over its places. */
    private static float[] averaged(Object value) throws IOException {
        if (value instanceof float[][] vectors && vectors[0].length > 1) {
            return vectors[0];
        }
        if (value instanceof float[][][][] maps && maps[0].length > 1) {
            float[] means = new float[maps[0].length];
            for (int channel = 0; channel < means.length; channel++) {
                float[][] map = maps[0][channel];
                means[channel] = (float) IntStream.range(0, map.length * map[0].length)
                        .mapToDouble(i -> map[i / map[0].length][i % map[0].length])
                        .average()
                        .orElseThrow();
            }
            return means;
        }
        throw new IOException("its output is neither a vector nor a map for each channel");
    }

    @Override
    public void close() {
        close(session);
    }

    private static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
