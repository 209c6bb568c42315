package kinoscope.embed;

import java.util.Arrays;
import java.util.List;
import kinoscope.data.Progress;

/** Reads a vector from its text, {@code "1 0 -2"}, and counts the texts it was asked for. */
final class StubEncoder implements TextEncoder {
    private final String name;
    private final int dimensions;
    int encoded;

    StubEncoder(String name, int dimensions) {
        this.name = name;
        this.dimensions = dimensions;
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
    public float[][] encode(List<String> texts, Progress progress) {
        encoded += texts.size();
        return texts.stream().map(StubEncoder::vector).toArray(float[][]::new);
    }

    private static float[] vector(String text) {
        double[] numbers =
                Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
        float[] vector = new float[numbers.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) numbers[i];
        }
        return vector;
    }
}
