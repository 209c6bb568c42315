package kinoscope.model.neural;

import kinoscope.compute.NormalEquations;
import kinoscope.compute.Padding;

/**
 * How the joined vectors of a network's users are spread: with their mean m and covariance {@code U'U}, a vector is
 * {@code m + U't}, where t is as often near 0 in every direction. Immutable.
 */
final class UserPrior {
    /** Share of the mean variance that every direction gets, so that one without any can be divided by. */
    private static final double LEAST = 1e-4;

    private final int width;
    private final int stride;
    private final double[] mean;
    private final float[] factor;

    /**
     * Measures the spread.
     *
     * @param users {@code float[users][width]}
     */
    UserPrior(float[][] users) {
        width = users[0].length;
        stride = Padding.of(width);
        mean = new double[width];
        for (float[] user : users) {
            for (int k = 0; k < width; k++) {
                mean[k] += (double) user[k] / users.length;
            }
        }
        factor = covariance(users);
        double trace = 0;
        for (int k = 0; k < width; k++) {
            trace += factor[k * stride + k];
        }
        for (int k = 0; k < stride; k++) {
            factor[k * stride + k] += k < width ? (float) (LEAST * trace / width) + Float.MIN_NORMAL : 1;
        }
        NormalEquations.fastest().factorize(factor, stride);
    }

    /** The upper triangle. */
    private float[] covariance(float[][] users) {
        double[] sums = new double[width * width];
        double[] off = new double[width];
        for (float[] user : users) {
            for (int i = 0; i < width; i++) {
                off[i] = user[i] - mean[i];
            }
            for (int i = 0; i < width; i++) {
                for (int j = i; j < width; j++) {
                    sums[i * width + j] += off[i] * off[j];
                }
            }
        }
        float[] covariance = new float[stride * stride];
        for (int i = 0; i < width; i++) {
            for (int j = i; j < width; j++) {
                covariance[i * stride + j] = (float) (sums[i * width + j] / users.length);
            }
        }
        return covariance;
    }

    /** Numbers of a vector. */
    int width() {
        return width;
    }

    /** The vector {@code m + U't}, overwritten. */
    void read(float[] t, float[] vector) {
        for (int j = 0; j < width; j++) {
            vector[j] = (float) mean[j];
        }
        for (int i = 0; i < width; i++) {
            for (int j = i; j < width; j++) {
                vector[j] += t[i] * factor[i * stride + j];
            }
        }
    }

    /** Turns slopes by the vector into slopes by t, overwritten. */
    void slopes(float[] byVector, float[] byT) {
        for (int i = 0; i < width; i++) {
            float sum = 0;
            for (int j = i; j < width; j++) {
                sum += factor[i * stride + j] * byVector[j];
            }
            byT[i] = sum;
        }
    }
}
