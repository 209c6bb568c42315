package kinoscope.embed;

import java.util.Arrays;
import kinoscope.compute.Padding;
import kinoscope.compute.RowDots;

/** The cosines of one vector with many others at once: those are scaled to length 1 once and lie one after another. */
final class NearestRows {
    private final RowDots dots = RowDots.fastest();
    private final float[] rows;
    private final int count;
    private final int width;

    /** Copies vectors of one length, none of them zero. */
    NearestRows(float[][] vectors, int dimensions) {
        count = vectors.length;
        width = Padding.of(dimensions);
        rows = new float[Math.multiplyExact(count, width)];
        for (int row = 0; row < count; row++) {
            System.arraycopy(Vectors.scaledToUnit(vectors[row]), 0, rows, row * width, dimensions);
        }
    }

    /** The cosine of each row with a vector of their length, in single precision. */
    float[] cosines(float[] vector) {
        float[] cosines = new float[count];
        dots.multiply(rows, width, Arrays.copyOf(Vectors.scaledToUnit(vector), width), 0, cosines);
        for (int row = 0; row < count; row++) {
            cosines[row] = Math.max(-1, Math.min(1, cosines[row]));
        }
        return cosines;
    }
}
