package kinoscope.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kinoscope.data.InputException;
import kinoscope.data.poster.PosterImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxPosterEncoderTest {
    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

    @TempDir
    Path folder;

    @Test
    void takesThePoolingBehindWhichTheClassesStand() throws IOException {
        List<PosterImage> posters = List.of(noise(1), noise(2), plain(0xff8000));
        try (OnnxPosterEncoder encoder = load("resnet-tiny.onnx", TinyOnnx.classifier(224))) {
            assertThat(encoder.dimensions()).isEqualTo(4);
            assertThat(encoder.name()).matches("resnet-tiny-[0-9a-f]{8}-pool");
            float[][] vectors = encoder.encode(posters);
            for (int i = 0; i < 3; i++) {
                assertThat(vectors[i]).containsExactly(expected(posters.get(i), 224), within(1e-3f));
            }
        }
    }

    @Test
    void aPoolingThatIsAnOutputIsTakenAsItIs() throws IOException {
        try (OnnxPosterEncoder encoder = load("a.onnx", TinyOnnx.pooled(224))) {
            assertThat(encoder.name()).endsWith("-pool");
            assertThat(encoder.encode(List.of(noise(3)))[0]).containsExactly(expected(noise(3), 224), within(1e-3f));
        }
        assertThat(OnnxGraph.openedAtPooling(TinyOnnx.pooled(224)).bytes()).isEqualTo(TinyOnnx.pooled(224));
    }

    @Test
    void mapsAreAveragedAndTheSizeOfTheNetworkCounts() throws IOException {
        try (OnnxPosterEncoder encoder = load("a.onnx", TinyOnnx.maps(32))) {
            assertThat(encoder.name()).endsWith("-output");
            assertThat(encoder.encode(List.of(noise(3)))[0]).containsExactly(expected(noise(3), 32), within(1e-3f));
        }
    }

    @Test
    void aVectorDoesNotDependOnItsNeighbours() throws IOException {
        List<PosterImage> posters = List.of(noise(1), noise(2), noise(3), noise(4), noise(5));
        try (OnnxPosterEncoder encoder = load("a.onnx", TinyOnnx.classifier(224))) {
            float[][] together = encoder.encode(posters);
            assertThat(encoder.encode(posters.subList(3, 4))[0]).isEqualTo(together[3]);
            assertThat(encoder.encode(List.of())).isEmpty();
        }
    }

    @Test
    void otherWeightsHaveAnotherName() throws IOException {
        try (OnnxPosterEncoder one = load("a.onnx", TinyOnnx.classifier(224));
                OnnxPosterEncoder other = load("a.onnx", TinyOnnx.pooled(224))) {
            assertThat(one.name()).isNotEqualTo(other.name());
        }
    }

    @Test
    void networkOfGreyImagesIsRefused() {
        assertRefused(TinyOnnx.ofGrey(), "it does not take one image of 3 x height x width");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.97})
    void modelThatIsCutOffIsRefused(double share) {
        byte[] whole = TinyOnnx.classifier(224);
        assertRefused(Arrays.copyOf(whole, (int) (whole.length * share)), "it is no ONNX model");
    }

    @Test
    void textIsRefused() {
        assertRefused("not a model".getBytes(StandardCharsets.US_ASCII), "it is no ONNX model");
    }

    @Test
    void missingFileIsNamed() {
        Path file = folder.resolve("none.onnx");
        assertThatThrownBy(() -> PosterEncoders.byName(file.toString()))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": the image network cannot be used: missing file");
    }

    @Test
    void namesLeadToEncoders() throws IOException {
        Files.write(folder.resolve("a.onnx"), TinyOnnx.classifier(224));
        try (PosterEncoder network =
                        PosterEncoders.byName(folder.resolve("a.onnx").toString());
                PosterEncoder offline = PosterEncoders.byName("colour-gradient")) {
            assertThat(network.name()).startsWith("a-");
            assertThat(offline.name()).isEqualTo("colour-gradient-v1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet18", "ResNet-50", "resnet152"})
    void namesOfTheZooSayWhatToDo(String name) {
        assertThatThrownBy(() -> PosterEncoders.byName(name))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("PyTorch")
                .hasMessageEndingWith("give its weights as an ONNX file, for instance --encoder " + name + ".onnx");
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("resnet50.pt"), "weights");
        assertThatThrownBy(() -> PosterEncoders.byName(file.toString()))
                .isInstanceOf(InputException.class)
                .hasMessage("unknown poster encoder '" + file
                        + "': colour-gradient or a file NAME.onnx; other model files could run code of their own");
    }

    private void assertRefused(byte[] model, String reason) {
        assertThatThrownBy(() -> load("bad.onnx", model).close())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.resolve("bad.onnx") + ": the image network cannot be used: ")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }

    private OnnxPosterEncoder load(String name, byte[] model) throws IOException {
        return OnnxPosterEncoder.load(Files.write(folder.resolve(name), model));
    }

    /** The network in plain loops. */
    private static float[] expected(PosterImage image, int side) {
        float[][] planes = image.planes(side, side);
        double[] sums = new double[TinyOnnx.KERNEL.length];
        for (int i = 0; i < side * side; i++) {
            for (int out = 0; out < sums.length; out++) {
                double value = 0;
                for (int channel = 0; channel < 3; channel++) {
                    value += TinyOnnx.KERNEL[out][channel]
                            * (planes[channel][i] / 255 - MEAN[channel])
                            / DEVIATION[channel];
                }
                sums[out] += Math.max(0, value);
            }
        }
        float[] means = new float[sums.length];
        for (int out = 0; out < sums.length; out++) {
            means[out] = (float) (sums[out] / (side * side));
        }
        return means;
    }

    private static PosterImage plain(int rgb) {
        int[] pixels = new int[40 * 60];
        Arrays.fill(pixels, rgb);
        return new PosterImage(40, pixels);
    }

    private static PosterImage noise(long seed) {
        return new PosterImage(40, new Random(seed).ints(40 * 60, 0, 1 << 24).toArray());
    }
}
