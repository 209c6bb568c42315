package kinoscope.data.poster;

/**
 * Resampling of one side of an image with a triangle as weight: linear interpolation where it grows, and where it shrinks by
 * a factor {@code s} a weighted mean over {@code 2 s} pixels.
 *
 * <p>This is the antialiased "bilinear" filter of common imaging libraries, which image networks are trained with. Weights
 * beyond the edge are left out and the rest scaled to sum 1.
 */
final class TriangleFilter {
    private final int from;
    private final int to;
    private final int[] first;
    private final float[][] weights;

    /** A filter from so many pixels to so many others. */
    TriangleFilter(int from, int to) {
        if (from < 1 || to < 1) {
            throw new IllegalArgumentException("cannot resample " + from + " pixels to " + to);
        }
        this.from = from;
        this.to = to;
        first = new int[to];
        weights = new float[to][];
        double scale = (double) from / to;
        double reach = Math.max(scale, 1);
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * scale;
            first[i] = Math.max(0, (int) (centre - reach + 0.5));
            weights[i] =
                    weights(centre - 0.5 - first[i], reach, Math.min(from, (int) (centre + reach + 0.5)) - first[i]);
        }
    }

    private static float[] weights(double centre, double reach, int count) {
        float[] weights = new float[count];
        double sum = 0;
        for (int k = 0; k < count; k++) {
            weights[k] = (float) Math.max(0, 1 - Math.abs(k - centre) / reach);
            sum += weights[k];
        }
        for (int k = 0; k < count; k++) {
            weights[k] /= (float) sum;
        }
        return weights;
    }

    /** Resamples each row of a plane, {@code float[height * from]} to {@code float[height * to]}. */
    float[] rows(float[] plane, int height) {
        float[] result = new float[height * to];
        for (int row = 0; row < height; row++) {
            for (int i = 0; i < to; i++) {
                float sum = 0;
                int place = row * from + first[i];
                for (float weight : weights[i]) {
                    sum += weight * plane[place++];
                }
                result[row * to + i] = sum;
            }
        }
        return result;
    }

    /** Resamples each column of a plane, {@code float[from * width]} to {@code float[to * width]}. */
    float[] columns(float[] plane, int width) {
        float[] result = new float[to * width];
        for (int i = 0; i < to; i++) {
            for (int k = 0; k < weights[i].length; k++) {
                int place = (first[i] + k) * width;
                for (int column = 0; column < width; column++) {
                    result[i * width + column] += weights[i][k] * plane[place + column];
                }
            }
        }
        return result;
    }
}
