package kinoscope.model.factor;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import kinoscope.compute.Padding;

/** The vectors of all users or of all items, in rows padded with zeros. */
final class FactorMatrix {
    private final int rows;
    private final int factors;
    private final int width;
    private final float[] values;

    /** Zeros. */
    FactorMatrix(int rows, int factors) {
        this.rows = rows;
        this.factors = factors;
        this.width = Padding.of(factors);
        this.values = new float[Math.multiplyExact(rows, width)];
    }

    /** Vectors whose entries are drawn from N(0, spread^2). */
    static FactorMatrix gaussian(int rows, int factors, double spread, RandomGenerator random) {
        FactorMatrix matrix = new FactorMatrix(rows, factors);
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < factors; k++) {
                matrix.values[row * matrix.width + k] = (float) (spread * random.nextGaussian());
            }
        }
        return matrix;
    }

    /**
     * Copies vectors without padding.
     *
     * @param array {@code float[rows * factors]}, row by row
     * @param what users or items, for the message
     * @throws IllegalArgumentException if the length is another or a value is NaN or infinite
     */
    static FactorMatrix of(float[] array, int rows, int factors, String what) {
        if (array.length != (long) rows * factors) {
            throw new IllegalArgumentException(
                    array.length + " values for " + rows + " " + what + " with " + factors + " factors");
        }
        for (float value : array) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("a factor of the " + what + " is " + value);
            }
        }
        FactorMatrix matrix = new FactorMatrix(rows, factors);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(array, row * factors, matrix.values, row * matrix.width, factors);
        }
        return matrix;
    }

    /** The vectors without padding: {@code float[rows * factors]}, row by row, as a copy. */
    float[] toArray() {
        float[] array = new float[Math.multiplyExact(rows, factors)];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, row * width, array, row * factors, factors);
        }
        return array;
    }

    /** The vectors factor by factor: {@code float[factors][rows]}, as a copy. */
    float[][] byFactor() {
        float[][] array = new float[factors][rows];
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < factors; k++) {
                array[k][row] = values[row * width + k];
            }
        }
        return array;
    }

    /** A vector without padding: {@code float[factors]}, as a copy. */
    float[] row(int row) {
        return Arrays.copyOfRange(values, row * width, row * width + factors);
    }

    int rows() {
        return rows;
    }

    int factors() {
        return factors;
    }

    /** Floats from one row to the next. */
    int width() {
        return width;
    }

    /** The rows themselves, shared. */
    float[] values() {
        return values;
    }

    /** The squared length of a vector. */
    double squaredNorm(int row) {
        double sum = 0;
        for (int k = row * width; k < row * width + factors; k++) {
            sum += (double) values[k] * values[k];
        }
        return sum;
    }

    /**
     * The squared distance of a vector from a point.
     *
     * @param point {@code float[width]}
     */
    double squaredDistance(int row, float[] point) {
        double sum = 0;
        for (int k = 0; k < factors; k++) {
            double difference = values[row * width + k] - point[k];
            sum += difference * difference;
        }
        return sum;
    }
}
